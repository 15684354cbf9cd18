package nascope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.run.Happening;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.Intervention;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimelineViewModelTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 60);

    private final LiveSearch live = new LiveSearch(FakeSearch::new, SHORT);
    private final TimelineViewModel model = new TimelineViewModel(live);
    private final BranchesViewModel branches = model.branches();

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void theWholeWindowStandsAtTheStepOfTheCursor() {
        run();
        model.moveTo(20);
        live.steps().showCursor();
        assertThat(live.steps().shownProperty().get())
                .isEqualTo(live.steps().historyProperty().get().get(20));
        assertThat(model.statusProperty().get()).isEqualTo("at step 20, 40 before the newest");
        model.back(10);
        model.forward(1);
        live.steps().showCursor();
        assertThat(model.stepProperty().get()).isEqualTo(11);
        model.toStart();
        live.steps().showCursor();
        assertThat(live.steps().shownProperty().get().step()).isZero();
        model.goLive();
        live.steps().showCursor();
        assertThat(live.steps().shownProperty().get())
                .isSameAs(live.steps().latestProperty().get());
        assertThat(model.statusProperty().get()).isEqualTo("live");
    }

    @Test
    void aStepOnAtTheNewestIsDoneByTheSearch() {
        live.speed().limit(1e-6); // else it may be over before it is told to pause
        live.begin(SHORT);
        live.togglePlay();
        Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Paused);
        int newest = model.newestProperty().get();
        model.forward(1);
        Frames.until(live, () -> model.stepProperty().get() == newest + 1);
        assertThat(model.liveProperty().get()).isTrue();
        model.back(1);
        model.forward(1);
        live.steps().showCursor();
        assertThat(model.newestProperty().get()).isEqualTo(newest + 1);
    }

    @Test
    void aStepThatIsWrittenIsGoneTo() {
        run();
        assertThat(model.write(" 12 ")).isTrue();
        live.steps().showCursor();
        assertThat(model.stepProperty().get()).isEqualTo(12);
        assertThat(model.write("61")).isFalse();
        assertThat(model.fieldProblemProperty().get()).isEqualTo("step must be a whole number from 0 to 60, got 61");
        assertThat(model.write(" ")).isFalse();
        assertThat(model.fieldProblemProperty().get())
                .isEqualTo("step must be a whole number from 0 to 60, got nothing");
        live.steps().showCursor();
        assertThat(model.stepProperty().get()).isEqualTo(12);
        model.forgetFieldProblem();
        assertThat(model.fieldProblemProperty().get()).isEmpty();
    }

    @Test
    void continuingFromAPastStepIsABranchBesideTheUntouchedLine() {
        run();
        var untouched = live.steps().historyProperty().get();
        continueFrom(25); // the run had ended
        assertThat(model.newestProperty().get()).isEqualTo(25);
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(25)));
        assertThat(live.steps().ghostProperty().get()).isNull();
        model.forward(1);
        Frames.until(live, () -> live.steps().ghostProperty().get() != null);
        assertThat(live.steps().ghostProperty().get()).isEqualTo(untouched.get(26));
        model.moveTo(25);
        live.steps().showCursor();
        assertThat(live.steps().ghostProperty().get()).as("of the shared past").isNull();
        assertThat(branches.rowsProperty().get())
                .containsExactly(
                        new BranchRow(1, "main", false, 0, 0, 60, false),
                        new BranchRow(2, "branch 2", true, 1, 25, 25, false));
        assertThat(model.marksProperty().get()).containsExactly(new Mark(25, Mark.Kind.FORK, "branch 2 begins"));
    }

    @Test
    void branchesAreATreeThoughOneGoesBackToBeforeItsParentBegan() {
        run();
        continueFrom(30);
        forward(5);
        continueFrom(33);
        branches.switchTo(row(2));
        Frames.until(live, () -> branches.current().id() == 2);
        continueFrom(10);
        assertThat(branches.tree()).extracting(BranchRow::id).containsExactly(1, 2, 3, 4);
        assertThat(row(4).parent()).isEqualTo(2);
        assertThat(branches.leaves(row(2)).id()).isEqualTo(1);
        assertThat(branches.leaves(row(3)).id()).isEqualTo(2);
        assertThat(branches.leaves(row(4)).id()).as("where its past comes from").isEqualTo(1);
        branches.switchTo(row(3));
        Frames.until(live, () -> branches.current().id() == 3);
        assertThat(branches.lineage())
                .containsExactly(
                        new BranchesViewModel.Stretch(row(3), 33, 33),
                        new BranchesViewModel.Stretch(row(2), 30, 33),
                        new BranchesViewModel.Stretch(row(1), 0, 30));
    }

    @Test
    void aBranchIsCalledByWhatWasFirstDoneOnItUntilAPersonNamesIt() {
        run();
        continueFrom(30);
        live.change(live.settings().with(Settings.NOISE, 1.0));
        Frames.until(live, () -> marks(Mark.Kind.EVENT) == 1);
        assertThat(branches.current().name()).isEqualTo("Noise 1 at 30");
        assertThat(model.marksProperty().get()).contains(new Mark(30, Mark.Kind.FORK, "Noise 1 at 30 begins"));
        branches.beginRenamingCurrent();
        branches.rename("quiet");
        Frames.until(live, () -> branches.current().name().equals("quiet"));
    }

    @Test
    void branchesAreSwitchedNamedAndGivenUp() {
        run();
        continueFrom(25);
        branches.beginRenamingCurrent();
        branches.rename("  without 0→3 ");
        Frames.until(live, () -> branches.current().name().equals("without 0→3"));
        model.forward(1);
        Frames.until(live, () -> model.newestProperty().get() == 26);
        branches.switchToNext();
        Frames.until(live, () -> branches.current().id() == Happening.FIRST_BRANCH);
        assertThat(model.newestProperty().get()).isEqualTo(60);

        BranchRow other = branches.rowsProperty().get().get(1);
        branches.delete(other);
        assertThat(branches.questionProperty().get())
                .isEqualTo("Delete “without 0→3” and its 1 step? They cannot be brought back.");
        branches.keep();
        assertThat(branches.questionProperty().get()).isEmpty();
        branches.delete(other);
        branches.confirmDeletion();
        Frames.until(live, () -> branches.rowsProperty().get().size() == 1);
    }

    @Test
    void nothingIsAskedWhereNothingIsLost() {
        run();
        continueFrom(25);
        branches.switchToNext();
        Frames.until(live, () -> branches.current().id() == Happening.FIRST_BRANCH);
        branches.delete(branches.rowsProperty().get().get(1));
        assertThat(branches.questionProperty().get()).isEmpty();
        Frames.until(live, () -> branches.rowsProperty().get().size() == 1);
    }

    @Test
    void whatWasDoneIsMarkedAndUndoneOneByOne() {
        run();
        continueFrom(30);
        live.change(live.settings().with(Settings.NOISE, 1.0));
        live.change(live.settings().with(Settings.NOISE, 0.5));
        Frames.until(live, () -> marks(Mark.Kind.EVENT) == 2);
        assertThat(model.marksProperty().get())
                .contains(
                        new Mark(30, Mark.Kind.EVENT, "Noise changed to 1"),
                        new Mark(30, Mark.Kind.EVENT, "Noise changed to 0.5"));
        assertThat(model.undoWordsProperty().get()).isEqualTo("Noise changed to 0.5");
        model.undo();
        Frames.until(live, () -> marks(Mark.Kind.EVENT) == 3);
        assertThat(live.settings().get(Settings.NOISE)).isEqualTo(1.0);
        live.change(live.settings().with(Settings.NOISE, 0.5)); // just what the undo took back, but no undo
        Frames.until(live, () -> marks(Mark.Kind.EVENT) == 4);
        model.undo();
        model.undo();
        Frames.until(live, () -> marks(Mark.Kind.EVENT) == 6);
        assertThat(live.settings().get(Settings.NOISE)).isEqualTo(2.0);
        assertThat(model.undoWordsProperty().get()).isEmpty();
    }

    @Test
    void aBranchHasTheSettingsOfItsStep() {
        live.speed().limit(1e-6);
        live.begin(SHORT);
        Frames.until(live, () -> model.newestProperty().get() == 1);
        live.change(SHORT.with(Settings.NOISE, 1.0));
        Frames.until(live, () -> marks(Mark.Kind.EVENT) == 1);
        model.moveTo(0);
        model.continueHere();
        Frames.until(live, () -> branches.current().id() == 2);
        assertThat(live.settings().get(Settings.NOISE)).isEqualTo(2.0);
        branches.switchToNext();
        Frames.until(live, () -> branches.current().id() == 1);
        assertThat(live.settings().get(Settings.NOISE)).isEqualTo(1.0);
    }

    @Test
    void jumpsFromMarkToMark() {
        run();
        continueFrom(30);
        live.change(live.settings().with(Settings.NOISE, 1.0));
        Frames.until(live, () -> marks(Mark.Kind.EVENT) == 1);
        model.forward(1);
        Frames.until(live, () -> model.newestProperty().get() == 31);
        model.toPreviousMark();
        live.steps().showCursor();
        assertThat(model.stepProperty().get()).isEqualTo(30);
        model.toPreviousMark();
        live.steps().showCursor();
        assertThat(model.stepProperty().get()).isZero();
        model.toNextMark();
        model.toNextMark();
        live.steps().showCursor();
        assertThat(model.liveProperty().get()).isTrue();
    }

    @Test
    void whatIsRefusedIsASentenceAndTheSettingsAreThoseOfTheRun() {
        live.speed().limit(1e-6);
        live.begin(SHORT);
        Frames.until(live, () -> model.newestProperty().get() == 1);
        live.command(run -> run.intervene(new Intervention.FreezeAlpha(true))); // which this search does not know
        Frames.until(live, () -> !model.troubleProperty().get().isEmpty());
        assertThat(model.troubleProperty().get()).startsWith("intervention must be a change of a setting, got ");
        model.escape();
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    private void run() {
        live.begin(SHORT);
        Frames.until(live, () -> live.stateProperty().get().ended());
    }

    private void continueFrom(int step) {
        int before = branches.current().id();
        model.moveTo(step);
        live.steps().showCursor();
        model.continueHere();
        Frames.until(live, () -> branches.current().id() != before);
    }

    private void forward(int steps) {
        for (int i = 0; i < steps; i++) {
            int newest = model.newestProperty().get();
            model.forward(1);
            Frames.until(live, () -> model.newestProperty().get() == newest + 1);
        }
    }

    private BranchRow row(int id) {
        return branches.rowsProperty().get().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private long marks(Mark.Kind kind) {
        return model.marksProperty().get().stream()
                .filter(mark -> mark.kind() == kind)
                .count();
    }
}
