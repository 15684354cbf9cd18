package nascope.record;

import java.time.Clock;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.search.Happening;
import nascope.search.Search;
import nascope.search.SearchSnapshot;
import nascope.space.SearchSpace;

/** Writes a run's files as it goes. Called on the search thread alone, but for what tells of the files. */
public final class Recorder implements RunObserver {
    private final RunFolder folder;
    private final Clock clock;
    private final boolean goesOn;
    private final CheckpointFolder checkpoints;
    private int branch; // the run is on
    private Search search; // this and the writer are set when the search is open
    private RunWriter writer;
    private SearchSnapshot last; // newest of the branch
    private volatile int kept = -1; // last step in the run file
    private long length; // of the run file when it was last seen here, in bytes

    private Recorder(RunFolder folder, Clock clock, boolean goesOn, int branch, long length) {
        this.folder = folder;
        this.clock = clock;
        this.goesOn = goesOn;
        this.branch = branch;
        this.length = length;
        checkpoints = new CheckpointFolder(folder);
    }

    /** A recorder of a new run, into a folder without one. */
    public static Recorder ofNewRun(RunFolder folder, Clock clock) {
        return new Recorder(folder, clock, false, Happening.FIRST_BRANCH, 0);
    }

    /** A recorder of a run that goes on from what its folder holds; a line that was cut off is taken away. */
    public static Recorder goingOn(RecordedRun run) {
        int branch = run.past().timeline().currentId();
        return new Recorder(run.folder(), Clock.systemUTC(), true, branch, run.length());
    }

    /** A recorder of the same run, which goes on from where this one saw it end. */
    public Recorder again() {
        return new Recorder(folder, clock, true, branch, length);
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
        return "; %s keeps the run up to step %d".formatted(folder.runFile(), kept);
    }

    /** The names of the files. */
    public String files() {
        return folder.runFile() + ", " + folder.genotypeFile();
    }

    @Override
    public void opened(Search search) {
        this.search = search;
        if (goesOn) {
            writer = RunWriter.reopen(folder, length);
            last = search.snapshot();
            kept = last.step();
        } else {
            writer = RunWriter.create(folder, RunHeader.of(search, clock.instant()));
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
            if (goesOn) GenotypeFile.replace(folder, space, last);
            else GenotypeFile.write(folder, space, last);
        }
    }
}
