package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.cell.WidthChoice;
import nascope.app.live.LiveSearch;
import nascope.search.FakeSearch;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whatever was clicked or reached last, the keys of time go through time where they mean nothing else. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class KeysOfTimeTest {
    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);
    private final LiveSearch live = window.live();
    private int last; // step, at which the run pauses

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @BeforeEach
    void pause(FxRobot robot) throws Exception {
        await(() -> window.latestStep() > 30);
        robot.type(KeyCode.SPACE);
        last = window.awaitPause();
        awaitStep(last);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void afterAClickInTheCell(FxRobot robot) throws Exception {
        robot.clickOn("#cell");
        goesToAndFro(robot);
        robot.interact(() -> {
            window.model().cell().selection().clear();
            window.view().requestFocus();
        });
        window.tabTo(robot, "cell");
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(window.model().cell().selection().edge()).isPresent();
        robot.clickOn("#cell");
        goesToAndFro(robot);
    }

    @Test
    void ofTheCellOnlyPlainArrowsPoint(FxRobot robot) throws Exception {
        robot.type(KeyCode.F6);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        awaitStep(last - 10);
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(window.model().cell().selection().edge()).isPresent();
        awaitStep(last - 10);
        robot.interact(() ->
                window.model().setup().field(Settings.CHANNELS).textProperty().set("16"));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> live.settings().get(Settings.CHANNELS) == 16);
    }

    @Test
    void afterASliderWasDragged(FxRobot robot) throws Exception {
        robot.clickOn("#speed");
        double speed = window.model().transport().speedProperty().get();
        goesToAndFro(robot);
        assertThat(window.model().transport().speedProperty().get()).isEqualTo(speed);
    }

    @Test
    void afterAChoiceByMouse(FxRobot robot) throws Exception {
        robot.clickOn("#width-scale");
        robot.clickOn(WidthChoice.Kind.RELATIVE.label());
        assertThat(window.model().cell().width().kindProperty().get()).isEqualTo(WidthChoice.Kind.RELATIVE);
        assertThat(window.view().isFocused()).isTrue();
        goesToAndFro(robot);
    }

    @Test
    void onButtonsAndListsThatTabReached(FxRobot robot) throws Exception {
        for (String id : new String[] {"theme", "preset", "width-scale", "field-reduction", "track"}) {
            window.tabTo(robot, id);
            goesToAndFro(robot);
        }
        assertThat(live.settings()).isEqualTo(SmallWindow.LONG);
    }

    private void goesToAndFro(FxRobot robot) throws Exception {
        robot.type(KeyCode.LEFT);
        awaitStep(last - 1);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        awaitStep(last - 11);
        robot.type(KeyCode.HOME);
        awaitStep(0);
        robot.type(KeyCode.RIGHT);
        awaitStep(1);
        robot.type(KeyCode.END);
        awaitStep(last);
    }

    private void awaitStep(int step) throws Exception {
        await(() -> live.steps().cursor().position() == step);
    }
}
