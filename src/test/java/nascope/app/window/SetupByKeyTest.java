package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.app.setup.SetupViewModel;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.operation.Operations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every kind of field of the set-up panel, and what waits for a restart, do their work by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class SetupByKeyTest {
    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);
    private final LiveSearch live = window.live();
    private final SetupViewModel setup = window.model().setup();

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
    void numbersThatMayChangeInTheRunGoThereByEnter(FxRobot robot) throws Exception {
        window.write(robot, "field-alpha-lr", "0.5");
        await(() -> live.steps().latestProperty().get() != null
                && live.steps().latestProperty().get().alphaRate() == 0.5);
        window.write(robot, "field-noise", "1");
        await(() -> live.steps().timelineProperty().get().current().events().size() == 2);
        window.tabTo(robot, "field-noise");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z); // the field's own undo
        robot.type(KeyCode.ESCAPE, KeyCode.ENTER);
        assertThat(live.settings().get(Settings.NOISE)).isEqualTo(1);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z); // that of the run
        await(() -> live.settings().get(Settings.NOISE) == 2);
    }

    @Test
    void afterEnterSpacePlaysAndPausesAgainUnlessTheValueIsWrong(FxRobot robot) throws Exception {
        window.write(robot, "field-noise", "many");
        robot.type(KeyCode.BACK_SPACE);
        assertThat(setup.field(Settings.NOISE).textProperty().get()).isEqualTo("man");
        window.write(robot, "field-noise", "1");
        boolean playing = live.stateProperty().get() instanceof RunState.Playing;
        robot.type(KeyCode.SPACE);
        await(() -> live.stateProperty().get() instanceof RunState.Playing != playing);
    }

    @Test
    void escapeTakesBackWhatWasTyped(FxRobot robot) {
        window.tabTo(robot, "field-channels");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("16");
        assertThat(setup.waitingProperty().get()).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(setup.waitingProperty().get()).isZero();
    }

    @Test
    void choicesAndTicksWaitForTheRestartButton(FxRobot robot) throws Exception {
        String method = live.settings().text(Settings.METHOD);
        window.press(robot, "field-method", KeyCode.UP);
        window.press(robot, "field-reduction", KeyCode.SPACE);
        assertThat(setup.waitingProperty().get()).isEqualTo(2);
        assertThat(live.settings()).isEqualTo(SmallWindow.LONG);
        window.press(robot, "restart", KeyCode.SPACE);
        await(() -> live.settings().get(Settings.REDUCTION));
        assertThat(live.settings().text(Settings.METHOD)).isNotEqualTo(method);
    }

    @Test
    void candidatesAreTickedInTheirList(FxRobot robot) {
        window.press(robot, "field-operations", KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        robot.type(KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE);
        assertThat(setup.field(Settings.OPERATIONS).textProperty().get().split(","))
                .hasSize(6);
        assertThat(robot.lookup("#field-operations").queryAs(Labeled.class).getText())
                .isEqualTo("6 of " + Operations.ALL.size());
    }

    @Test
    void dataAreChosenAndTheUndoButtonShowsThoseOfTheRunAgain(FxRobot robot) {
        SearchSettings before = live.settings();
        window.press(robot, "field-data", KeyCode.SPACE, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(setup.field(Settings.DATA).textProperty().get()).isEqualTo("digits");
        assertThat(setup.waitingProperty().get()).isEqualTo(1);
        window.press(robot, "undo", KeyCode.SPACE);
        assertThat(setup.field(Settings.DATA).textProperty().get()).isEqualTo(before.get(Settings.DATA));
        assertThat(live.settings()).isEqualTo(before);
    }

    @Test
    void foldedSettingsUnfoldAndAreSet(FxRobot robot) throws Exception {
        window.press(robot, "more-learning", KeyCode.SPACE);
        window.write(robot, "field-momentum", "0.8");
        assertThat(setup.field(Settings.MOMENTUM).textProperty().get()).isEqualTo("0.8");
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER); // where it needs a restart
        await(() -> live.settings().get(Settings.MOMENTUM) == 0.8);
    }
}
