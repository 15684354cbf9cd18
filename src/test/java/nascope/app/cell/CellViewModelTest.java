package nascope.app.cell;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.picture.cell.WidthScale;
import nascope.run.Happening;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.CellKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CellViewModelTest {
    private static final SearchSettings STANDARD = SearchSettings.standard();

    private final LiveSearch live = new LiveSearch(FakeSearch::new, STANDARD);
    private final CellViewModel model = new CellViewModel(live);

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void knowsTheCellBeforeTheEngineIsWarm() {
        assertThat(model.warmingUpProperty().get()).isTrue();
        assertThat(model.snapshotProperty().get()).isNull();
        assertThat(model.spaceProperty().get()).isEqualTo(STANDARD.space());
        assertThat(model.titleProperty().get()).isEqualTo("Normal cell");
        assertThat(model.subtitleProperty().get())
                .isEqualTo("shared by 3 cells · DSNAS single-level · Fashion-MNIST 14×14, noise 2 · seed 1");
    }

    @Test
    void showsTheLatestStep() {
        live.begin(STANDARD);
        Frames.until(live, () -> live.stateProperty().get().ended());
        assertThat(model.snapshotProperty().get().step()).isEqualTo(2500);
        assertThat(model.warmingUpProperty().get()).isFalse();
    }

    @Test
    void namesTheKindsOfCellsAndHowManyShareThem() {
        live.begin(STANDARD.with(Settings.CELLS, 8).with(Settings.REDUCTION, true));
        assertThat(model.titleProperty().get()).isEqualTo("Normal and reduction cell");
        assertThat(model.subtitleProperty().get()).startsWith("shared by 6 and 2 cells · ");
        live.begin(STANDARD.with(Settings.CELLS, 1).with(Settings.REDUCTION, true));
        assertThat(model.titleProperty().get()).isEqualTo("Reduction cell");
        assertThat(model.subtitleProperty().get()).startsWith("the only cell · ");
    }

    @Test
    void aBlankCellHasAllOperationsAlike() {
        var blank = BlankCell.snapshot(STANDARD.space());
        assertThat(blank.cells().get(CellKind.NORMAL).probability().at(4, 7)).isEqualTo(0.125);
    }

    @Test
    void theGhostHasTheNameOfTheLineThatTheBranchLeft() {
        branchFrom(2490);
        assertThat(model.ghostProperty().get()).as("of the shared past").isNull();
        live.step();
        Frames.until(live, () -> model.ghostProperty().get() != null);
        assertThat(model.ghostProperty().get().name()).isEqualTo("main");
        assertThat(model.ghostProperty().get().snapshot())
                .isEqualTo(live.steps().ghostProperty().get());
        live.begin(STANDARD.with(Settings.REDUCTION, true));
        assertThat(model.ghostProperty().get()).as("of another run").isNull();
    }

    @Test
    void theMarkOfWidthsOutlastsBranchesAndScrubbingButNotARestart() {
        live.begin(STANDARD);
        Frames.until(live, () -> live.stateProperty().get().ended());
        model.width().setMark();
        WidthScale since = model.width().scaleProperty().get();
        branchFrom(2490);
        live.commandToBranches(run -> run.switchTo(Happening.FIRST_BRANCH));
        Frames.until(live, () -> live.steps().timelineProperty().get().currentId() == Happening.FIRST_BRANCH);
        live.steps().cursor().moveTo(7);
        live.steps().showCursor();
        assertThat(model.width().scaleProperty().get()).isSameAs(since);
        live.begin(STANDARD);
        assertThat(model.width().scaleProperty().get()).isInstanceOf(WidthScale.Absolute.class);
    }

    private void branchFrom(int step) {
        if (live.steps().historyProperty().get().size() == 0) live.begin(STANDARD);
        Frames.until(live, () -> live.stateProperty().get().ended());
        live.commandToBranches(run -> run.continueFrom(Happening.FIRST_BRANCH, step));
        Frames.until(live, () -> live.steps().timelineProperty().get().currentId() != Happening.FIRST_BRANCH);
    }
}
