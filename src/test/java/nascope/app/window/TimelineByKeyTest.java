package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.analysis.event.EventKind;
import nascope.app.events.EventFilter;
import nascope.app.live.LiveSearch;
import nascope.app.timeline.BranchRow;
import nascope.run.RunState;
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

/** The timeline and its branches do their work by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class TimelineByKeyTest {
    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);
    private final LiveSearch live = window.live();
    private int last; // step, at which the run pauses

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @BeforeEach
    void pause(FxRobot robot) throws Exception {
        EventFilter hands = new EventFilter(Optional.of(EventKind.Group.HANDS)); // marks of nothing else
        robot.interact(() -> window.model().events().filterProperty().set(hands));
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
    void aButtonThatHasDoneItsWorkHandsTheFocusToNoOther(FxRobot robot) throws Exception {
        robot.type(KeyCode.LEFT, KeyCode.B); // so that there is something to undo
        window.awaitPaused(last - 1);
        robot.interact(() -> live.change(live.settings().with(Settings.NOISE, 1.0)));
        robot.type(KeyCode.LEFT);
        awaitStep(last - 2);
        window.press(robot, "live", KeyCode.SPACE);
        awaitStep(last - 1);
        robot.type(KeyCode.SPACE); // not the button beside, which would undo
        await(() -> live.stateProperty().get() instanceof RunState.Playing);
        assertThat(live.settings().get(Settings.NOISE)).isEqualTo(1);
    }

    @Test
    void theCursorIsMovedByEveryButtonAndKey(FxRobot robot) throws Exception {
        window.press(robot, "back", KeyCode.SPACE);
        awaitStep(last - 1);
        window.press(robot, "to-start", KeyCode.SPACE);
        awaitStep(0);
        window.press(robot, "forward", KeyCode.SPACE);
        awaitStep(1);
        window.press(robot, "live", KeyCode.SPACE);
        awaitStep(last);
        window.press(robot, "track", KeyCode.LEFT);
        awaitStep(last - 1);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        awaitStep(last - 11);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT).type(KeyCode.RIGHT);
        awaitStep(last);
        robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        awaitStep(0); // there is no mark
        robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        awaitStep(last);
        robot.type(KeyCode.HOME);
        awaitStep(0);
        robot.type(KeyCode.END);
        awaitStep(last);
        window.write(robot, "step-field", "7");
        awaitStep(7);
        robot.type(KeyCode.L);
        awaitStep(last);
        window.press(robot, "forward", KeyCode.SPACE); // at the newest, the search does a step
        awaitStep(last + 1);
    }

    @Test
    void spaceReplaysInThePastAndSearchesAtTheNewestStep(FxRobot robot) throws Exception {
        var replay = window.model().timeline().replay();
        robot.type(KeyCode.COMMA, KeyCode.COMMA, KeyCode.COMMA, KeyCode.PERIOD);
        assertThat(replay.speedProperty().get()).isEqualTo(0.5);
        robot.type(KeyCode.HOME);
        awaitStep(0);
        robot.type(KeyCode.SPACE);
        await(() -> live.steps().shownProperty().get().step() > 2);
        robot.type(KeyCode.SPACE);
        assertThat(replay.playingProperty().get()).isFalse();
        int here = live.steps().cursor().position();
        robot.type(KeyCode.S);
        awaitStep(here + 1);
        assertThat(window.latestStep()).as("nothing was computed").isEqualTo(last);
        robot.type(KeyCode.L);
        awaitStep(last);
        robot.type(KeyCode.SPACE);
        await(() -> live.stateProperty().get() instanceof RunState.Playing);
        robot.push(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(replay.playingProperty().get())
                .as("from the first, while it searched")
                .isTrue();
        window.awaitPause();
    }

    @Test
    void theReplayIsBegunAndItsSpeedAndLoopAreChosenByItsControls(FxRobot robot) throws Exception {
        var replay = window.model().timeline().replay();
        window.press(robot, "replay-speed", KeyCode.SPACE, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(replay.speedProperty().get()).isEqualTo(0.25);
        window.press(robot, "replay-speed", KeyCode.SPACE, KeyCode.UP, KeyCode.ENTER); // the last
        assertThat(replay.loopProperty().get()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.L);
        assertThat(replay.loopProperty().get()).isFalse();
        window.press(robot, "replay", KeyCode.SPACE);
        await(() -> live.steps().shownProperty().get().step() >= 1); // a slow machine may leave steps out
        window.press(robot, "replay", KeyCode.SPACE);
        assertThat(replay.playingProperty().get()).isFalse();
    }

    @Test
    void searchAndStepOfTheTopBarShowWhatTheyCompute(FxRobot robot) throws Exception {
        robot.type(KeyCode.HOME);
        awaitStep(0);
        window.press(robot, "step", KeyCode.SPACE);
        awaitStep(last + 1);
        robot.type(KeyCode.HOME);
        awaitStep(0);
        window.press(robot, "play", KeyCode.SPACE);
        await(() -> live.stateProperty().get() instanceof RunState.Playing);
        assertThat(live.steps().cursor().follows()).isTrue();
    }

    @Test
    void marksAreJumpedToAndTheEventIsUndone(FxRobot robot) throws Exception {
        window.write(robot, "field-noise", "1");
        await(() -> live.steps().timelineProperty().get().current().events().size() == 1);
        window.press(robot, "forward", KeyCode.SPACE);
        awaitStep(last + 1);
        window.press(robot, "previous-mark", KeyCode.SPACE);
        awaitStep(last);
        window.press(robot, "to-start", KeyCode.SPACE);
        awaitStep(0);
        window.press(robot, "next-mark", KeyCode.SPACE);
        awaitStep(last);
        robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        awaitStep(last + 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        awaitStep(last);
        window.press(robot, "undo-event", KeyCode.SPACE);
        await(() -> live.settings().get(Settings.NOISE).equals(SmallWindow.LONG.get(Settings.NOISE)));
    }

    @Test
    void aBranchBeginsIsRenamedSwitchedToAndDeletedInItsMenu(FxRobot robot) throws Exception {
        window.press(robot, "back", KeyCode.SPACE);
        awaitStep(last - 1);
        window.press(robot, "continue-here", KeyCode.SPACE);
        await(() -> names().equals(List.of("main", "branch 2")) && current().id() == 2);
        window.press(robot, "branch-2", KeyCode.SPACE, KeyCode.DOWN, KeyCode.ENTER); // the one item is Rename…
        await(() -> robot.lookup("#branch-rename").tryQuery().isPresent());
        robot.write("wider").type(KeyCode.ENTER);
        await(() -> names().equals(List.of("main", "wider")));
        robot.type(KeyCode.S);
        window.awaitPaused(last);
        awaitStep(last);
        window.press(robot, "branch-1", KeyCode.SPACE, KeyCode.DOWN, KeyCode.ENTER); // Switch to it
        await(() -> current().id() == 1);

        deleteInItsMenu(robot);
        window.press(robot, "keep-branch", KeyCode.SPACE);
        assertThat(question()).isEmpty();
        assertThat(names()).hasSize(2);
        deleteInItsMenu(robot);
        window.press(robot, "delete-branch", KeyCode.SPACE);
        await(() -> names().equals(List.of("main")));
    }

    @Test
    void aMessageIsClosed(FxRobot robot) throws Exception {
        window.press(robot, "back", KeyCode.SPACE);
        robot.interact(() -> live.tell("Something went wrong."));
        window.press(robot, "dismiss", KeyCode.SPACE);
        await(() -> live.troubleProperty().get().isEmpty());
    }

    private void deleteInItsMenu(FxRobot robot) throws Exception {
        window.press(robot, "branch-2", KeyCode.SPACE, KeyCode.UP, KeyCode.ENTER); // Delete is the last
        await(() -> question().startsWith("Delete “wider”"));
    }

    private String question() {
        return window.model().timeline().branches().questionProperty().get();
    }

    private List<String> names() {
        return window.model().timeline().branches().rowsProperty().get().stream()
                .map(BranchRow::name)
                .toList();
    }

    private BranchRow current() {
        return window.model().timeline().branches().current();
    }

    private void awaitStep(int step) throws Exception {
        await(() -> live.steps().cursor().stepProperty().get() == step
                && live.steps().shownProperty().get().step() == step);
    }
}
