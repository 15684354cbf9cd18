package nascope.app.window;

import static nascope.app.window.SmallWindow.LONG;
import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.base.InputException;
import nascope.search.FakeSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever opens, the cell, L − H and the timeline stay in sight, where they are and as large as they are. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class NothingMovesTest {
    private static final List<String> PARTS = List.of("#cell", "#loss-minus-entropy", "#timeline", "#track");

    private static final List<String> CONTROLS = List.of("#preset", "#play", "#speed", "#theme", "#menu");

    private final SmallWindow window = new SmallWindow(NothingMovesTest::open, LONG);
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        window.live().speed().limit(20);
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theInspectorIsADrawerOverTheLowerCharts(FxRobot robot) throws Exception {
        await(() -> window.latestStep() > 2);
        List<Bounds> before = places(robot);
        Bounds lower = place(robot, "#width-versus-depth");
        robot.type(KeyCode.E);
        await(() -> robot.lookup("#inspector").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(places(robot)).isEqualTo(before);
        Bounds drawer = place(robot, "#inspector");
        assertThat(drawer.intersects(place(robot, "#loss-minus-entropy"))).isFalse();
        assertThat(drawer.intersects(place(robot, "#timeline"))).isFalse();
        assertThat(drawer.intersects(lower)).isTrue();
        assertThat(drawer.getHeight()).as("room for its rows").isGreaterThan(200);
        for (String query : List.of("#maps-of-sep_conv_3x3", "#pin-none", "#open-none", "#strength", "#weaken"))
            assertThat(place(robot, query).getMaxX()).as(query).isLessThan(drawer.getMaxX());
        assertThat(drawer.contains(place(robot, "#pin-none")))
                .as("what comes first")
                .isTrue();
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#inspector").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(places(robot)).isEqualTo(before);
        assertThat(place(robot, "#width-versus-depth")).isEqualTo(lower);
    }

    @Test
    void messagesAndFailuresLieOverTheRest(FxRobot robot) throws Exception {
        await(() -> window.latestStep() > 2);
        List<Bounds> before = places(robot);
        robot.interact(() -> window.live().tell("The disk is full.\nThe search goes on."));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#trouble").query().isVisible()).isTrue();
        assertThat(places(robot)).isEqualTo(before);
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> window.live().begin(LONG.with(Settings.SEED, 13L)));
        await(() -> robot.lookup("#failure").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(places(robot)).isEqualTo(before);
    }

    @Test
    void theDigitsOfTheStepMoveNothing(FxRobot robot) throws Exception {
        robot.interact(() -> {
            stage.setWidth(960); // as on a tiny screen: the least that is laid out, and drawn smaller
            stage.setHeight(600);
        });
        window.live().speed().limit(2_000);
        await(() -> window.latestStep() > 1_200);
        robot.interact(window.live()::togglePlay);
        window.awaitPause();
        robot.type(KeyCode.HOME);
        await(() -> window.shownStep() == 0);
        WaitForAsyncUtils.waitForFxEvents();
        List<Bounds> before = places(robot);
        List<Bounds> controls = CONTROLS.stream().map(id -> place(robot, id)).toList();
        robot.interact(() -> window.live().steps().cursor().moveTo(1_111));
        await(() -> window.shownStep() == 1_111);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(places(robot)).isEqualTo(before);
        assertThat(CONTROLS.stream().map(id -> place(robot, id))).isEqualTo(controls);
        assertThat(place(robot, "#counter").getMaxX()).isLessThan(960);
    }

    private static List<Bounds> places(FxRobot robot) {
        return PARTS.stream().map(part -> place(robot, part)).toList();
    }

    private static Bounds place(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static Search open(SearchSettings settings) {
        if (settings.get(Settings.SEED) == 13) throw new InputException("13 brings bad luck");
        return new FakeSearch(settings);
    }
}
