package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.run.RunState;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.TrainingMode;
import nascope.space.SearchSpace;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Inspector and teaching bar do their work on a real search by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class InspectorByKeyTest {
    private static final Operation SKIP = new SkipConnect();
    private static final Operation MAX_POOL = new MaxPool3x3();

    private final SmallWindow window = new SmallWindow(
            SearchSession::open, SmallSearches.of("darts single 1").with(Settings.STEPS, 1_000_000));
    private final LiveSearch live = window.live();

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @BeforeEach
    void pause(FxRobot robot) throws Exception {
        robot.type(KeyCode.S);
        int step = window.awaitPause();
        await(() -> window.latestStep() == step);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anEdgeIsChosenInThePictureDroppedAndRestored(FxRobot robot) throws Exception {
        window.press(robot, "cell", KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(robot.lookup("#inspector").query().isVisible()).isTrue();
        window.press(robot, "drop", KeyCode.SPACE);
        awaitConstraint(new EdgeConstraint.Dropped());
        window.press(robot, "restore", KeyCode.SPACE);
        awaitConstraint(EdgeConstraint.free());
        robot.type(KeyCode.D);
        awaitConstraint(new EdgeConstraint.Dropped());
        robot.push(KeyCode.SHIFT, KeyCode.D);
        awaitConstraint(EdgeConstraint.free());
        window.press(robot, "close-inspector", KeyCode.SPACE);
        assertThat(robot.lookup("#inspector").query().isVisible()).isFalse();
    }

    @Test
    void anOperationIsPinnedForbiddenAndAllowed(FxRobot robot) throws Exception {
        robot.type(KeyCode.E);
        window.press(robot, "pin-skip_connect", KeyCode.SPACE);
        awaitConstraint(new EdgeConstraint.Pinned(SKIP));
        robot.type(KeyCode.SPACE); // the button lets go again
        awaitConstraint(EdgeConstraint.free());
        window.press(robot, "open-max_pool_3x3", KeyCode.SPACE);
        awaitConstraint(new EdgeConstraint.Forbidden(Set.of(MAX_POOL)));
        robot.type(KeyCode.SPACE);
        awaitConstraint(EdgeConstraint.free());
        KeyCode digit = KeyCode.getKeyCode(Integer.toString(SearchSpace.DARTS.indexOf(SKIP) + 1));
        robot.push(KeyCode.SHIFT, digit);
        awaitConstraint(new EdgeConstraint.Forbidden(Set.of(SKIP)));
        robot.type(digit);
        awaitConstraint(new EdgeConstraint.Pinned(SKIP));
    }

    @Test
    void anEdgeIsBoostedAndWeakenedByButtonsKeysAndSlider(FxRobot robot) throws Exception {
        robot.type(KeyCode.E);
        double before = none();
        window.press(robot, "boost", KeyCode.SPACE);
        await(() -> none() < before - 0.4);
        window.press(robot, "weaken", KeyCode.SPACE);
        await(() -> Math.abs(none() - before) < 1e-6);
        robot.type(KeyCode.G);
        await(() -> none() < before - 0.4);
        robot.push(KeyCode.SHIFT, KeyCode.G);
        await(() -> Math.abs(none() - before) < 1e-6);
        window.press(robot, "strength", KeyCode.RIGHT);
        await(() -> none() < before - 0.05);
        assertThat(none()).isGreaterThan(before - 1);
    }

    @Test
    void escapeClosesTheInspectorAndSpacePlaysAgain(FxRobot robot) throws Exception {
        robot.type(KeyCode.E);
        window.tabTo(robot, "strength");
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#inspector").query().isVisible());
        robot.type(KeyCode.SPACE);
        await(() -> live.stateProperty().get() instanceof RunState.Playing);
    }

    @Test
    void alphaIsMovedOnItsBarAndTyped(FxRobot robot) throws Exception {
        robot.interact(
                () -> window.view().getScene().getWindow().setWidth(1280)); // its bar has room beside the numbers
        robot.type(KeyCode.E);
        robot.push(KeyCode.SHIFT, KeyCode.I); // numbers in place of bars
        double before = alpha(SKIP);
        window.press(robot, "alpha-bar-skip_connect", KeyCode.RIGHT);
        await(() -> alpha(SKIP) > before + 0.05);
        assertThat(alpha(SKIP)).isLessThan(before + 1);
        window.write(robot, "alpha-skip_connect", "-1.5");
        await(() -> alpha(SKIP) == -1.5);
    }

    @Test
    void numbersAreWholeInTheLeastWindow(FxRobot robot) {
        robot.type(KeyCode.E);
        robot.push(KeyCode.SHIFT, KeyCode.I);
        robot.interact(() -> {});
        Bounds pane = sceneBounds(robot.lookup("#inspector .viewport").query());
        List<Node> numbers = List.copyOf(robot.lookup(".operation-numbers").<Node>queryAll());
        assertThat(numbers).isNotEmpty();
        for (Node node : numbers) assertThat(sceneBounds(node).getMaxX()).isLessThanOrEqualTo(pane.getMaxX());
    }

    private static Bounds sceneBounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void whatStepsTeachIsChosenInTheBar(FxRobot robot) throws Exception {
        window.press(robot, "freeze-alpha", KeyCode.SPACE);
        await(() -> mode().alphaFrozen());
        window.press(robot, "random-gates", KeyCode.SPACE);
        await(() -> mode().randomGates());
        window.press(robot, "teach", KeyCode.DOWN);
        await(() -> mode().target() == TrainingMode.Target.WEIGHTS);
        robot.type(KeyCode.DOWN);
        await(() -> mode().target() == TrainingMode.Target.ALPHA);
        robot.type(KeyCode.W, KeyCode.F);
        robot.push(KeyCode.SHIFT, KeyCode.R);
        await(() -> mode().equals(TrainingMode.STANDARD));
    }

    private void awaitConstraint(EdgeConstraint wanted) throws Exception {
        await(() -> cell().constraints().of(edge().index()).equals(wanted));
        await(() -> window.model().inspector().meddling().noteProperty().get().isEmpty());
    }

    private CellEdge edge() {
        return window.model().cell().selection().edge().orElseThrow();
    }

    private CellSnapshot cell() {
        return live.steps().latestProperty().get().cells().get(edge().kind());
    }

    private double none() {
        return alpha(new None());
    }

    private double alpha(Operation operation) {
        int column = live.settings().space().candidates().indexOf(operation);
        return cell().alpha().at(edge().index(), column);
    }

    private TrainingMode mode() {
        return live.steps().latestProperty().get().mode();
    }
}
