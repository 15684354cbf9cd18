package nascope.app.live;

import java.time.Clock;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.record.RecordedRun;
import nascope.record.Recorder;
import nascope.record.RunFolder;
import nascope.run.FailureSentence;
import nascope.run.Happening;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.search.Search;
import nascope.search.snapshot.SearchSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records a run, and lets the run go on where that fails: a full disk is no reason to end a search. */
final class Recording implements RunObserver {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Recorder recorder;
    private boolean empty; // nothing but the state before the first step was written; on the search thread
    private volatile String trouble = ""; // why nothing is recorded any more

    private Recording(Recorder recorder, boolean empty) {
        this.recorder = recorder;
        this.empty = empty;
    }

    static Recording ofNewRun(RunFolder folder) {
        return new Recording(Recorder.ofNewRun(folder, Clock.systemUTC()), true);
    }

    /** A recording that goes on where a run ended. */
    static Recording goingOn(RecordedRun run) {
        return new Recording(Recorder.goingOn(run), false);
    }

    /** A recording of the same run, which goes on where this one ended. */
    Recording again() {
        return new Recording(recorder.again(), false);
    }

    RunFolder folder() {
        return recorder.folder();
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
        empty = false;
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
            if (!recorder.begun()) remove(folder()::removeIfEmpty);
            else if (empty && end instanceof RunState.Closed && !broken) remove(folder()::delete);
        } catch (RuntimeException e) {
            if (!broken) fails(e);
        }
    }

    /** A run that did not come to its first step leaves nothing behind, if that can be. */
    private static void remove(Runnable removal) {
        try {
            removal.run();
        } catch (InputException e) {
            LOG.info("an empty run stays: {}", e.getMessage());
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
        String reason = FailureSentence.of(e);
        trouble = recorder.begun()
                ? Texts.text("app.live.Recording.the-search-goes-on-but") + reason + recorder.kept()
                : Texts.text("app.live.Recording.what-is-done-here-is") + reason;
    }
}
