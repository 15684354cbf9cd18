package nascope.app.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import nascope.app.files.FileWork;
import nascope.app.files.FirstFolder;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.importing.GrowingRun;
import nascope.importing.LogImport;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.run.FailureSentence;
import nascope.search.settings.SearchSettings;
import org.jspecify.annotations.Nullable;

/** Lists the runs on disk and opens them. Files are read on other threads; the window looks once per frame. */
public final class RunsViewModel {
    private static final int MOST = 24; // runs in the list
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(400); // what is quicker needs no words

    private final LiveSearch live;
    private final Optional<RunsFolder> folder;
    private final ObservableValue<Theme> theme;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<RecentRun>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private static final int FOLDED_FROM = 3; // short runs; fewer are no crowd

    private List<RecentRun> all = List.of(); // of the list, short ones among them
    private final ReadOnlyIntegerWrapper folded = new ReadOnlyIntegerWrapper();
    private boolean unfolded;
    private final ReadOnlyObjectWrapper<RecentRun> renamed = new ReadOnlyObjectWrapper<>();
    private @Nullable CompletableFuture<RecentRun> naming; // null when none is on its way
    private @Nullable RecentRun doomed; // deleted if the person says yes; null if there is no question
    private @Nullable CompletableFuture<List<RecentRun>> listing; // null when none is on its way
    private @Nullable CompletableFuture<RecentRun> deletion; // null when none is on its way
    private final ReadOnlyStringWrapper openingWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper openingShare = new ReadOnlyDoubleWrapper();
    private @Nullable Opening opening; // null when none is on its way
    private boolean waiting; // for the first step of a log that is followed

    /**
     * A list that is not shown.
     *
     * @param folder whose runs are listed; without one there are none
     * @param theme of their pictures
     */
    public RunsViewModel(LiveSearch live, Optional<RunsFolder> folder, ObservableValue<Theme> theme) {
        this.live = live;
        this.folder = folder;
        this.theme = theme;
        theme.addListener((property, before, now) -> {
            if (shown.get()) read(now); // pictures anew
        });
    }

    /** Whether the list lies over the window. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The runs written to last, newest first, without the one on show; empty while the list is closed. */
    public ReadOnlyObjectProperty<List<RecentRun>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /** How many short runs are left out of the list; 0 if none are. */
    public ReadOnlyIntegerProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /** The run that is about to get another name; null if none is. */
    public ReadOnlyObjectProperty<RecentRun> renamedProperty() {
        return renamed.getReadOnlyProperty();
    }

    /** What a person waits for, why the list is empty or a run could not be deleted; empty otherwise. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What a person must answer before a run is deleted; empty if there is nothing to answer. */
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Which run is being read and how much of it is, if that takes a while; empty otherwise. */
    public ReadOnlyStringProperty openingWordsProperty() {
        return openingWords.getReadOnlyProperty();
    }

    /** How much of that run is read, from 0 to 1. */
    public ReadOnlyDoubleProperty openingShareProperty() {
        return openingShare.getReadOnlyProperty();
    }

    /** Where the window's runs are; empty if they are not recorded. */
    public Optional<Path> path() {
        return folder.map(RunsFolder::path);
    }

    /** Where to begin choosing a run: that folder if it is there and its drive answers soon; empty otherwise. */
    public CompletableFuture<Optional<Path>> whereToChoose() {
        return FileWork.begin(() -> folder.flatMap(RunsFolder::ifThere).or(FirstFolder::home))
                .completeOnTimeout(Optional.empty(), PATIENCE_NANOS, TimeUnit.NANOSECONDS);
    }

    // -- commands

    /** Shows the list, or closes it. */
    public void toggle() {
        if (shown.get()) {
            close();
            return;
        }
        shown.set(true);
        read(theme.getValue());
    }

    private void read(Theme theme) {
        Optional<RunFolder> onShow = live.folder();
        status.set(Texts.text("app.runs.RunsViewModel.reading-the-runs"));
        listing = FileWork.begin(() ->
                folder.map(runs -> RecentRuns.read(runs, MOST, onShow, theme)).orElse(List.of()));
    }

    /** Closes the list and lets go of it: its pictures take half a megabyte each. */
    public void close() {
        keep();
        listing = null;
        unfolded = false;
        list(List.of());
        shown.set(false);
    }

    /** Shows the short runs too. */
    public void unfold() {
        unfolded = true;
        list(all);
    }

    private void list(List<RecentRun> runs) {
        all = runs;
        List<RecentRun> longer = runs.stream().filter(run -> !run.brief()).toList();
        boolean folds = !unfolded && runs.size() - longer.size() >= FOLDED_FROM;
        folded.set(folds ? runs.size() - longer.size() : 0);
        recent.set(folds ? longer : runs);
    }

    /** A person is going to write another name. */
    public void beginRenaming(RecentRun run) {
        keep();
        renamed.set(run);
    }

    /** Takes over the name that was written, on another thread; an empty one brings back what follows from the settings. */
    public void rename(String name) {
        RecentRun run = renamed.get();
        renamed.set(null);
        if (run == null || name.strip().equals(run.title())) return;
        naming = FileWork.begin(() -> {
            RunName.write(run.folder(), name);
            return RecentRuns.again(run);
        });
    }

