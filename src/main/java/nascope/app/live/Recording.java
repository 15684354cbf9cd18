package nascope.app.live;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import nascope.record.Recorder;
import nascope.record.RunFolder;
import nascope.run.FailureSentence;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.search.Happening;
import nascope.search.Search;
import nascope.search.SearchSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records a run, and lets the run go on where that fails: a full disk is no reason to end a search. */
final class Recording implements RunObserver {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final RunFolder folder;
    private final Recorder recorder;
    private volatile String trouble = ""; // why nothing is recorded any more

    private Recording(RunFolder folder, Recorder recorder) {
        this.folder = folder;
        this.recorder = recorder;
    }

    static Recording ofNewRun(RunFolder folder) {
        return new Recording(folder, Recorder.ofNewRun(folder, Clock.systemUTC()));
    }

    /** A recording that goes on in a folder where the run of that branch ended. */
    static Recording goingOn(RunFolder folder, int branch) {
        return new Recording(folder, Recorder.goingOn(folder, branch));
    }

    RunFolder folder() {
        return folder;
    }

    /** Why the run is no longer recorded, in a sentence; empty while it is. */
    Optional<String> trouble() {
        return Optional.of(trouble).filter(sentence -> !sentence.isEmpty());
    }

    @Override
    public void opened(Search search) {
        attempt(() -> recorder.opened(search));
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        attempt(() -> recorder.stepped(snapshot));
    }

    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        attempt(() -> recorder.happened(happening, now));
    }

    @Override
    public void ended(RunState end) {
        boolean broken = !trouble.isEmpty();
        try {
            recorder.ended(end); // closes the file also where writing failed
        } catch (RuntimeException e) {
            if (!broken) fails(e);
        }
    }

    private void attempt(Runnable recording) {
        if (!trouble.isEmpty()) return;
        try {
            recording.run();
        } catch (RuntimeException e) {
            fails(e);
        }
    }

    private void fails(RuntimeException e) {
        LOG.warn("the run is not recorded any more", e);
        boolean begun = Files.exists(folder.runFile());
        trouble = "The search goes on, but it is not recorded any more: " + FailureSentence.of(e)
                + (begun ? recorder.kept() : "");
    }
}
