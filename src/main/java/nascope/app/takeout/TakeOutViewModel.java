package nascope.app.takeout;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import nascope.app.live.LiveSearch;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.export.PaintedRun;
import nascope.export.RecordedBranch;
import nascope.export.named.NamedFile;
import nascope.export.named.Wanted;
import nascope.export.network.PastNetwork;
import nascope.export.picture.PngForm;
import nascope.picture.instrument.Measured;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.run.Branch;
import nascope.run.FailureSentence;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/** Takes what is on show out into files or the clipboard, behind the window: one at a time, to be stopped. */
public final class TakeOutViewModel {
    private final LiveSearch live;
    private final ObservableValue<Theme> theme;
    private final ObservableValue<List<Measured>> measured;
    private final TakeOutForm form;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private @Nullable TakingOut writing; // null when none is on its way

    /**
     * Nothing is written yet.
     *
     * @param theme of pictures, until a person chooses another
     * @param measured what was measured beside the run on show
     */
    public TakeOutViewModel(LiveSearch live, ObservableValue<Theme> theme, ObservableValue<List<Measured>> measured) {
        this.live = live;
        this.theme = theme;
        this.measured = measured;
        form = new TakeOutForm(() -> Math.max(0, branch().newest()));
    }

    /** Whether the card lies over the window. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public TakeOutForm form() {
        return form;
    }

    /** Whether something is being written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How much of it is, from 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** What is being done, or became of it; empty before. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether the status says that something went wrong. */
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    // -- commands

    public void toggle() {
        shown.set(!shown.get());
        if (!shown.get()) return;
        form.renew(theme.getValue());
        if (!busy.get()) say("", false);
    }

    /** Says what is wrong with the fields; empty if a file can be chosen. */
    public boolean ready() {
        String error = form.error();
        if (!error.isEmpty()) say(error, true);
        return error.isEmpty();
    }

    /**
     * Writes the branch on show, or a picture of the step on show; the file's name may say another form than the field, or
     * none.
     */
    public void write(Path named) {
        Path file;
        try {
            file = NamedFile.of(named, form.formProperty().get().mark());
        } catch (InputException e) {
            say(FailureSentence.of(e), true);
            return;
        }
        form.follow(file);
        Optional<RecordedBranch> taken = taken();
        if (taken.isEmpty() || !ready()) return;
        Wanted wanted = form.wanted(step(taken.get()), measured.getValue());
        begin(TakingOut.into(taken.get(), networks(taken.get()), wanted, file));
    }

    /**
     * Paints the step on show as the fields say it.
     *
     * @param take takes the picture, on the thread of the window
     */
    public void copy(Consumer<BufferedImage> take) {
        Optional<RecordedBranch> taken = taken();
        if (taken.isEmpty() || !ready()) return;
        Wanted wanted = form.wanted(step(taken.get()), measured.getValue());
        begin(TakingOut.painted(
                () -> PngForm.image(
                        new PaintedRun(taken.get(), wanted.view(), wanted.theme(), wanted.width(), wanted.height())
                                .at(wanted.step()),
                        wanted.scale()),
                take,
                Numbers.text(Texts.text("app.takeout.TakeOutViewModel.copied"), wanted.step())));
    }

    public void stop() {
        if (writing != null) writing.stop();
    }

    /** Called a few times a second. */
    public void onFrame() {
        TakingOut now = writing;
        if (now == null) return;
        share.set(now.share());
        if (!now.isDone()) {
            if (!now.words().isEmpty()) say(now.words(), false);
            return;
        }
        writing = null;
        busy.set(false);
        try {
            say(now.end(), false);
        } catch (CancellationException e) {
            say(Texts.text("app.takeout.TakeOutViewModel.stopped"), false);
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof CancellationException) say(Texts.text("app.takeout.TakeOutViewModel.stopped"), false);
            else say(FailureSentence.of(cause == null ? e : cause), true);
        }
    }

    private void begin(TakingOut begun) {
        writing = begun;
        busy.set(true);
        share.set(0);
        say("", false);
    }

    /** The branch on show; empty, and said why, if there is nothing to take or something is on its way. */
    private Optional<RecordedBranch> taken() {
        if (writing != null) {
            say(Texts.text("app.takeout.TakeOutViewModel.one-at-a-time"), true);
            return Optional.empty();
        }
        if (live.steps().shownProperty().get() == null || branch().newest() < 0) {
            say(Texts.text("app.takeout.TakeOutViewModel.no-step"), true);
            return Optional.empty();
        }
        return Optional.of(new RecordedBranch(live.settings(), branch()));
    }

    /** Those of a branch; empty if it ran elsewhere. */
    private Optional<PastNetwork> networks(RecordedBranch taken) {
        if (live.settings().elsewhere().isPresent()) return Optional.empty();
        return live.run()
                .map(run -> new PastNetwork(
                        live.another(), run.past(), taken.branch().id()));
    }

    private int step(RecordedBranch taken) {
        SearchSnapshot now = live.steps().shownProperty().get();
        return now == null ? taken.newest() : Math.min(now.step(), taken.newest());
    }

    private Branch branch() {
        return live.steps().timelineProperty().get().current();
    }

    private void say(String words, boolean wrong) {
        status.set(words);
        failed.set(wrong);
        if (wrong && !shown.get()) live.tell(words);
    }
}
