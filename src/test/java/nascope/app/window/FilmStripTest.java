package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static nascope.app.window.SmallWindow.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import nascope.analysis.event.EventKind;
import nascope.app.events.EventFilter;
import nascope.app.live.LiveSearch;
import nascope.app.live.TimeZoom;
import nascope.picture.strip.StripLabels;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The film strip in the window: what is pointed at, clicked, dragged, turned and pressed. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class FilmStripTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 400);
    private static final double LEFT = StripLabels.WIDTH + 6; // px left of the film
    private static final double RIGHT = 14;
    private static final double NOTCH = 40; // px

    private final SmallWindow window = new SmallWindow(FakeSearch::new, SHORT);
    private final LiveSearch live = window.live();
    private final WindowViewModel model = window.model();

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @BeforeEach
    void awaitTheEnd(FxRobot robot) throws Exception {
        window.awaitEnd(robot); // the card lies over the film
        await(() -> model.strip().known() == 401);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRowFillsAsTheSearchGoes(FxRobot robot) throws Exception {
        ImageView picture = robot.from(strip(robot)).lookup(".image-view").queryAs(ImageView.class);
        await(() -> picture.getImage() != null);
        Point2D late = inStrip(robot, 390, 4);
        await(() -> {
            Color color = picture.getImage().getPixelReader().getColor((int) late.getX(), (int) late.getY());
            return color.getSaturation() > 0.3 || color.getBrightness() < 0.5; // not the rail
        });
    }

    @Test
    void pointingReadsOutTheEdgeTheStepAndItsLeader(FxRobot robot) throws Exception {
        Point2D place = inStrip(robot, 200, row(robot, 0));
        robot.moveTo(strip(robot).localToScreen(place));
        await(() -> robot.lookup("#strip-read-out").query().isVisible());
        assertThat(text(robot, "#strip-read-out")).matches("0→2 at step (199|200|201): \\w+, 0\\.\\d\\d alive");
        robot.moveTo("#counter");
        await(() -> !robot.lookup("#strip-read-out").query().isVisible());
    }

    @Test
    void aClickGoesToTheStepAndSelectsTheEdge(FxRobot robot) throws Exception {
        robot.clickOn(strip(robot).localToScreen(inStrip(robot, 100, row(robot, 4))));
        await(() -> Math.abs(step() - 100) <= 1);
        assertThat(model.strip().selected()).contains(new CellEdge(CellKind.NORMAL, 4));
    }

    @Test
    void aDragScrubs(FxRobot robot) throws Exception {
        Node strip = strip(robot);
        robot.drag(strip.localToScreen(inStrip(robot, 50, row(robot, 1))))
                .moveTo(strip.localToScreen(inStrip(robot, 300, row(robot, 3))));
        await(() -> Math.abs(step() - 300) <= 2);
        robot.drop();
        assertThat(model.strip().selected()).as("where it began").contains(new CellEdge(CellKind.NORMAL, 1));
    }

    @Test
    void theWheelShowsLessOfTheTimeAboutThePointer(FxRobot robot) throws Exception {
        turn(robot, 100, 0, 4 * NOTCH);
        await(() -> span().last() - span().first() < 300);
        TimeZoom.Span near = span();
        assertThat((100 - near.first()) / (near.last() - near.first())).isCloseTo(0.25, within(0.01));
        turn(robot, 100, -2 * NOTCH, 0);
        await(() -> span().first() != near.first());
        assertThat(span().last() - span().first()).isCloseTo(near.last() - near.first(), within(1e-9));
        turn(robot, 100, 0, -9 * NOTCH);
        await(() -> span().equals(new TimeZoom.Span(0, 400)));
    }

    @Test
    void theOtherButtonDragsTheTimeThatIsInSight(FxRobot robot) throws Exception {
        robot.interact(() -> model.timeline().zoom().zoom(0.25, 200));
        TimeZoom.Span before = span();
        robot.moveTo(strip(robot).localToScreen(inStrip(robot, 200, row(robot, 1))));
        robot.press(MouseButton.SECONDARY).moveBy(-100, 0).release(MouseButton.SECONDARY);
        await(() -> span().first() > before.first() + 5);
        assertThat(step()).as("the cursor stays").isEqualTo(400);
    }

    @Test
    void keysShowLessMoreAndAllOfTheTime(FxRobot robot) throws Exception {
        robot.type(KeyCode.HOME, KeyCode.X);
        await(() -> span().equals(new TimeZoom.Span(0, 200)));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        await(() -> span().equals(new TimeZoom.Span(50, 250)));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await(() -> span().first() == 0);
        robot.type(KeyCode.END);
        await(() -> step() == 400 && span().equals(new TimeZoom.Span(200, 400)));
        robot.type(KeyCode.X);
        robot.push(KeyCode.SHIFT, KeyCode.X);
        await(() -> span().last() - span().first() == 200);
        robot.type(KeyCode.Y);
        await(() -> span().equals(new TimeZoom.Span(0, 400)));
    }

    @Test
    void everyButtonIsPressedByKey(FxRobot robot) throws Exception {
        window.press(robot, "zoom-in", KeyCode.SPACE, KeyCode.SPACE);
        await(() -> span().last() - span().first() < 400);
        window.press(robot, "zoom-out", KeyCode.SPACE);
        await(() -> span().last() - span().first() >= 200);
        window.press(robot, "zoom-in", KeyCode.SPACE);
        window.press(robot, "zoom-whole", KeyCode.SPACE);
        await(() -> span().last() - span().first() == 400);
        window.press(robot, "fold-strip", KeyCode.SPACE);
        await(() -> !strip(robot).isVisible());
    }

    @Test
    void foldingGivesTheRoomToTheOthersAndTakesItBack(FxRobot robot) throws Exception {
        Bounds before = onScreen(robot, "#timeline");
        robot.type(KeyCode.K);
        await(() -> onScreen(robot, "#timeline").getHeight() < before.getHeight() - 50);
        assertThat(robot.lookup("#track").query().isVisible()).isTrue();
        robot.type(KeyCode.K);
        await(() -> onScreen(robot, "#timeline").equals(before));
    }

    @Test
    void branchesTakeTheirRoomFromTheFilmAndMoveNothingElse(FxRobot robot) throws Exception {
        Bounds before = onScreen(robot, "#timeline");
        double film = strip(robot).prefHeight(-1);
        robot.type(KeyCode.LEFT, KeyCode.B);
        await(() -> model.timeline().branches().rowsProperty().get().size() == 2);
        await(() -> strip(robot).prefHeight(-1) < film);
        assertThat(onScreen(robot, "#timeline")).isEqualTo(before);
        for (int more = 3; more <= 5; more++) {
            int branches = more;
            robot.type(KeyCode.LEFT, KeyCode.B);
            await(() -> model.timeline().branches().rowsProperty().get().size() == branches);
        }
        await(() -> strip(robot).prefHeight(-1) > film / 2);
        assertThat(onScreen(robot, "#timeline")).isEqualTo(before);
    }

    @Test
    void theTimelineTakesAboutAFifthOfTheWindowWithAnyNumberOfEdges(FxRobot robot) throws Exception {
        Bounds few = onScreen(robot, "#timeline");
        robot.interact(() ->
                live.begin(SHORT.with(Settings.NODES, 5).with(Settings.CELLS, 6).with(Settings.REDUCTION, true)));
        await(() -> model.strip().known() > 3);
        assertThat(model.strip().kinds()).containsExactly(CellKind.NORMAL);
        robot.type(KeyCode.C);
        await(() -> model.strip().kinds().contains(CellKind.REDUCTION));
        assertThat(onScreen(robot, "#timeline")).isEqualTo(few);
        assertThat(few.getHeight() / window.view().getHeight()).isBetween(0.15, 0.27);
    }

    @Test
    void theMarkOfChangesIsAFlag(FxRobot robot) throws Exception {
        EventFilter hands = new EventFilter(Optional.of(EventKind.Group.HANDS)); // marks of nothing else
        robot.interact(() -> model.events().filterProperty().set(hands));
        robot.clickOn(strip(robot).localToScreen(inStrip(robot, 100, row(robot, 0))));
        await(() -> Math.abs(step() - 100) <= 1);
        int marked = step();
        robot.type(KeyCode.M);
        await(() -> robot.lookup(".flag-mark").tryQuery().isPresent());
        robot.type(KeyCode.END);
        await(() -> step() == 400);
        robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        await(() -> step() == marked);
    }

    private static void turn(FxRobot robot, int step, double across, double up) {
        Node strip = strip(robot);
        Point2D here = strip.localToScene(inStrip(robot, step, 20));
        Point2D there = strip.localToScreen(inStrip(robot, step, 20));
        robot.interact(() -> Event.fireEvent(
                strip,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        here.getX(),
                        here.getY(),
                        there.getX(),
                        there.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        across,
                        up,
                        across,
                        up,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(strip, here.getX(), here.getY()))));
    }

    private static Node strip(FxRobot robot) {
        return robot.lookup("#strip").query();
    }

    private static Bounds onScreen(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScreen(node.getBoundsInLocal());
    }

    /** A place in the strip, while the whole run is in sight. */
    private static Point2D inStrip(FxRobot robot, int step, double y) {
        double width = strip(robot).getLayoutBounds().getWidth() - LEFT - RIGHT;
        return new Point2D(LEFT + width * step / 400, y);
    }

    /** The middle of a row of five, the last of which stands apart. */
    private static double row(FxRobot robot, int row) {
        double distance = strip(robot).prefHeight(-1) / 5.4;
        return distance * (row + 0.4 + (row == 4 ? 0.6 : 0));
    }

    private int step() {
        return live.steps().cursor().stepProperty().get();
    }

    private TimeZoom.Span span() {
        return model.timeline().zoom().spanProperty().get();
    }
}
