package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.app.outcome.EndViewModel;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The card at the end of a run and the genotype at any step do their work by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class OutcomeByKeyTest {
    private static final int LAST = 40;

    private final SmallWindow window =
            new SmallWindow(FakeSearch::new, SearchSettings.standard().with(Settings.STEPS, LAST));
    private final LiveSearch live = window.live();
    private final EndViewModel end = window.model().end();

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @BeforeEach
    void finish() throws Exception {
        await(() -> end.shownProperty().get());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theEndIsACardThatEscapeClosesAndCtrlEBringsBack(FxRobot robot) throws Exception {
        assertThat(SmallWindow.text(robot, "#end-title")).isEqualTo("Finished at step 40");
        assertThat(SmallWindow.text(robot, "#end-facts")).contains("accuracy 0.50 on training images");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#end-card").query().isVisible()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        await(() -> end.shownProperty().get());
        window.press(robot, "end-close", KeyCode.SPACE);
        assertThat(end.shownProperty().get()).isFalse();
    }

    @Test
    void bothGenotypesAreCopied(FxRobot robot) {
        window.press(robot, "copy-end-card-every-edge", KeyCode.SPACE);
        assertThat(clipboard())
                .isEqualTo(written(robot, "#end-card-every-edge"))
                .startsWith("Genotype(normal=[");
        window.press(robot, "copy-end-card-two-strongest", KeyCode.SPACE);
        assertThat(clipboard()).isEqualTo(written(robot, "#end-card-two-strongest"));
        assertThat(SmallWindow.text(robot, "#copy-end-card-two-strongest")).isEqualTo("Copied");
    }

    @Test
    void itIsReplayedGoneOnWithAndBegunAnewByItsButtons(FxRobot robot) throws Exception {
        robot.type(KeyCode.COMMA, KeyCode.COMMA); // slowly
        window.press(robot, "end-replay", KeyCode.SPACE);
        assertThat(end.shownProperty().get()).isFalse();
        await(() -> live.steps().cursor().stepProperty().get() < LAST / 2);
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        await(() -> end.shownProperty().get());
        window.press(robot, "end-more", KeyCode.SPACE);
        await(() -> live.stateProperty().get().equals(new RunState.Finished(LAST + 500))
                && end.shownProperty().get());
        assertThat(SmallWindow.text(robot, "#end-title")).isEqualTo("Finished at step 540");
        window.press(robot, "end-next-seed", KeyCode.SPACE);
        await(() ->
                live.settings().get(Settings.SEED) == 2 && end.shownProperty().get());
        assertThat(robot.lookup("#end-save").query().isDisabled())
                .as("nothing is recorded")
                .isTrue();
    }

    @Test
    void theGenotypeFollowsTheCursor(FxRobot robot) throws Exception {
        robot.type(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.G);
        assertThat(SmallWindow.text(robot, "#genotype-title")).isEqualTo("Genotype at step 40");
        robot.type(KeyCode.LEFT);
        await(() -> SmallWindow.text(robot, "#genotype-title").equals("Genotype at step 39"));
        window.press(robot, "copy-genotype-card-every-edge", KeyCode.SPACE);
        assertThat(clipboard()).startsWith("Genotype(normal=[");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#genotype-card").query().isVisible()).isFalse();
        window.press(robot, "show-genotype", KeyCode.SPACE);
        assertThat(robot.lookup("#genotype-card").query().isVisible()).isTrue();
        window.press(robot, "close-genotype", KeyCode.SPACE);
        assertThat(window.model().genotype().shownProperty().get()).isFalse();
    }

    private static String written(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextArea.class).getText();
    }

    private static String clipboard() {
        assertThat(Platform.isFxApplicationThread()).isFalse();
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
    }
}
