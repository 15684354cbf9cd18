package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import nascope.app.control.Explained;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window before a room: larger by keys, and what matters alone on the whole screen. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ProjectorTest {
    private static final List<String> CONTROLS =
            List.of("#play", "#reset", "#theme", "#menu", "#counter", "#to-start", "#continue-here", "#field-method");

    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        window.live().speed().limit(20); // leaves the machine to the window
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void controlsTextAndLinesGrowByKey(FxRobot robot) throws Exception {
        size(robot, 1280, 800); // all that the screen of tests has
        double before = height(robot, "#play");
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        await(() -> height(robot, "#play") > before * 1.09);
        assertThat(height(robot, "#play")).isLessThan(before * 1.11);
        assertInSight(robot, 1280, 800);
        await(() -> canvas(robot).getWidth() > width(robot) * 1.09);
        Tooltip tip =
                Explained.tip(robot.lookup("#play").queryAs(Control.class)).orElseThrow();
        robot.interact(() -> tip.show(stage));
        assertThat(tip.getStyle()).contains("13.2px");
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        await(() -> window.model().percentProperty().get() == 110);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        await(() -> height(robot, "#play") < before * 1.01);
    }

    /** By which of its signs systems call the key differs. */
    @ParameterizedTest
    @EnumSource(names = {"PLUS", "EQUALS"})
    void aPlusThatNeedsTheShiftIsOne(KeyCode plus, FxRobot robot) throws Exception {
        size(robot, 1280, 800);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, plus);
        await(() -> window.model().percentProperty().get() == 110);
        DoubleProperty speed = window.model().transport().speedProperty();
        robot.push(KeyCode.MINUS);
        double slower = speed.get();
        robot.push(KeyCode.SHIFT, plus);
        await(() -> speed.get() > slower);
    }

    @Test
    void nothingIsCutOffWhereThereIsNoRoomToGrow(FxRobot robot) throws Exception {
        size(robot, 1100, 700);
        for (int i = 0; i < 12; i++) robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        WaitForAsyncUtils.waitForFxEvents();
        assertInSight(robot, 1100, 700);
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        assertThat(window.model().percentProperty().get()).as("smaller at once").isEqualTo(100);
    }

    @Test
    void presentingShowsWhatMattersWithLargeWords(FxRobot robot) throws Exception {
        robot.type(KeyCode.F11);
        await(() -> window.model().presentingProperty().get());
        robot.type(KeyCode.Z); // slow motion
        WaitForAsyncUtils.waitForFxEvents();
        for (String gone : List.of("#play", "#field-method", "#teaching", "#continue-here", "#width-scale"))
            assertThat(robot.lookup(gone).<Node>queryAll()).as(gone).noneMatch(ProjectorTest::shows);
        for (String there : List.of("#cell", "#loss-minus-entropy", "#strip", "#phase"))
            assertThat(robot.lookup(there).<Node>queryAll()).as(there).anyMatch(ProjectorTest::shows);
        await(() -> height(robot, "#phase-text .text") > 0);
        Text words = robot.lookup("#phase-text .text").query();
        double letters =
                words.getFont().getSize() * words.getLocalToSceneTransform().getMyy();
        double screen = Math.min(window.view().getWidth() / 1280, window.view().getHeight() / 720);
        assertThat(letters / screen).isGreaterThan(26);
        robot.type(KeyCode.ESCAPE);
        await(() -> robot.lookup("#play").<Node>queryAll().stream().anyMatch(ProjectorTest::shows));
        robot.type(KeyCode.F11);
        robot.type(KeyCode.F11);
        assertThat(window.model().presentingProperty().get()).isFalse();
    }

    private void size(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Canvas canvas(FxRobot robot) {
        return (Canvas) ((Parent) robot.lookup("#cell").query())
                .getChildrenUnmodifiable()
                .get(0);
    }

    /** Of the picture's place, before it is drawn larger. */
    private static double width(FxRobot robot) {
        return robot.lookup("#cell").query().getLayoutBounds().getWidth();
    }

    private static double height(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getBoundsInLocal()).getHeight();
    }

    private static void assertInSight(FxRobot robot, double width, double height) {
        for (String id : CONTROLS) {
            Node control = robot.lookup(id).query();
            Bounds place = control.localToScene(control.getBoundsInLocal());
            assertThat(place.getMinX()).as(id).isNotNegative();
            assertThat(place.getMinY()).as(id).isNotNegative();
            assertThat(place.getMaxX()).as(id).isLessThanOrEqualTo(width);
            assertThat(place.getMaxY()).as(id).isLessThanOrEqualTo(height);
        }
    }

    private static boolean shows(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }
}
