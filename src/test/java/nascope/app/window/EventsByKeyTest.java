package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.analysis.event.EventKind;
import nascope.app.events.EventFilter;
import nascope.app.events.EventsViewModel;
import nascope.app.events.ToldEvent;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What happened is found, gone to and copied by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class EventsByKeyTest {
    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);
    private final EventsViewModel events = window.model().events();

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @BeforeEach
    void pause(FxRobot robot) throws Exception {
        await(() -> events.text().contains("sets in"));
        robot.type(KeyCode.SPACE);
        window.awaitPause();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theListIsADrawerThatMovesNothing(FxRobot robot) throws Exception {
        Bounds cell = place(robot, "#cell");
        Bounds timeline = place(robot, "#timeline");
        assertThat(robot.lookup("#events").query().isVisible())
                .as("there is no room")
                .isFalse();
        robot.type(KeyCode.H);
        await(() -> robot.lookup("#events").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(place(robot, "#cell")).isEqualTo(cell);
        assertThat(place(robot, "#timeline")).isEqualTo(timeline);
        assertThat(place(robot, "#events").getMaxY()).isLessThan(timeline.getMinY());
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#events").query().isVisible());
        window.press(robot, "show-events", KeyCode.SPACE);
        await(() -> robot.lookup("#events").query().isVisible());
    }

    /** Where the window is high, four rows lie below the cell; where it shrinks, an open drawer is as wide as sentences need. */
    @Test
    void theListFollowsTheHeightOfTheWindow(FxRobot robot) throws Exception {
        Stage stage = (Stage) window.view().getScene().getWindow();
        robot.interact(() -> stage.setHeight(900));
        await(() -> robot.lookup("#events").query().isVisible());
        Bounds below = place(robot, "#events");
        assertThat(below.getMinY()).isGreaterThan(place(robot, "#cell").getMaxY());
        robot.type(KeyCode.H);
        await(() -> place(robot, "#events").getHeight() > below.getHeight());
        robot.interact(() -> stage.setHeight(Placement.LEAST_HEIGHT));
        await(() -> place(robot, "#events").getMinX() < below.getMinX() - 100);
    }

    @Test
    void anEventIsGoneToAndItsEdgeSelected(FxRobot robot) throws Exception {
        robot.type(KeyCode.H);
        window.tabTo(robot, "events-list");
        ListView<ToldEvent> list = robot.lookup("#events-list").queryListView();
        ToldEvent death = events.rowsProperty().get().stream()
                .filter(told -> told.event().edge().isPresent())
                .findFirst()
                .orElseThrow();
        robot.interact(() -> list.getSelectionModel().select(death));
        robot.type(KeyCode.ENTER);
        await(() -> window.live().steps().cursor().stepProperty().get() == death.step());
        assertThat(window.model().cell().selection().edge().orElseThrow().index())
                .isEqualTo(death.event().edge().orElseThrow().index());
        await(() -> list.lookupAll(".event-arrow").stream().anyMatch(node -> "▸".equals(((Label) node).getText())));
    }

    @Test
    void marksOfEventsAreJumpedToAndOneKindIsListedAndCopied(FxRobot robot) throws Exception {
        int first = events.rowsProperty().get().get(0).step();
        robot.type(KeyCode.HOME);
        await(() -> window.live().steps().cursor().stepProperty().get() == 0);
        robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        await(() -> window.live().steps().cursor().stepProperty().get() == first);
        while (!events.filterProperty().get().equals(new EventFilter(Optional.of(EventKind.Group.PATTERNS))))
            robot.push(KeyCode.SHIFT, KeyCode.H);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        String copied = WaitForAsyncUtils.asyncFx(
                        () -> Clipboard.getSystemClipboard().getString())
                .get();
        assertThat(copied).isEqualTo(events.text()).contains("sets in");
    }

    private static Bounds place(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }
}
