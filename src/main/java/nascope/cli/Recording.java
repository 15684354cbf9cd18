package nascope.cli;

import java.time.Clock;
import nascope.record.GenotypeFile;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunWriter;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.search.Search;
import nascope.search.SearchSnapshot;
import nascope.space.SearchSpace;

/** Writes a run's files as it goes. Called on the search thread alone. */
final class Recording implements RunObserver {
    private final RunFolder folder;
    private final Clock clock;
    private RunWriter writer; // this and the space are set when the search is open
    private SearchSpace space;
    private SearchSnapshot last; // in the run file

    Recording(RunFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What the files hold, as the end of a message. To be asked when the run has ended. */
    String kept() {
        if (last == null) return "; nothing was written";
        return "; %s keeps the run up to step %d".formatted(folder.runFile(), last.step());
    }

    /** The names of the files. */
    String files() {
        return folder.runFile() + ", " + folder.genotypeFile();
    }

    @Override
    public void opened(Search search) {
        writer = RunWriter.create(folder, RunHeader.of(search, clock.instant()));
        space = search.space();
        stepped(search.snapshot());
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        writer.append(snapshot);
        last = snapshot;
    }

    @Override
    public void ended(RunState end) {
        if (writer == null) return;
        writer.close();
        if (!(end instanceof RunState.Failed)) GenotypeFile.write(folder, space, last);
    }
}
