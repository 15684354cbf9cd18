package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static nascope.app.window.SmallWindow.text;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import nascope.app.live.LiveSearch;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class TimelineTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 400);

    private static final int MIDDLE = 186; // step in the middle of the track, left of which stand its buttons

    private final SmallWindow window = new SmallWindow(FakeSearch::new, SHORT);
    private final LiveSearch live = window.live();
    private final WindowViewModel model = window.model();

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void arrowKeysMoveCellChartsAndCounterTogether(FxRobot robot) throws Exception {
        window.awaitEnd(robot);
        robot.type(KeyCode.LEFT);
        awaitStep(399);
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        awaitStep(389);
        robot.type(KeyCode.RIGHT);
        awaitStep(390);
        assertThat(text(robot, "#counter")).startsWith("step 390 of 400");
        assertThat(model.cell().snapshotProperty().get().step()).isEqualTo(390);
        assertThat(text(robot, "#timeline-status")).isEqualTo("at step 390, 10 before the newest");
        robot.type(KeyCode.HOME);
        awaitStep(0);
        robot.type(KeyCode.END);
        await(() -> live.steps().cursor().liveProperty().get());
    }

    @Test
    void theStepFieldGoesToAStepAndSaysWhatIsWrong(FxRobot robot) throws Exception {
        window.awaitEnd(robot);
        write(robot, "123");
        awaitStep(123);
        write(robot, "999");
        assertThat(robot.lookup("#step-field").queryAs(TextField.class).getAccessibleHelp())
                .isEqualTo("step must be a whole number from 0 to 400, got 999");
        assertThat(live.steps().cursor().position()).isEqualTo(123);
    }

    @Test
    void clicksAndDragsOnTheTrackAndInAChartMoveTheCursor(FxRobot robot) throws Exception {
        window.awaitEnd(robot);
        Node track = robot.lookup("#track").query();
        robot.clickOn(track);
        await(() -> Math.abs(live.steps().cursor().stepProperty().get() - MIDDLE) <= 10);
        robot.drag(track).dropBy(60, 0);
        await(() -> live.steps().cursor().stepProperty().get() > MIDDLE + 12);
        int before = live.steps().cursor().position();
        robot.clickOn("#width-versus-depth");
        await(() -> live.steps().cursor().stepProperty().get() != before);
    }

    @Test
    void afterAClickOnTheTrackKeysStillMoveTheCursor(FxRobot robot) throws Exception {
        window.awaitEnd(robot);
        robot.clickOn("#track");
        await(() -> live.steps().cursor().stepProperty().get() < 400);
        int clicked = live.steps().cursor().position();
        robot.type(KeyCode.RIGHT);
        awaitStep(clicked + 1);
        robot.type(KeyCode.HOME);
        awaitStep(0);
        robot.type(KeyCode.B);
        await(() -> branch().equals("branch 2"));
        robot.clickOn("#track").type(KeyCode.SPACE);
        window.awaitEnd(robot);
    }

    @Test
    void aMarkOnTheTrackTellsWhatHappened(FxRobot robot) throws Exception {
        window.awaitEnd(robot);
        robot.type(KeyCode.LEFT, KeyCode.B);
        await(() -> branch().equals("branch 2"));
        robot.interact(() -> live.change(live.settings().with(Settings.NOISE, 1.0)));
        await(() -> robot.lookup(".event-mark").tryQuery().isPresent());
        robot.moveTo(".event-mark");
        await(() -> Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip tip
                        && tip.getText().startsWith("step 399: ")
                        && tip.getText().contains("Noise changed to 1")));
    }

    @Test
    void theTrackTakesClicksThoughLinesOfBranchesRiseIntoIt(FxRobot robot) throws Exception {
        window.awaitEnd(robot);
        robot.type(KeyCode.LEFT, KeyCode.B);
        await(() -> branch().equals("branch 2"));
        robot.type(KeyCode.SPACE);
        window.awaitEnd(robot);
        robot.clickOn("#track");
        await(() -> Math.abs(live.steps().cursor().stepProperty().get() - MIDDLE) <= 10);
    }

    @Test
    void aBranchBeginsIsNamedSwitchedAndDeletedByKey(FxRobot robot) throws Exception {
        window.awaitEnd(robot);
        write(robot, "100");
        awaitStep(100);
        robot.type(KeyCode.B);
        window.awaitPaused(100);
        await(() -> branch().equals("branch 2"));
        await(() -> text(robot, "#chart-note").equals("dotted: main"));
        robot.type(KeyCode.F2);
        robot.write("wider").type(KeyCode.ENTER);
        await(() -> branch().equals("wider"));
        robot.type(KeyCode.S);
        await(() -> live.steps().ghostProperty().get() != null
                && live.steps().ghostProperty().get().step() == 101);
        robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        await(() -> branch().equals("main"));
        robot.interact(() -> model.timeline()
                .branches()
                .delete(model.timeline().branches().rowsProperty().get().get(1)));
        assertThat(text(robot, "#question-text"))
                .isEqualTo("Delete “wider” and its 1 step? They cannot be brought back.");
        robot.clickOn("#delete-branch");
        await(() -> model.timeline().branches().rowsProperty().get().size() == 1);
    }

    @Test
    void undoTakesTheLastChangeBackByKey(FxRobot robot) throws Exception {
        window.awaitEnd(robot);
        robot.type(KeyCode.LEFT);
        robot.type(KeyCode.B);
        await(() -> branch().equals("branch 2"));
        robot.interact(() -> live.change(live.settings().with(Settings.NOISE, 1.0)));
        await(() -> model.timeline().undoWordsProperty().get().equals("Noise changed to 1"));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        await(() -> live.settings().get(Settings.NOISE) == 2.0);
    }

    private void awaitStep(int step) throws Exception {
        await(() -> live.steps().cursor().stepProperty().get() == step
                && live.steps().shownProperty().get().step() == step);
    }

    private String branch() {
        return model.timeline().branches().current().name();
    }

    private static void write(FxRobot robot, String step) {
        robot.clickOn("#step-field");
        robot.interact(
                () -> robot.lookup("#step-field").queryAs(TextField.class).selectAll());
        robot.write(step).type(KeyCode.ENTER);
    }
}
