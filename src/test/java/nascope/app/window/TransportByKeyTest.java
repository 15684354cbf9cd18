package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.cell.WidthChoice;
import nascope.app.live.LiveSearch;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The top bar and what lies above the cell do their work by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class TransportByKeyTest {
    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);
    private final LiveSearch live = window.live();

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
    void theRunIsPlayedSteppedAndBegunAnewByItsButtons(FxRobot robot) throws Exception {
        await(() -> live.stateProperty().get() instanceof RunState.Playing);
        window.press(robot, "play", KeyCode.SPACE);
        int step = window.awaitPause();
        window.press(robot, "step", KeyCode.SPACE);
        window.awaitPaused(step + 1);
        window.press(robot, "play", KeyCode.SPACE);
        await(() -> window.latestStep() > step + 2);
        var history = live.steps().historyProperty().get();
        window.press(robot, "reset", KeyCode.SPACE);
        await(() -> live.steps().historyProperty().get() != history && window.latestStep() > 0);
        assertThat(live.settings()).isEqualTo(SmallWindow.LONG);
        window.press(robot, "new-seed", KeyCode.SPACE);
        await(() -> live.settings().get(Settings.SEED) == 2);
    }

    @Test
    void speedIsSetByArrowsOnItsSliderAndByPlusAndMinus(FxRobot robot) {
        assertThat(speed(robot)).isEqualTo("max");
        window.press(robot, "speed", KeyCode.LEFT);
        assertThat(speed(robot)).isEqualTo("708/s");
        robot.type(KeyCode.HOME);
        assertThat(speed(robot)).isEqualTo("1.0/s");
        robot.type(KeyCode.RIGHT);
        assertThat(speed(robot)).isEqualTo("1.4/s");
        robot.type(KeyCode.MINUS);
        assertThat(speed(robot)).isEqualTo("1.0/s");
        robot.type(KeyCode.ADD);
        assertThat(speed(robot)).isEqualTo("1.4/s");
        robot.type(KeyCode.END);
        assertThat(speed(robot)).isEqualTo("max");
    }

    @Test
    void aPresetIsChosenInItsListAndByP(FxRobot robot) throws Exception {
        var presets = window.model().transport().presets();
        await(() -> !presets.allProperty().get().isEmpty());
        var second = presets.allProperty().get().get(1);
        window.press(robot, "preset", KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        await(() -> presets.titleProperty().get().equals(second.title()));
        assertThat(live.settings()).isEqualTo(second.settings());
        robot.type(KeyCode.P);
        await(() -> live.settings().equals(presets.allProperty().get().get(2).settings()));
    }

    @Test
    void theMenuDoesWhatIsChosen(FxRobot robot) throws Exception {
        window.press(robot, "menu", KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
        robot.type(KeyCode.DOWN, KeyCode.ENTER); // from Search or pause to One step
        int step = window.awaitPause();
        await(() -> window.shownStep() == step); // a frame later; before that the key only goes there
        robot.type(KeyCode.S);
        window.awaitPaused(step + 1);
    }

    @Test
    void themeAndListOfKeysAreOpenedByTheirControls(FxRobot robot) {
        window.press(robot, "theme", KeyCode.SPACE);
        assertThat(window.model().darkProperty().get()).isTrue();
        robot.type(KeyCode.F1);
        window.press(robot, "close-keys", KeyCode.SPACE);
        assertThat(window.model().keysShownProperty().get()).isFalse();
        robot.type(KeyCode.T);
        assertThat(window.model().darkProperty().get()).isFalse();
    }

    @Test
    void widthsAreScaledAndMarkedByTheirControls(FxRobot robot) throws Exception {
        var width = window.model().cell().width();
        window.press(robot, "width-scale", KeyCode.DOWN);
        assertThat(width.kindProperty().get()).isEqualTo(WidthChoice.Kind.RELATIVE);
        await(() -> window.latestStep() > 2);
        window.press(robot, "set-mark", KeyCode.SPACE);
        assertThat(width.kindProperty().get()).isEqualTo(WidthChoice.Kind.CHANGE);
        robot.type(KeyCode.V);
        assertThat(width.kindProperty().get()).isEqualTo(WidthChoice.Kind.ABSOLUTE);
        robot.type(KeyCode.M);
        assertThat(width.kindProperty().get()).isEqualTo(WidthChoice.Kind.CHANGE);
    }

    @Test
    void slowMotionIsTickedAndGoesFromPhaseToPhase(FxRobot robot) throws Exception {
        window.press(robot, "step", KeyCode.SPACE);
        int step = window.awaitPause();
        window.press(robot, "slow-motion", KeyCode.SPACE);
        assertThat(live.speed().slowMotionProperty().get()).isTrue();
        robot.type(KeyCode.S);
        await(() -> live.phaseProperty().get() != null);
        robot.type(KeyCode.Z);
        window.awaitPaused(step + 1);
        assertThat(live.speed().slowMotionProperty().get()).isFalse();
    }

    private static String speed(FxRobot robot) {
        return SmallWindow.text(robot, "#speed-text");
    }
}
