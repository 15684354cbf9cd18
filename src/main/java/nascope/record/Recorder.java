package nascope.record;

import java.time.Clock;
import nascope.base.Plain;
import nascope.run.Happening;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.search.Search;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

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
    private Search search; // this and the writer are set when the search is open
    private RunWriter writer;
    private SearchSnapshot last; // newest of the branch
    private volatile int kept = -1; // last step in the run file
    private long length; // of the run file when it was last seen here, in bytes

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
        if (!begun()) return "; nothing was written";
        return Plain.text("; %s keeps the run up to step %d", folder.runFile(), kept);
    }

    /** The names of the files. */
    public String files() {
        return folder.runFile() + ", " + folder.genotypeFile();
    }

    @Override
    public void opened(Search search) {
        this.search = search;
        RunHeader header = RunHeader.of(search, clock.instant());
        writer = switch (found) {
            case NOTHING -> RunWriter.create(folder, header);
            case HEADER -> RunWriter.beginAnew(folder, length, header);
            case STEPS -> RunWriter.reopen(folder, length);
        };
        if (found == Found.STEPS) {
            last = search.snapshot();
            kept = last.step();
        } else {
            stepped(search.snapshot());
        }
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        writer.append(snapshot);
        last = snapshot;
        kept = snapshot.step();
        if (kept > 0 && kept % CheckpointFolder.EVERY == 0) checkpoints.write(branch, search.checkpoint());
    }

    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        writer.append(happening);
        last = now;
        if (happening instanceof Happening.Forked fork) branch = fork.branch();
        if (happening instanceof Happening.Switched switched) branch = switched.branch();
    }

    @Override
    public void ended(RunState end) {
        if (writer == null) return;
        try (RunWriter closing = writer) { // which lets others in
            length = closing.length();
            if (end instanceof RunState.Failed) return;
            SearchSpace space = search.space();
            if (found == Found.NOTHING) GenotypeFile.write(folder, space, last);
            else GenotypeFile.replace(folder, space, last);
        }
    }
}
