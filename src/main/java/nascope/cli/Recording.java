package nascope.cli;

import java.util.function.Consumer;
import nascope.base.Texts;
import nascope.record.Recorder;
import nascope.run.FailureSentence;
import nascope.run.Happening;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.search.Search;
import nascope.search.snapshot.SearchSnapshot;

/**
 * Records a search and says at once when that fails, as on a full disk: the search goes on, since its result can still be
 * printed. One that cannot be recorded from its beginning does not begin.
 */
final class Recording implements RunObserver {
    private final Recorder recorder;
    private final Consumer<String> teller;
    private volatile boolean broken;

    /** @param teller of what went wrong, in a sentence; called on the search thread */
    Recording(Recorder recorder, Consumer<String> teller) {
        this.recorder = recorder;
        this.teller = teller;
    }

    /** Whether something is missing in the files. */
    boolean broken() {
        return broken;
    }

    @Override
    public void opened(Search search) {
        recorder.opened(search);
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        attempt(() -> recorder.stepped(snapshot));
    }

    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        attempt(() -> recorder.happened(happening, now));
    }

    private void attempt(Runnable recording) {
        if (broken) return;
        try {
            recording.run();
        } catch (RuntimeException e) {
            broken = true;
            teller.accept(Texts.text("cli.Recording.the-search-goes-on-but", FailureSentence.of(e), recorder.kept()));
        }
    }

    @Override
    public void ended(RunState end) {
        try {
            recorder.ended(end); // closes the file also where writing failed
        } catch (RuntimeException e) {
            if (broken) return; // it was told why
            broken = true;
            teller.accept(FailureSentence.of(e) + recorder.kept());
        }
    }
}
