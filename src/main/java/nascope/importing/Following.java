package nascope.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nascope.base.InputException;
import nascope.importing.form.LogLines;
import nascope.search.settings.Elsewhere;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Follows a log while it is written, and tells of its steps as they come. For one thread. */
public final class Following {
    /** Who is told. */
    public interface Listener {
        /** A run begins; what comes belongs to it. */
        void begins(SearchSettings settings);

        /**
         * An epoch, or a step, is told. The last one may come again, with more measures; where one before it comes again,
         * the program came back and does it and what follows anew.
         */
        void step(SearchSnapshot snapshot);
    }

    private final String log;
    private final List<String> order;
    private final Listener listener;
    private LogReading reading = new LogReading(0);
    private @Nullable LoggedRun run; // that is followed; null before the first epoch that wires a cell
    private @Nullable StepMaker maker; // of that run
    private @Nullable LoggedEpoch told; // the last epoch that was told
    private @Nullable SearchSnapshot toldStep;
    private int count; // of the run's epochs that were looked at
    private final List<Integer> made = new ArrayList<>(); // steps up to each of these
    private @Nullable LogLines lines; // null before it begins

    /**
     * Nothing is read yet.
     *
     * @param log what it is called
     * @param order operations of the tables' columns; empty to find them out
     */
    public Following(String log, List<String> order, Listener listener) {
        this.log = log;
        this.order = List.copyOf(order);
        this.listener = listener;
    }

    /** Reads to the end of a stream, which may wait in between. */
    public void follow(InputStream in) throws IOException {
        lines = new LogLines(in);
        while (lines.next()) {
            reading.take(lines.number(), lines.text());
            look();
        }
        reading.end();
        look();
        waiting();
    }

    /** All that is there was read: what is known of the epoch on its way is told. */
    public void waiting() {
        LoggedRun now = reading.runs().current();
        reading.runs().unfinished().filter(LoggedEpoch::wires).ifPresent(epoch -> {
            enter(now);
            epoch.stage(now.stage());
            tell(now, epoch);
        });
    }

    /** The log begins anew, as another file took its place. */
    public void anew() {
        waiting(); // what the old one told last
        reading = new LogReading(0);
        if (lines != null) lines.anew();
        run = null;
        maker = null;
        told = null;
        toldStep = null;
        count = 0;
        made.clear();
    }

    /** Goes over to the run that is being read. */
    private void enter(LoggedRun now) {
        if (now == run) return;
        run = now;
        beginAgain();
    }

    private void beginAgain() {
        maker = null;
        count = 0;
        made.clear();
    }

    /** Tells of epochs that were closed since. */
    private void look() {
        LoggedRun now = reading.runs().current();
        if (now.isEmpty()) {
            if (now == run && count > 0) beginAgain(); // all its epochs are told again
            return;
        }
        enter(now);
        if (count > now.count()) { // it goes on from an epoch before
            count = now.count();
            made.subList(count, made.size()).clear();
        }
        for (; count < now.count(); count++) {
            tell(now, now.epochs().get(count));
            made.add(maker == null ? 0 : maker.made());
            if (count > 1) now.epochs().get(count - 2).letGo();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the epoch itself may have got more measures
    private void tell(LoggedRun of, LoggedEpoch epoch) {
        try {
            boolean known = maker != null && maker.found().knows(epoch);
            if (epoch == told && toldStep != null && known) {
                tellAgain(epoch, toldStep);
                return;
            }
            if (epoch.number() == LoggedEpoch.UNKNOWN) return; // until it is known
            if (!known) begin(of, epoch);
            if (maker == null) return;
            maker.backTo(count == 0 ? 0 : made.get(count - 1));
            Optional<SearchSnapshot> step = maker.next(epoch);
            step.ifPresent(listener::step);
            told = epoch;
            toldStep = step.orElse(null);
        } catch (InputException | IllegalArgumentException e) {
            reading.remarks().add(epoch.line(), String.valueOf(e.getMessage()));
        }
    }

    private void tellAgain(LoggedEpoch epoch, SearchSnapshot before) {
        if (maker == null) return;
        SearchSnapshot more = maker.again(epoch, before);
        if (more.equals(before)) return;
        toldStep = more;
        listener.step(more);
    }

    private void begin(LoggedRun of, LoggedEpoch epoch) {
        if (!epoch.wires()) return;
        LoggedRun alone = of.alone(epoch);
        maker = new StepMaker(
                new FoundSpace(alone, reading.orders(), order, expected(epoch), reading.remarks()), reading.remarks());
        listener.begins(SearchSettings.of(new Elsewhere(
                maker.found().space(),
                reading.program(),
                log,
                Elsewhere.EPOCH,
                reading.remarks().sentences())));
    }

    /** Of a log of genotypes nobody knows what the next one names: what there was, and all of DARTS where that fits. */
    private Collection<Operation> expected(LoggedEpoch epoch) {
        if (maker != null && !epoch.hasTable()) return maker.found().space().candidates();
        return SearchSpace.DARTS.containsAll(FoundSpace.operations(epoch))
                ? SearchSpace.DARTS.stream().filter(Operation::connects).toList()
                : List.of();
    }

    /** What was assumed and left out so far. */
    public List<String> remarks() {
        return reading.remarks().sentences();
    }
}