    /** Takes back the question, or closes the list if there is none. */
    public void escape() {
        if (doomed == null && renamed.get() == null) close();
        else keep();
    }

    /** Asks whether a run is to be deleted. */
    public void delete(RecentRun run) {
        renamed.set(null);
        doomed = run;
        question.set(Numbers.text(
                Texts.text("app.runs.RunsViewModel.delete-this-run-for-good"), run.title(), run.details()));
    }

    /** The answer is yes: its files go, on another thread. */
    public void confirmDeletion() {
        RecentRun run = doomed;
        if (run == null) return;
        keep();
        status.set(Texts.text("app.runs.RunsViewModel.deleting"));
        deletion = FileWork.begin(() -> {
            run.folder().delete();
            return run;
        });
    }

    /** The answer is no, and the name stays. */
    public void keep() {
        renamed.set(null);
        doomed = null;
        question.set("");
    }

    public void open(RecentRun run) {
        open(run.folder().path());
    }

    /**
     * Opens a run; what is wrong with it is told in words, and the run on show stays.
     *
     * @param path a run's folder, or the run file in it
     */
    public void open(Path path) {
        close();
        RunFolder wanted = RunFolder.of(path);
        if (live.folder().filter(wanted::equals).isPresent()) {
            live.tell(Texts.text("app.runs.RunsViewModel.this-run-is-the-one"));
            return;
        }
        stopOpening();
        opening = new Opening(wanted);
    }

    /**
     * Opens whatever a person gave: a run, or the log of a search that another program did, of which a run is made first.
     * What is wrong with it is told in words, and the run on show stays.
     */
    public void openAny(Path given) {
        close();
        stopOpening();
        opening = new Opening(given, folder);
    }

    /**
     * Follows a log that is still written, and shows its run as it grows, recorded with the others.
     *
     * @param file need not be there yet; {@code -} for standard input
     * @param order operations of the tables' columns; empty to find them out
     */
    public void follow(Path file, List<String> order) {
        close();
        stopOpening();
        Function<SearchSettings, Optional<RunFolder>> place = settings -> folder.flatMap(runs -> runs.next(settings));
        live.follow(
                file.toString().equals(LogImport.STANDARD_INPUT)
                        ? GrowingRun.ofStream(System.in, order, place)
                        : GrowingRun.ofFile(file, order, place));
        openingWords.set(Texts.text(
                "app.runs.RunsViewModel.waiting-for", live.followingProperty().get()));
        openingShare.set(-1);
        waiting = true;
    }

    /** Leaves a run that is being read, and stays with the one on show; does nothing if there is none. */
    public void stopOpening() {
        if (waiting) {
            live.stopFollowing();
            doneWaiting();
        }
        if (opening == null) return;
        opening.stop();
        opening = null;
        openingWords.set("");
    }

    /** Called a few times a second. */
    public void onFrame() {
        if (listing != null && listing.isDone()) {
            take(listing).ifPresent(this::list);
            listing = null;
            status.set(emptiness());
        }
        if (deletion != null && deletion.isDone()) {
            leaveOut(deletion);
            deletion = null;
        }
        if (naming != null && naming.isDone()) {
            putName(naming);
            naming = null;
        }
        if (opening != null) follow(opening);
        if (waiting && !live.awaitsFirstStep()) doneWaiting();
    }

    private void doneWaiting() {
        waiting = false;
        openingWords.set("");
    }

    private void follow(Opening one) {
        if (one.isDone()) {
            opening = null;
            openingWords.set("");
            take(one.run()).ifPresent(this::show);
        } else if (one.nanos() > PATIENCE_NANOS) {
            openingShare.set(one.share());
            openingWords.set(Numbers.text(
                    Texts.text("app.runs.RunsViewModel.opening-s-d"), one.path().getFileName(), (int)
                            (100 * one.share())));
        }
    }

    private String emptiness() {
        return all.isEmpty() ? Texts.text("app.runs.RunsViewModel.there-are-no-other-runs") : "";
    }

    private void leaveOut(CompletableFuture<RecentRun> deleted) {
        try {
            RecentRun gone = deleted.join();
            list(all.stream().filter(run -> !run.equals(gone)).toList());
            status.set(emptiness());
        } catch (CompletionException e) {
            status.set(sentence(e));
        }
    }

    private void putName(CompletableFuture<RecentRun> named) {
        try {
            RecentRun now = named.join();
            list(all.stream()
                    .map(run -> run.folder().equals(now.folder()) ? run.withTitle(now.title()) : run)
                    .toList());
        } catch (CompletionException e) {
            status.set(sentence(e));
        }
    }

    private static String sentence(CompletionException failure) {
        Throwable cause = failure.getCause();
        return FailureSentence.of(cause == null ? failure : cause);
    }

    private void show(RecordedRun run) {
        live.open(run);
        if (!run.warnings().isEmpty()) live.tell(String.join("\n", run.warnings()));
    }

    private <T> Optional<T> take(CompletableFuture<T> done) {
        try {
            return Optional.of(done.join());
        } catch (CompletionException e) {
            live.tell(sentence(e));
            return Optional.empty();
        }
    }
}
