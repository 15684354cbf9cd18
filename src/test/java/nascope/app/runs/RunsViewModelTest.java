package nascope.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.app.timeline.TimelineViewModel;
import nascope.base.InputException;
import nascope.picture.look.Theme;
import nascope.record.RunFolder;
import nascope.record.RunWriter;
import nascope.run.Await;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunsViewModelTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 40);

    @TempDir
    private Path path;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private LiveSearch live;
    private RunsViewModel model;
    private TimelineViewModel time;

    @BeforeEach
    void begin() {
        RunsFolder runs = new RunsFolder(path, Clock.systemUTC());
        live = new LiveSearch(FakeSearch::new, SHORT, runs);
        model = new RunsViewModel(live, Optional.of(runs), theme);
        time = new TimelineViewModel(live);
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void aRunIsListedWithItsCellAndOpensWithAllThatHappenedInIt() {
        RunFolder first = runWithABranch();
        var recorded = live.steps().historyProperty().get();
        var marks = time.marksProperty().get();
        startAnother();

        model.toggle();
        until(() -> !model.recentProperty().get().isEmpty());
        RecentRun listed = model.recentProperty().get().get(0);
        assertThat(model.recentProperty().get()).hasSize(1); // without the one on show
        assertThat(listed.folder()).isEqualTo(first);
        assertThat(listed.title()).isEqualTo("Wide, not deep · steps 40");
        assertThat(listed.details()).matches("seed 1 · step 21 of 40 · begun .* · 0\\.\\d MB");

        model.open(listed);
        until(() -> live.folder().filter(first::equals).isPresent());
        assertThat(model.shownProperty().get()).isFalse();
        assertThat(time.marksProperty().get()).isEqualTo(marks);
        assertThat(time.branches().rowsProperty().get()).hasSize(2);
        assertThat(live.settings().get(Settings.NOISE)).isEqualTo(1.0);
        assertThat(live.steps().shownProperty().get()).isEqualTo(recorded.last());
        for (int step = 0; step < recorded.size(); step++)
            assertThat(live.steps().historyProperty().get().get(step)).isEqualTo(recorded.get(step));
    }

    @Test
    void anOpenedRunGoesOnInItsFolder() throws IOException {
        RunFolder first = runWithABranch();
        startAnother();
        model.open(first.path());
        until(() -> live.folder().filter(first::equals).isPresent());
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(21)));
        long length = Files.size(first.runFile());
        live.step();
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(22)));
        assertThat(Files.size(first.runFile())).isGreaterThan(length);
        assertThat(live.troubleProperty().get()).isEmpty();
    }

    @Test
    void aRunThatWasKilledBeforeItsFirstStepOpensPausedAndSaysSo() throws IOException {
        RunFolder first = runWithABranch();
        startAnother();
        Files.writeString(first.runFile(), Files.readAllLines(first.runFile()).get(0) + "\n");
        model.open(first.path());
        until(() -> live.folder().filter(first::equals).isPresent());
        assertThat(live.troubleProperty().get()).endsWith("no step of this run was recorded; it begins at step 0");
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(0)));
        assertThat(live.steps().shownProperty().get().step()).isZero();
        live.step();
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(1)));
        assertThat(Files.readAllLines(first.runFile())).hasSize(3);
    }

    @Test
    void anOpeningThatIsStoppedLeavesTheRunOnShow() {
        RunFolder first = runWithABranch();
        startAnother();
        var onShow = live.folder();
        model.open(first.path());
        model.stopOpening();
        model.toggle(); // is read after it
        until(() -> !model.recentProperty().get().isEmpty());
        assertThat(live.folder()).isEqualTo(onShow);
        assertThat(model.openingWordsProperty().get()).isEmpty();
        model.open(first.path());
        until(() -> live.folder().filter(first::equals).isPresent());
    }

    @Test
    void ofADamagedRunWhatIsWholeIsOpenedAndNothingIsWrittenBehindIt() throws IOException {
        RunFolder first = runWithABranch();
        startAnother();
        List<String> lines = new ArrayList<>(Files.readAllLines(first.runFile()));
        lines.set(12, "{\"step\": -1}"); // after the header and steps 0 to 10
        Files.write(first.runFile(), lines);
        byte[] before = Files.readAllBytes(first.runFile());
        model.open(first.path());
        until(() -> !live.troubleProperty().get().isEmpty());
        assertThat(live.troubleProperty().get())
                .startsWith(first.runFile() + ", line 13")
                .endsWith("What is whole before it is shown, up to step 10; the file stays as it is, and what is"
                        + " done here is not recorded");
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(10)));
        live.step();
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(11)));
        assertThat(Files.readAllBytes(first.runFile())).isEqualTo(before);
    }

    @Test
    void aRunOfWhichNothingIsWholeSaysWhatIsWrongAndTheRunOnShowStays() throws IOException {
        RunFolder first = runWithABranch();
        startAnother();
        Files.writeString(first.runFile(), Files.readAllLines(first.runFile()).get(0) + "\n{\"step\": -1}\n{}\n");
        byte[] before = Files.readAllBytes(first.runFile());
        var onShow = live.steps().historyProperty().get();
        model.open(first.path());
        until(() -> !live.troubleProperty().get().isEmpty());
        assertThat(live.troubleProperty().get()).startsWith(first.runFile() + ", line ");
        assertThat(live.steps().historyProperty().get()).isSameAs(onShow);
        assertThat(Files.readAllBytes(first.runFile())).isEqualTo(before);
    }

    @Test
    void aRunThatAnotherWindowRecordsIsOpenedButNotWritten() throws IOException {
        RunFolder first = runWithABranch();
        startAnother();
        byte[] before = Files.readAllBytes(first.runFile());
        try (RunWriter other = RunWriter.reopen(first, before.length)) {
            model.open(first.path());
            until(() -> !live.troubleProperty().get().isEmpty());
            assertThat(live.troubleProperty().get())
                    .isEqualTo("What is done here is not recorded: " + first.path()
                            + ": another window or command is recording this run");
            assertThat(live.folder()).contains(first);
            live.step();
            Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(22)));
            assertThat(Files.readAllBytes(other.file())).isEqualTo(before);
        }
    }

    @Test
    void aRunIsDeletedOnceThePersonSaidYes() throws IOException {
        RunFolder first = runWithABranch();
        startAnother();
        Path foreign = Files.writeString(first.path().resolve("notes.txt"), "mine");
        model.toggle();
        until(() -> !model.recentProperty().get().isEmpty());
        RecentRun listed = model.recentProperty().get().get(0);

        model.delete(listed);
        assertThat(model.questionProperty().get())
                .isEqualTo("Delete this run for good? " + listed.title() + ", " + listed.details() + ".");
        model.escape();
        assertThat(model.questionProperty().get()).isEmpty();
        model.confirmDeletion(); // of what was kept
        assertThat(first.runFile()).exists();
        assertThat(model.shownProperty().get()).isTrue();

        model.delete(listed);
        model.confirmDeletion();
        until(() -> model.recentProperty().get().isEmpty());
        assertThat(model.statusProperty().get()).isEqualTo("There are no other runs yet.");
        assertThat(first.path())
                .isDirectoryContaining(foreign::equals)
                .isDirectoryNotContaining(p -> !p.equals(foreign));
    }

    @Test
    void aRunThatAnotherWindowRecordsIsNotDeleted() throws IOException {
        RunFolder first = runWithABranch();
        startAnother();
        model.toggle();
        until(() -> !model.recentProperty().get().isEmpty());
        try (RunWriter other = RunWriter.reopen(first, Files.size(first.runFile()))) {
            model.delete(model.recentProperty().get().get(0));
            model.confirmDeletion();
            until(() -> model.statusProperty().get().contains("another window"));
            assertThat(other.file()).exists();
        }
        assertThat(model.recentProperty().get()).hasSize(1);
    }

    @Test
    void aListThatIsClosedHoldsNoPictures() {
        runWithABranch();
        startAnother();
        model.toggle();
        until(() -> !model.recentProperty().get().isEmpty());
        model.close();
        assertThat(model.recentProperty().get()).isEmpty();
        model.toggle();
        model.toggle(); // before it is read
        model.onFrame();
        assertThat(model.shownProperty().get()).isFalse();
        assertThat(model.recentProperty().get()).isEmpty();
    }

    @Test
    void picturesAreOfTheThemeThatIsOnAlsoIfItChangesUnderTheList() {
        runWithABranch();
        startAnother();
        model.toggle();
        until(() -> !model.recentProperty().get().isEmpty());
        assertThat(corner()).isEqualTo(Theme.LIGHT.panel());
        theme.set(Theme.DARK);
        until(() -> corner().equals(Theme.DARK.panel()));
    }

    private Color corner() {
        return new Color(
                model.recentProperty().get().get(0).picture().orElseThrow().getRGB(0, 0));
    }

    @Test
    void aRunGetsANameThatIsKeptInItsFolder() throws IOException {
        RunFolder first = runWithABranch();
        startAnother();
        model.toggle();
        until(() -> !model.recentProperty().get().isEmpty());
        model.beginRenaming(model.recentProperty().get().get(0));
        model.rename(" the wide one ");
        until(() -> model.recentProperty().get().get(0).title().equals("the wide one"));
        assertThat(first.path().resolve("name.txt")).content().isEqualTo("the wide one\n");
        model.close();
        model.toggle();
        until(() -> !model.recentProperty().get().isEmpty());
        assertThat(model.recentProperty().get().get(0).title()).isEqualTo("the wide one");
        model.beginRenaming(model.recentProperty().get().get(0));
        model.escape();
        assertThat(model.renamedProperty().get()).isNull();
        model.beginRenaming(model.recentProperty().get().get(0));
        model.rename("");
        until(() -> model.recentProperty().get().get(0).title().equals("Wide, not deep · steps 40"));
        model.delete(model.recentProperty().get().get(0));
        model.confirmDeletion();
        until(() -> model.recentProperty().get().isEmpty());
        assertThat(first.path()).doesNotExist();
    }

    @Test
    void shortRunsFoldTogetherAndUnreadableOnesSayWhy() throws IOException {
        runWithABranch();
        for (int i = 0; i < 3; i++) {
            live.begin(SHORT.with(Settings.STEPS, 5));
            Frames.until(live, () -> live.stateProperty().get().ended());
        }
        startAnother();
        Files.writeString(Files.createDirectory(path.resolve("odd")).resolve("run.jsonl"), "no run\n");
        model.toggle();
        until(() -> !model.recentProperty().get().isEmpty());
        assertThat(model.recentProperty().get())
                .extracting(RecentRun::title)
                .containsExactlyInAnyOrder("odd: cannot be opened", "Wide, not deep · steps 40");
        assertThat(model.recentProperty().get())
                .anySatisfy(run -> assertThat(run.details()).contains("run.jsonl, line 1"));
        assertThat(model.foldedProperty().get()).isEqualTo(3);
        model.unfold();
        assertThat(model.recentProperty().get()).hasSize(5);
        assertThat(model.foldedProperty().get()).isZero();
    }

    @Test
    void aFolderWithoutARunSaysSo() {
        model.open(path.resolve("nothing"));
        until(() -> !live.troubleProperty().get().isEmpty());
        assertThat(live.troubleProperty().get()).contains("nothing").contains("cannot be opened");
    }

    @Test
    void theRunOnShowIsNotOpenedAgain() {
        live.begin(SHORT);
        until(() -> live.folder().isPresent());
        model.open(live.folder().orElseThrow().path());
        assertThat(live.troubleProperty().get()).isEqualTo("This run is the one on show.");
        live.dismissTrouble();
        model.open(live.folder().orElseThrow().runFile());
        assertThat(live.troubleProperty().get()).isEqualTo("This run is the one on show.");
    }

    @Test
    void theSearchGoesOnWhereItCannotBeRecorded() throws IOException {
        Path file = Files.writeString(path.resolve("file"), "no folder");
        live = new LiveSearch(FakeSearch::new, SHORT, new RunsFolder(file.resolve("runs"), Clock.systemUTC()));
        live.begin(SHORT);
        Frames.until(live, () -> live.stateProperty().get().ended());
        assertThat(live.stateProperty().get()).isEqualTo(new RunState.Finished(40));
        assertThat(live.troubleProperty().get()).startsWith("What is done here is not recorded: " + file);
    }

    @Test
    void aRunClosedBeforeItsFirstStepLeavesNothingBehind() {
        live.speed().limit(1e-6); // else it may be over before it is told to pause
        live.begin(SHORT);
        live.togglePlay();
        Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Paused);
        RunFolder folder = live.folder().orElseThrow();
        boolean stepped = live.steps().historyProperty().get().size() > 1; // it plays until it is told to pause
        live.close();
        assertThat(Files.exists(folder.runFile())).isEqualTo(stepped);
    }

    @Test
    void aRunThatCannotBeginMakesNoFolder() {
        live = new LiveSearch(
                settings -> {
                    throw new InputException("there are no images");
                },
                SHORT,
                new RunsFolder(path, Clock.systemUTC()));
        live.begin(SHORT);
        Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Failed);
        assertThat(path).isEmptyDirectory();
    }

    /** A finished run, and a branch from step 20 on with a change and one more step. */
    private RunFolder runWithABranch() {
        live.begin(SHORT);
        Frames.until(live, () -> live.stateProperty().get().ended());
        time.moveTo(20);
        live.steps().showCursor();
        time.continueHere();
        Frames.until(live, () -> time.branches().current().id() == 2);
        live.change(live.settings().with(Settings.NOISE, 1.0));
        time.forward(1);
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(21)));
        return live.folder().orElseThrow();
    }

    private void startAnother() {
        live.begin(SHORT.with(Settings.SEED, 2L));
        Frames.until(live, () -> live.stateProperty().get().ended());
    }

    private void until(BooleanSupplier condition) {
        Await.until("files", condition, () -> {
            live.onFrame();
            model.onFrame();
        });
    }
}
