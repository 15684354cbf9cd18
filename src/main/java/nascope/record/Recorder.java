package nascope.record;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nascope.analysis.event.Event;
import nascope.base.Texts;
import nascope.run.Happening;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.run.told.EventLog;
import nascope.search.Search;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** Writes a run's files as it goes. Called on the search thread alone, but for what tells of the files. */
public final class Recorder implements RunObserver {
    /** What the folder holds when the search is open. */
    private enum Found {
        NOTHING,
        HEADER,
        STEPS
    }

    private final RunFolder folder;
    private final Clock clock;
    private final Found found;
    private final CheckpointFolder checkpoints;
    private int branch; // the run is on
    private @Nullable Open open; // null until the search is
    private volatile int kept = -1; // last step in the run file
    private long length; // of the run file when it was last seen here, in bytes
    private @Nullable EventLog events; // null where what happened has to be read from the run file
    private boolean anew; // something was recorded

    /** What there is once the search is open. */
    private static final class Open {
        private final Search search;
        private final RunWriter writer;
        private SearchSnapshot last; // newest of the branch

        Open(Search search, RunWriter writer) {
            this.search = search;
            this.writer = writer;
            last = search.snapshot();
        }
    }

    private Recorder(RunFolder folder, Clock clock, Found found, int branch, long length) {
        this.folder = folder;
        this.clock = clock;
        this.found = found;
        this.branch = branch;
        this.length = length;
        checkpoints = new CheckpointFolder(folder);
    }

    /** A recorder of a new run, into a folder without one. */
    public static Recorder ofNewRun(RunFolder folder, Clock clock) {
        return new Recorder(folder, clock, Found.NOTHING, Happening.FIRST_BRANCH, 0);
    }

    /**
     * A recorder of a run that goes on from what its folder holds; a line that was cut off is taken away. Where there is no
     * step yet, the run begins now: it gets a header of this time and this program.
     */
    public static Recorder goingOn(RecordedRun run) {
        int branch = run.past().timeline().currentId();
        Found found = run.past().timeline().current().newest() < 0 ? Found.HEADER : Found.STEPS;
        return new Recorder(run.folder(), Clock.systemUTC(), found, branch, run.length());
    }

    /** A recorder of the same run, which goes on from where this one saw it end. */
    public Recorder again() {
        return new Recorder(folder, clock, Found.STEPS, branch, length);
    }

    public RunFolder folder() {
        return folder;
    }

    /** Whether this recorder wrote a step, or went on from one. */
    public boolean begun() {
        return kept >= 0;
    }

    /** What the files hold, as the end of a message. */
    public String kept() {
        if (!begun()) return Texts.text("record.Recorder.nothing-was-written");
        return Texts.text("record.Recorder.s-keeps-the-run-up", folder.runFile(), kept);
    }

    /** The names of the files. */
    public String files() {
        return folder.runFile() + ", " + folder.genotypeFile() + ", " + folder.eventsFile();
    }

    @Override
    public void opened(Search search) {
        RunHeader header = RunHeader.of(search, clock.instant());
        RunWriter writer = switch (found) {
            case NOTHING -> RunWriter.create(folder, header);
            case HEADER -> RunWriter.beginAnew(folder, length, header);
            case STEPS -> RunWriter.reopen(folder, length);
        };
        open = new Open(search, writer);
        if (found == Found.STEPS) {
            kept = search.snapshot().step();
        } else {
            events = new EventLog(search.settings());
            stepped(search.snapshot());
        }
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        Open now = open();
        now.writer.append(snapshot);
        now.last = snapshot;
        kept = snapshot.step();
        anew = true;
        if (events != null) events.stepped(snapshot);
        if (kept > 0 && kept % CheckpointFolder.EVERY == 0) checkpoints.write(branch, now.search.checkpoint());
    }

    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        Open recording = open();
        recording.writer.append(happening);
        recording.last = now;
        anew = true;
        if (happening instanceof Happening.Intervened hand && events != null) events.intervened(hand);
        if (happening instanceof Happening.Forked fork) onto(fork.branch());
        if (happening instanceof Happening.Switched switched) onto(switched.branch());
    }

    private void onto(int another) {
        branch = another;
        events = null; // a branch begins in the past
    }

    @Override
    public void ended(RunState end) {
        Open now = open;
        if (now == null) return;
        open = null; // whoever keeps the recorder does not keep the network
        try (RunWriter closing = now.writer) { // which lets others in
            length = closing.length();
            if (found == Found.NOTHING && !begun()) folder.deleteBegun();
            if (!begun()) return;
            if (!(end instanceof RunState.Failed)) writeGenotype(now);
            if (anew) writeEvents();
        }
    }

    private void writeGenotype(Open now) {
        SearchSpace space = now.search.space();
        if (found == Found.NOTHING) GenotypeFile.write(folder, space, now.last);
        else GenotypeFile.replace(folder, space, now.last);
    }

    private void writeEvents() {
        List<Event> all = events == null ? EventsFile.read(folder.runFile()) : events.all();
        if (found == Found.NOTHING) EventsFile.write(folder, all);
        else EventsFile.replace(folder, all);
        events = null;
        anew = false;
    }

    private Open open() {
        return Objects.requireNonNull(open, "a search is opened before it does a step");
    }
}
