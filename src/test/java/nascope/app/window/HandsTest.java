package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import nascope.app.live.LiveSearch;
import nascope.picture.cell.CellLayout;
import nascope.picture.cell.CellPicture;
import nascope.picture.cell.Curves;
import nascope.run.Happening;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.Settings;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Hands on the drawing of a real search. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class HandsTest {
    private final SmallWindow window = new SmallWindow(
            SearchSession::open, SmallSearches.of("darts single 1").with(Settings.STEPS, 1_000_000));
    private final LiveSearch live = window.live();
    private Edge edge;

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @BeforeEach
    void pause(FxRobot robot) throws Exception {
        robot.type(KeyCode.S);
        int step = window.awaitPause();
        await(() -> window.latestStep() == step);
        edge = live.settings().space().topology().edge(1, 3);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theMenuOfAnEdgePinsForbidsDropsAndRestoresIt(FxRobot robot) throws Exception {
        choose(robot, "skip");
        awaitConstraint(new EdgeConstraint.Pinned(new SkipConnect()));
        choose(robot, "Restore");
        awaitConstraint(EdgeConstraint.free());
        choose(robot, "Drop");
        awaitConstraint(new EdgeConstraint.Dropped());
        choose(robot, "Boost");
        await(() -> window.model().timeline().troubleProperty().get().startsWith("The edge is dropped"));
    }

    @Test
    void theWheelOnTheSelectedEdgeIsItsStrength(FxRobot robot) throws Exception {
        double before = none();
        robot.moveTo(onScreen(robot, edge));
        turnUp(robot);
        assertThat(window.model().inspector().selection().edge()).isEmpty();
        robot.clickOn(onScreen(robot, edge));
        turnUp(robot);
        turnUp(robot);
        await(() -> none() != before);
        assertThat(none()).as("two turns of a tenth").isLessThan(before - 0.1);
        assertThat(interventions()).as("turns that follow each other").isEqualTo(1);
    }

    @Test
    void aStrokeWithShiftCutsWhatItCrosses(FxRobot robot) throws Exception {
        stroke(robot, KeyCode.SHIFT);
        awaitConstraint(new EdgeConstraint.Dropped());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        awaitConstraint(EdgeConstraint.free());
    }

    @Test
    void withTheToolNoKeyIsNeededAndWithoutEitherNothingIsCut(FxRobot robot) throws Exception {
        stroke(robot, null);
        assertThat(interventions()).isZero();
        robot.type(KeyCode.J);
        stroke(robot, null);
        awaitConstraint(new EdgeConstraint.Dropped());
    }

    @Test
    void inThePastAHandBeginsABranchThatIsNamedAfterWhatItDid(FxRobot robot) throws Exception {
        robot.type(KeyCode.S);
        await(() -> window.latestStep() >= 2);
        window.awaitPause();
        robot.type(KeyCode.LEFT);
        await(() -> shown().step() < window.latestStep());
        int past = shown().step();
        choose(robot, "Drop");
        await(() -> live.steps().timelineProperty().get().branches().size() == 2);
        awaitConstraint(new EdgeConstraint.Dropped());
        assertThat(live.steps().timelineProperty().get().current().forkStep()).isEqualTo(past);
        assertThat(live.steps().timelineProperty().get().current().events())
                .extracting(Happening.Intervened::step)
                .containsExactly(past);
    }

    private void turnUp(FxRobot robot) {
        Node cell = robot.lookup("#cell").query();
        Point2D at = place(cell, edge);
        robot.interact(() -> Event.fireEvent(
                cell,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        40,
                        0,
                        40,
                        null,
                        0,
                        null,
                        0,
                        0,
                        null)));
    }

    /** Chooses from the edge's menu what begins with a word. */
    private void choose(FxRobot robot, String word) {
        Node cell = robot.lookup("#cell").query();
        Point2D at = place(cell, edge);
        var scene = cell.localToScene(at.getX(), at.getY());
        var screen = cell.localToScreen(at.getX(), at.getY());
        robot.interact(() -> Event.fireEvent(
                cell,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        null)));
        robot.interact(() -> item(word).fire());
        robot.type(KeyCode.ESCAPE);
    }

    private static MenuItem item(String word) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
                .filter(item -> item.getText() != null && item.getText().startsWith(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(word + " in " + Window.getWindows()));
    }

    private void stroke(FxRobot robot, KeyCode modifier) {
        Node cell = robot.lookup("#cell").query();
        Point2D middle = place(cell, edge);
        var from = cell.localToScreen(middle.getX() - 4, middle.getY() - 24);
        var to = cell.localToScreen(middle.getX() + 4, middle.getY() + 24);
        if (modifier != null) robot.press(modifier);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
        if (modifier != null) robot.release(modifier);
    }

    private static javafx.geometry.Point2D onScreen(FxRobot robot, Edge edge) {
        Node cell = robot.lookup("#cell").query();
        Point2D at = place(cell, edge);
        return cell.localToScreen(at.getX(), at.getY());
    }

    /** Where the edge alone is. */
    private static Point2D place(Node cell, Edge edge) {
        var bounds = cell.getLayoutBounds();
        CellPicture picture = new CellPicture(
                SmallSearches.of("darts single 1").space(),
                new Rectangle2D.Double(0, 0, bounds.getWidth(), bounds.getHeight()));
        CellLayout layout = picture.layout(CellKind.NORMAL).orElseThrow();
        for (double t = 0.15; t < 0.9; t += 0.01) {
            Point2D point = Curves.point(layout.curve(edge), t);
            boolean labelled = layout.topology().edges().stream()
                    .anyMatch(other -> layout.label(other)
                            .filter(label -> label.contains(point))
                            .isPresent());
            boolean alone =
                    picture.crossed(point.getX() - 4, point.getY() - 24, point.getX() + 4, point.getY() + 24).stream()
                            .allMatch(hit -> hit.highlight().includes(edge));
            if (alone && !labelled && layout.nodeAt(point.getX(), point.getY()).isEmpty()) return point;
        }
        throw new AssertionError("the edge is nowhere alone");
    }

    private void awaitConstraint(EdgeConstraint constraint) throws Exception {
        await(() -> latest().map(now ->
                        now.cell(CellKind.NORMAL).constraints().of(edge.index()).equals(constraint))
                .orElse(false));
    }

    private Optional<SearchSnapshot> latest() {
        return Optional.ofNullable(live.steps().latestProperty().get());
    }

    private SearchSnapshot shown() {
        return live.steps().shownProperty().get();
    }

    private double none() {
        double[] alpha = latest().orElseThrow().cell(CellKind.NORMAL).alpha().row(edge.index());
        return alpha[live.settings().space().noneColumn()];
    }

    private int interventions() {
        return live.steps().timelineProperty().get().current().events().size();
    }
}
