package nascope.app.outcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import nascope.app.files.FileWork;
import nascope.app.live.LiveSearch;
import nascope.app.timeline.ReplayViewModel;
import nascope.base.Texts;
import nascope.picture.look.Theme;
import nascope.record.RunFolder;
import nascope.run.FailureSentence;
import nascope.run.MoreSteps;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run, which is an event: says what came out of it, and what can follow. Comes by itself when a run finishes
 * that was searched here, not for one that was finished when it was opened.
 */
public final class EndViewModel {
    private final LiveSearch live;
    private final ReplayViewModel replay;
    private final Supplier<List<Showed>> patterns;
    private final ObservableValue<Theme> theme;
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper recorded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private @Nullable CompletableFuture<Outcome> reading; // null when none is on its way
    private @Nullable CompletableFuture<Path> saving; // null when none is on its way
    private int known; // newest step that was there before it was searched on here
    private long searched; // nanoseconds since
    private long last; // look
    private boolean playing; // at the last look
    private boolean due; // the run has ended since

    /**
     * A card that is not shown.
     *
     * @param patterns which the run showed; asked when it ends
     * @param theme of its picture
     */
    public EndViewModel(
            LiveSearch live, ReplayViewModel replay, Supplier<List<Showed>> patterns, ObservableValue<Theme> theme) {
        this.live = live;
        this.replay = replay;
        this.patterns = patterns;
        this.theme = theme;
        live.steps().historyProperty().addListener((property, before, now) -> beginAnew());
        live.stateProperty().addListener((property, before, now) -> {
            boolean finished = now instanceof RunState.Finished;
            due = finished && live.settings().elsewhere().isEmpty();
            if (!finished) close(); // it goes on
        });
        theme.addListener((property, before, now) -> {
            if (shown.get()) show(); // anew
        });
    }

    /** What came out of the run; empty until it is read. */
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether the card lies over the window. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether there is a file of the run, which can be saved elsewhere. */
    public ReadOnlyBooleanProperty recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    /** Why the run cannot be gone on with here, in a sentence; empty where it can. */
    public ObservableValue<String> elsewhereProperty() {
        return live.elsewhereProperty();
    }

    /** What became of saving; empty before. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    // -- commands

    /** Shows what came out of the run, if it is complete. */
    public void show() {
        SearchSettings settings = live.settings();
        RunHistory history = live.steps().timelineProperty().get().current().history();
        if (settings.elsewhere().isEmpty() && !MoreSteps.noneLeft(settings, history.size() - 1)) return;
        if (history.size() == 0) return;
        int done = history.size() - 1 - known;
        double seconds = searched / 1e9;
        List<Showed> showed = patterns.get();
        Theme painted = theme.getValue();
        reading = FileWork.begin(() -> Outcome.of(settings, history, done, seconds, showed, painted));
    }

    public void close() {
        reading = null;
        shown.set(false);
        outcome.set(Optional.empty()); // its picture takes a megabyte
        status.set("");
    }

    /** Replays the run from its beginning. */
    public void replay() {
        close();
        live.steps().cursor().follow();
        replay.pause();
        replay.toggle();
    }

    public void moreSteps() {
        close();
        live.moreSteps();
    }

    /** Begins the same search with the next seed. */
    public void nextSeed() {
        close();
        live.beginWithNextSeed();
    }

    /** Copies the file of the run to a place, behind the window. */
    public void save(Path target) {
        Optional<RunFolder> folder = live.folder();
        if (folder.isEmpty()) return;
        status.set(Texts.text("app.outcome.EndViewModel.saving"));
        saving = FileWork.begin(() -> {
            folder.get().copyRunFile(target);
            return target;
        });
    }

    /**
     * Called a few times a second.
     *
     * @param nanos {@link System#nanoTime()}
     * @param free whether nothing else lies over the window; where something does the card waits
     */
    public void onFrame(long nanos, boolean free) {
        if (playing) searched += nanos - last;
        playing = live.stateProperty().get() instanceof RunState.Playing;
        last = nanos;
        if (due && live.steps().historyProperty().get().size() - 1 > known) show();
        due = false;
        recorded.set(live.folder().isPresent());
        if (ready() && free) {
            outcome.set(Optional.of(Objects.requireNonNull(reading).join()));
            reading = null;
            shown.set(true);
        }
        if (saving != null && saving.isDone()) {
            tellOfSaving(saving);
            saving = null;
        }
    }

    /** Whether what came out of the run is read, and waits to be shown. */
    boolean ready() {
        return reading != null && reading.isDone();
    }

    private void tellOfSaving(CompletableFuture<Path> saved) {
        try {
            status.set(Texts.text("app.outcome.EndViewModel.saved-as", saved.join()));
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            status.set(FailureSentence.of(cause == null ? e : cause));
        }
    }

    /** Another run or branch. What was there is asked of the steps on show: to its history the search adds by now. */
    private void beginAnew() {
        close();
        SearchSnapshot there = live.steps().latestProperty().get();
        known = there == null ? 0 : there.step();
        searched = 0;
        recorded.set(live.folder().isPresent());
    }
}
