package nascope.app.window;

import static nascope.app.window.SmallWindow.LONG;
import static nascope.app.window.SmallWindow.await;
import static nascope.app.window.SmallWindow.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Rectangle2D;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import nascope.app.MouseAt;
import nascope.app.cell.WidthChoice;
import nascope.app.live.LiveSearch;
import nascope.base.InputException;
import nascope.picture.cell.CellLayout;
import nascope.picture.cell.CellPicture;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.CellKind;
import nascope.space.operation.Operations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class WindowTest {
    private final SmallWindow window = new SmallWindow(WindowTest::open, LONG);
    private final LiveSearch live = window.live();
    private final WindowViewModel model = window.model();

    @Start
    void start(Stage stage) {
        live.speed().limit(50); // leaves the machine to the window
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void spacePausesAndPlays(FxRobot robot) throws Exception {
        await(() -> live.stateProperty().get() instanceof RunState.Playing);
        assertThat(text(robot, "#play")).contains("Pause");
        robot.type(KeyCode.SPACE);
        window.awaitPause();
        assertThat(text(robot, "#play")).contains("Search");
        robot.type(KeyCode.SPACE);
        await(() -> live.stateProperty().get() instanceof RunState.Playing);
    }

    @Test
    void aClickedButtonDoesNotKeepTheSpaceKey(FxRobot robot) throws Exception {
        robot.clickOn("#step");
        int step = window.awaitPause();
        robot.type(KeyCode.SPACE);
        await(() -> live.stateProperty().get() instanceof RunState.Playing && window.latestStep() > step + 1);
    }

    @Test
    void stepKeysDoOneStep(FxRobot robot) throws Exception {
        robot.type(KeyCode.S);
        int step = window.awaitPause();
        await(() -> window.shownStep() == step); // a frame later; before that the key only goes there
        robot.type(KeyCode.RIGHT);
        window.awaitPaused(step + 1);
        await(() -> text(robot, "#counter").startsWith("step " + (step + 1) + " of 10,000,000"));
    }

    @Test
    void resetStartsOver(FxRobot robot) throws Exception {
        await(() -> window.latestStep() > 2);
        var history = live.steps().historyProperty().get();
        robot.type(KeyCode.R);
        await(() -> live.steps().historyProperty().get() != history && window.latestStep() > 0);
        assertThat(live.settings()).isEqualTo(LONG);
    }

    @Test
    void newSeedShowsInTheTitleAndItsField(FxRobot robot) throws Exception {
        robot.clickOn("#new-seed");
        await(() -> robot.lookup("#cell-subtitle")
                .queryLabeled()
                .getAccessibleText() // which has also what there is no room for
                .endsWith("seed 2"));
        assertThat(field(robot, "seed").getText()).isEqualTo("2");
    }

    @Test
    void aChangeThatNeedsARestartSaysSoBeforeItRestarts(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#restart-bar").query().isVisible()).isFalse();
        write(robot, "channels", "16");
        robot.interact(() -> method(robot).setValue("darts"));
        assertThat(robot.lookup("#restart-bar").query().isVisible()).isTrue();
        assertThat(text(robot, "#restart-note")).isEqualTo("2 changes need a restart");
        assertThat(live.settings()).isEqualTo(LONG);
        robot.clickOn("#restart");
        await(() -> live.settings().get(Settings.CHANNELS) == 16);
        assertThat(live.settings().text(Settings.METHOD)).isEqualTo("darts");
        assertThat(robot.lookup("#restart-bar").query().isVisible()).isFalse();
    }

    @Test
    void undoTakesChangesBack(FxRobot robot) {
        write(robot, "channels", "16");
        robot.clickOn("#undo");
        assertThat(field(robot, "channels").getText()).isEqualTo("8");
        assertThat(robot.lookup("#restart-bar").query().isVisible()).isFalse();
    }

    @Test
    void aChangeInTheRunIsTakenOverAtOnce(FxRobot robot) throws Exception {
        write(robot, "alpha-lr", "0.5");
        robot.type(KeyCode.ENTER);
        await(() -> live.steps().latestProperty().get() != null
                && live.steps().latestProperty().get().alphaRate() == 0.5);
        assertThat(robot.lookup("#restart-bar").query().isVisible()).isFalse();
    }

    @Test
    void aWrongValueSaysWhatIsWrong(FxRobot robot) {
        write(robot, "nodes", "9");
        assertThat(robot.lookup("Nodes a cell must be a whole number from 2 to 5, got 9")
                        .query()
                        .isVisible())
                .isTrue();
        assertThat(live.settings()).isEqualTo(LONG);
    }

    @Test
    void lettersTypedIntoAFieldAreNoCommands(FxRobot robot) {
        var history = live.steps().historyProperty().get();
        write(robot, "noise", "rnt ");
        assertThat(field(robot, "noise").getText()).isEqualTo("rnt ");
        assertThat(live.steps().historyProperty().get()).isSameAs(history);
        assertThat(model.darkProperty().get()).isFalse();
        assertThat(live.playingProperty().get()).isTrue();
    }

    @Test
    void candidatesAreTickedInAList(FxRobot robot) {
        robot.clickOn("#field-operations");
        robot.clickOn("#candidate-skip_connect");
        robot.clickOn("#candidate-max_pool_3x3");
        assertThat(text(robot, "#field-operations")).isEqualTo("6 of " + Operations.ALL.size());
        assertThat(text(robot, "#restart-note")).isEqualTo("1 change needs a restart");
    }

    @Test
    void foldedSettingsUnfold(FxRobot robot) {
        assertThat(robot.lookup("#field-momentum").tryQuery()).isEmpty();
        robot.interact(() -> ((ButtonBase) robot.lookup("#more-learning").query()).fire()); // it may lie out of sight
        assertThat(robot.lookup("#field-momentum").tryQuery()).isPresent();
    }

    @Test
    void pointingAtAnEdgeShowsItsNumbers(FxRobot robot) throws Exception {
        await(() -> window.latestStep() > 0);
        var canvas = robot.lookup("#cell").query();
        var edge = middleOfFirstEdge(canvas);
        robot.moveTo(canvas.localToScreen(edge));
        await(() -> text(robot, "#edge-tip").startsWith("edge 0→2\noperation"));
        robot.moveTo("#counter");
        await(() -> !robot.lookup("#edge-tip").query().isVisible());
    }

    @Test
    void theThemeChangesByKey(FxRobot robot) {
        robot.type(KeyCode.T);
        assertThat(model.darkProperty().get()).isTrue();
        assertThat(window.view().getPseudoClassStates())
                .extracting(Object::toString)
                .contains("dark");
        robot.type(KeyCode.T);
        assertThat(window.view().getPseudoClassStates())
                .extracting(Object::toString)
                .doesNotContain("dark");
    }

    @Test
    void theScaleOfWidthsAndItsMarkAreSetByKey(FxRobot robot) throws Exception {
        robot.type(KeyCode.V);
        assertThat(robot.lookup("#width-scale").queryAs(ComboBox.class).getValue())
                .isEqualTo(WidthChoice.Kind.RELATIVE);
        await(() -> window.latestStep() > 2);
        robot.type(KeyCode.M);
        assertThat(robot.lookup("#width-scale").queryAs(ComboBox.class).getValue())
                .isEqualTo(WidthChoice.Kind.CHANGE);
        robot.type(KeyCode.R);
        await(() -> robot.lookup("#width-scale").queryAs(ComboBox.class).getValue() == WidthChoice.Kind.ABSOLUTE);
    }

    @Test
    void slowMotionNamesThePhases(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#phase").query().isVisible()).isFalse();
        robot.type(KeyCode.S);
        int step = window.awaitPause();
        Bounds picture = place(robot, "#cell");
        robot.clickOn("#slow-motion");
        assertThat(text(robot, "#phase-title")).isEqualTo("Slow motion");
        robot.type(KeyCode.S);
        await(() -> text(robot, "#phase-title").equals("Step " + (step + 1) + " · Sample"));
        robot.type(KeyCode.S);
        await(() -> text(robot, "#phase-title").equals("Step " + (step + 1) + " · Forward"));
        assertThat(place(robot, "#cell")).isEqualTo(picture);
        assertThat(text(robot, "#speed-name")).isEqualTo("Phase");
        assertThat(text(robot, "#speed-text")).isEqualTo("3.0 s");
        robot.type(KeyCode.Z);
        window.awaitPaused(step + 1);
        assertThat(robot.lookup("#phase").query().isVisible()).isFalse();
    }

    @Test
    void theTeachingBarIsOneLineInTheSmallestWindow(FxRobot robot) {
        assertThat(place(robot, "#slow-motion").getCenterY())
                .isCloseTo(place(robot, "#teach").getCenterY(), within(2.0));
    }

    @Test
    void f1ListsTheKeys(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertThat(robot.lookup("#keys").query().isVisible()).isTrue();
        assertThat(robot.lookup("Reset, same seed").queryAll()).hasSizeGreaterThan(1);
        robot.type(KeyCode.F1);
        assertThat(robot.lookup("#keys").query().isVisible()).isFalse();
    }

    @Test
    void aSearchThatCannotBeOpenedSaysWhyAndLeavesTheSettingsEditable(FxRobot robot) throws Exception {
        robot.interact(() -> model.setup().field(Settings.DATA).textProperty().set("nowhere"));
        robot.clickOn("#restart");
        await(() -> robot.lookup("#failure").query().isVisible());
        assertThat(text(robot, "#failure-title")).isEqualTo("The search could not be started");
        assertThat(text(robot, "#failure-message")).isEqualTo("Images must be a folder, found nothing at \"nowhere\"");
        robot.interact(() -> model.setup().field(Settings.DATA).textProperty().set("digits"));
        robot.clickOn("#restart");
        await(() -> !robot.lookup("#failure").query().isVisible() && window.latestStep() > 0);
    }

    @Test
    void everyControlHasATooltipAndAName(FxRobot robot) {
        for (Control control : robot.lookup(node -> node instanceof Control && node.isFocusTraversable())
                .queryAllAs(Control.class)) {
            robot.interact(() -> MouseAt.fire(control, MouseEvent.MOUSE_ENTERED, 1, 1));
            assertThat(control.getTooltip()).as("tooltip of %s", control).isNotNull();
            String name = control instanceof Labeled labeled ? labeled.getText() : "";
            assertThat(name + control.getAccessibleText())
                    .as("name of %s", control)
                    .isNotBlank()
                    .isNotEqualTo("null");
        }
    }

    private static Search open(SearchSettings settings) {
        if (settings.get(Settings.DATA).equals("nowhere"))
            throw new InputException("data must be a folder, found nothing at \"nowhere\"");
        return new FakeSearch(settings);
    }

    private static Point2D middleOfFirstEdge(Node canvas) {
        Rectangle2D bounds = new Rectangle2D.Double(
                0,
                0,
                canvas.getLayoutBounds().getWidth(),
                canvas.getLayoutBounds().getHeight());
        CellLayout layout =
                new CellPicture(LONG.space(), bounds).layout(CellKind.NORMAL).orElseThrow();
        CubicCurve2D curve = layout.curve(layout.topology().edge(0, 2));
        return new Point2D(
                (curve.getX1() + 3 * curve.getCtrlX1() + 3 * curve.getCtrlX2() + curve.getX2()) / 8,
                (curve.getY1() + 3 * curve.getCtrlY1() + 3 * curve.getCtrlY2() + curve.getY2()) / 8);
    }

    private static Bounds place(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static TextField field(FxRobot robot, String setting) {
        return robot.lookup("#field-" + setting).queryAs(TextField.class);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> method(FxRobot robot) {
        return robot.lookup("#field-method").queryAs(ComboBox.class);
    }

    private static void write(FxRobot robot, String setting, String text) {
        robot.interact(() -> {
            field(robot, setting).requestFocus(); // in a small window it may have to be scrolled to
            field(robot, setting).selectAll();
        });
        robot.write(text);
    }
}
