package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import nascope.app.live.LiveSearch;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A field keeps the focus with a text that is refused, and says why; else what is typed next would be keys. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class RefusedTextTest {
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
        robot.type(KeyCode.E);
        robot.push(KeyCode.SHIFT, KeyCode.I); // numbers in place of bars
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void alpha(FxRobot robot) throws Exception {
        window.write(robot, "alpha-skip_connect", "abc");
        robot.write("3");
        assertThat(field(robot, "#alpha-skip_connect")).isEqualTo("abc3");
        robot.type(KeyCode.ENTER);
        assertThat(refusals()).isEqualTo(1);
        assertThat(constraint()).isEqualTo(EdgeConstraint.free());
        robot.type(KeyCode.ESCAPE);
        assertThat(refusals()).isZero();
        assertThat(robot.lookup("#inspector").query().isVisible()).isTrue();
        assertThat(field(robot, "#alpha-skip_connect")).isNotEqualTo("abc3");
        robot.type(KeyCode.DIGIT1);
        await(() -> constraint() instanceof EdgeConstraint.Pinned);
    }

    @Test
    void alphaWithADecimalComma(FxRobot robot) throws Exception {
        window.write(robot, "alpha-skip_connect", "0,25");
        assertThat(refusals()).isZero();
        int skip = live.settings().space().candidates().stream()
                .map(operation -> operation.label())
                .toList()
                .indexOf("skip_connect");
        await(() ->
                live.steps().latestProperty().get().cell(edge().kind()).alpha().at(edge().index(), skip) == 0.25);
    }

    @Test
    void theStep(FxRobot robot) {
        window.write(robot, "step-field", "abc");
        robot.write("3");
        assertThat(field(robot, "#step-field")).isEqualTo("abc3");
        robot.type(KeyCode.ENTER);
        assertThat(refusals()).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(refusals()).isZero();
        assertThat(robot.lookup("#inspector").query().isVisible()).isTrue();
        assertThat(constraint()).isEqualTo(EdgeConstraint.free());
    }

    @Test
    void settings(FxRobot robot) throws Exception {
        window.write(robot, "field-noise", "abc");
        robot.write("1");
        assertThat(field(robot, "#field-noise")).isEqualTo("abc1");
        robot.type(KeyCode.ESCAPE);
        assertThat(constraint()).isEqualTo(EdgeConstraint.free());
        robot.type(KeyCode.DIGIT1); // the window's key again
        await(() -> constraint() instanceof EdgeConstraint.Pinned);
    }

    private static String field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextInputControl.class).getText();
    }

    private static long refusals() {
        return Window.getWindows().stream()
                .filter(shown ->
                        shown instanceof Tooltip tip && tip.getStyleClass().contains("refusal"))
                .count();
    }

    private CellEdge edge() {
        return window.model().cell().selection().edge().orElseThrow();
    }

    private EdgeConstraint constraint() {
        return live.steps()
                .latestProperty()
                .get()
                .cell(edge().kind())
                .constraints()
                .of(edge().index());
    }
}
