package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
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

/** A run that has done all its steps is gone on with by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class MoreStepsByKeyTest {
    private static final int END = 40;

    private final SmallWindow window =
            new SmallWindow(FakeSearch::new, SearchSettings.standard().with(Settings.STEPS, END));
    private final LiveSearch live = window.live();

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @BeforeEach
    void finish(FxRobot robot) throws Exception {
        await(() -> live.stateProperty().get().equals(new RunState.Finished(END)));
        await(() -> window.model().end().shownProperty().get());
        robot.type(KeyCode.ESCAPE);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theSearchGoesOnByItsButton(FxRobot robot) throws Exception {
        assertThat(SmallWindow.text(robot, "#play")).isEqualTo("▶  +500");
        window.press(robot, "play", KeyCode.SPACE);
        await(() -> live.stateProperty().get().equals(new RunState.Finished(END + 500)));
        assertThat(window.model().timeline().marksProperty().get())
                .extracting("step", "words")
                .contains(tuple(END, "on to step 540, schedules stretched"));
        robot.push(KeyCode.SHIFT, KeyCode.S);
        await(() -> live.stateProperty().get().equals(new RunState.Finished(END + 1000)));
    }

    @Test
    void aNewNumberOfStepsIsWrittenIntoTheField(FxRobot robot) throws Exception {
        window.write(robot, "field-steps", "50");
        window.awaitPaused(END);
        await(() -> SmallWindow.text(robot, "#play").equals("▶  Search"));
        robot.type(KeyCode.SPACE);
        await(() -> live.stateProperty().get().equals(new RunState.Finished(50)));
    }

    @Test
    void aBranchFromTheLastStepGoesOn(FxRobot robot) throws Exception {
        robot.type(KeyCode.B);
        await(() -> live.settings().get(Settings.STEPS) == END + 500);
        assertThat(SmallWindow.text(robot, "#play")).isEqualTo("▶  Search");
        robot.type(KeyCode.SPACE);
        await(() -> live.stateProperty().get().equals(new RunState.Finished(END + 500)));
        assertThat(live.steps().timelineProperty().get().currentId()).isEqualTo(2);
    }

    @Test
    void spaceAfterTheEndReplaysFromTheBeginning(FxRobot robot) throws Exception {
        robot.type(KeyCode.COMMA, KeyCode.COMMA, KeyCode.SPACE); // slowly
        await(() -> live.steps().cursor().stepProperty().get() < END / 2);
        assertThat(window.model().timeline().replay().playingProperty().get()).isTrue();
        assertThat(live.stateProperty().get()).isEqualTo(new RunState.Finished(END));
    }
}
