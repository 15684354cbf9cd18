package nascope.app.takeout;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.value.ObservableValue;
import nascope.app.files.FileWork;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.export.RecordedBranch;
import nascope.export.named.AnyFile;
import nascope.export.network.PastNetwork;
import nascope.picture.look.Theme;
import nascope.run.Branch;
import nascope.run.FailureSentence;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/** Writes what is on show into files, behind the window, which tells when it is done. */
public final class TakeOutViewModel {
    private final LiveSearch live;
    private final ObservableValue<Theme> theme;
    private @Nullable CompletableFuture<Path> writing; // null when none is on its way

    /**
     * Nothing is written yet.
     *
     * @param theme of pictures
     */
    public TakeOutViewModel(LiveSearch live, ObservableValue<Theme> theme) {
        this.live = live;
        this.theme = theme;
    }

    /** Writes the branch on show, or a picture of the step on show, as the file's name says; one file at a time. */
    public void write(Path file) {
        Branch branch = live.steps().timelineProperty().get().current();
        SearchSnapshot shown = live.steps().shownProperty().get();
        if (shown == null || branch.newest() < 0) {
            live.tell(Texts.text("app.takeout.TakeOutViewModel.no-step"));
            return;
        }
        if (writing != null) {
            live.tell(Texts.text("app.takeout.TakeOutViewModel.one-at-a-time"));
            return;
        }
        RecordedBranch taken = new RecordedBranch(live.settings(), branch);
        Theme painted = theme.getValue();
        int step = Math.min(shown.step(), taken.newest());
        Optional<PastNetwork> networks = live.settings().elsewhere().isPresent()
                ? Optional.empty()
                : live.run().map(run -> new PastNetwork(live.another(), run.past(), branch.id()));
        writing = FileWork.begin(() -> {
            AnyFile.write(taken, networks, painted, step, file);
            return file;
        });
    }

    /** Called a few times a second. */
    public void onFrame() {
        CompletableFuture<Path> done = writing;
        if (done == null || !done.isDone()) return;
        writing = null;
        try {
            live.tell(Texts.text("app.takeout.TakeOutViewModel.written", done.join()));
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            live.tell(FailureSentence.of(cause == null ? e : cause));
        }
    }
}
