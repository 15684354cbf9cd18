package nascope.importing;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import nascope.base.Environment;
import nascope.base.Texts;
import nascope.record.EventsFile;
import nascope.record.GenotypeFile;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunWriter;
import nascope.run.Happening;
import nascope.run.told.EventLog;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is followed as runs. A step is written when the next one comes, as more may be told of it until then; what a
 * program that comes back does anew is a branch. Closed by any thread; otherwise for one.
 */
public final class FollowRecorder implements Following.Listener, AutoCloseable {
    private final Function<SearchSettings, Optional<RunFolder>> place;
    private final Clock clock;
    private @Nullable Open open; // null between runs, and where nothing is written
    private boolean closed;

    /** A run that is being written. */
    private static final class Open {
        private final RunFolder folder;
        private final SearchSettings settings;
        private final RunWriter writer;
        private EventLog events;
        private @Nullable SearchSnapshot last; // not written yet
        private @Nullable SearchSnapshot written;
        private int branch = Happening.FIRST_BRANCH;

        Open(RunFolder folder, SearchSettings settings, RunWriter writer) {
            this.folder = folder;
            this.settings = settings;
            this.writer = writer;
            events = new EventLog(settings);
        }

        void step(SearchSnapshot snapshot) {
            if (last != null && last.step() < snapshot.step()) settle();
            if (written != null && snapshot.step() <= written.step()) fork(snapshot);
            last = snapshot;
        }

        private void fork(SearchSnapshot snapshot) {
            writer.append(new Happening.Forked(
                    branch + 1,
                    Texts.text("importing.FollowRecorder.again-from", snapshot.epoch()),
                    branch,
                    snapshot.step() - 1));
            branch++;
            events = new EventLog(settings); // what happened is read from the file at the end
            written = null;
        }

        private void settle() {
            SearchSnapshot now = last;
            if (now == null) return;
            writer.append(now);
            events.stepped(now);
            written = now;
            last = null;
        }

        /** What lies beside a run is written too. */
        void end() {
            try (writer) {
                settle();
                SearchSnapshot end = written;
                if (end == null) return;
                GenotypeFile.write(folder, settings.space(), end);
                EventsFile.write(
                        folder.eventsFile(),
                        branch == Happening.FIRST_BRANCH ? events.all() : EventsFile.read(folder.runFile()));
            }
        }
    }

    /** @param place gives each run its folder; empty to write nothing */
    public FollowRecorder(Function<SearchSettings, Optional<RunFolder>> place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    @Override
    public synchronized void begins(SearchSettings begun) {
        endRun();
        if (closed) return;
        place.apply(begun).ifPresent(folder -> {
            RunHeader header =
                    new RunHeader(begun, new DataFingerprint("", 0, ""), Environment.here(), clock.instant());
            open = new Open(folder, begun, RunWriter.create(folder, header));
        });
    }

    @Override
    public synchronized void step(SearchSnapshot snapshot) {
        if (open != null) open.step(snapshot);
    }

    /** Where the run is written that is on its way; empty if none is. */
    synchronized Optional<RunFolder> folder() {
        return Optional.ofNullable(open).map(run -> run.folder);
    }

    private void endRun() {
        Open run = open;
        open = null;
        if (run != null) run.end();
    }

    /** Nothing more comes. */
    @Override
    public synchronized void close() {
        closed = true;
        endRun();
    }
}
