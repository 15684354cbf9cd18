package nascope.app.live;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
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
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records a run, and lets the run go on where that fails: a full disk is no reason to end a search. */
final class Recording implements RunObserver {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Supplier<Optional<Recorder>> beginning; // of a new run: makes its folder; asked on the search thread
    private volatile Optional<Recorder> recorder; // empty before that, and where runs are not recorded
    private boolean empty; // nothing but the state before the first step was written; on the search thread
    private volatile String trouble = ""; // why nothing is recorded any more

    private Recording(Supplier<Optional<Recorder>> beginning, Optional<Recorder> recorder, boolean empty) {
        this.beginning = beginning;
        this.recorder = recorder;
        this.empty = empty;
    }

    /** A recording of a run that will begin. */
    static Recording ofNewRun(RunPlace place, SearchSettings settings) {
        return new Recording(
                () -> place.next(settings).map(folder -> Recorder.ofNewRun(folder, Clock.systemUTC())),
                Optional.empty(),
                true);
    }

    /** A recording that goes on where a run ended. */
    static Recording goingOn(RecordedRun run) {
        return new Recording(Optional::empty, Optional.of(Recorder.goingOn(run)), false);
    }

    /** A recording of the same run, which goes on where this one ended. */
    Recording again() {
        return new Recording(Optional::empty, recorder.map(Recorder::again), false);
    }

    /** Where the run is recorded; empty if it is not, or not yet. */
    Optional<RunFolder> folder() {
        return recorder.map(Recorder::folder);
    }

    /** Why the run is no longer recorded, in a sentence; empty while it is. */
    Optional<String> trouble() {
        return Optional.of(trouble).filter(sentence -> !sentence.isEmpty());
    }

    @Override
    public void opened(Search search) {
        attempt(() -> {
            if (recorder.isEmpty()) recorder = beginning.get();
            recorder.ifPresent(files -> files.opened(search));
        });
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        empty = false;
        attempt(() -> recorder.ifPresent(files -> files.stepped(snapshot)));
    }

    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        attempt(() -> recorder.ifPresent(files -> files.happened(happening, now)));
    }

    @Override
    public void ended(RunState end) {
        boolean broken = !trouble.isEmpty();
        try {
            recorder.ifPresent(files -> ended(files, end, broken));
        } catch (RuntimeException e) {
            if (!broken) fails(e);
        }
    }

    private void ended(Recorder files, RunState end, boolean broken) {
        files.ended(end); // closes the file also where writing failed
        if (!files.begun()) remove(files.folder()::removeIfEmpty);
        else if (empty && end instanceof RunState.Closed && !broken) remove(files.folder()::delete);
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
        trouble = recorder.filter(Recorder::begun)
                .map(files -> Texts.text("app.live.Recording.the-search-goes-on-but") + reason + files.kept())
                .orElseGet(() -> Texts.text("app.live.Recording.what-is-done-here-is") + reason);
    }
}
