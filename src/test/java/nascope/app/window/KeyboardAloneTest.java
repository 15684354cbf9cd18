package nascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tab comes to every control that can be seen. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class KeyboardAloneTest {
    private static final int MORE_TABS_THAN_CONTROLS = 150;

    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);

    @Start
    void start(Stage stage) {
        window.live().speed().limit(20); // leaves the machine to the window
        window.show(stage);
    }

    /** Before the first steps some controls are switched off. */
    @BeforeEach
    void awaitSteps() throws Exception {
        SmallWindow.await(() -> window.latestStep() > 2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyControlOfTheWindow(FxRobot robot) {
        assertThat(unreachable(robot)).isEmpty();
    }

    @Test
    void everyControlOfTheInspector(FxRobot robot) {
        robot.type(KeyCode.E);
        assertThat(robot.lookup("#inspector").query().isVisible()).isTrue();
        assertThat(unreachable(robot)).isEmpty();
    }

    @Test
    void theCellTakesTheFocus(FxRobot robot) {
        Set<String> ids = reached(robot).stream().map(Node::getId).collect(Collectors.toSet());
        assertThat(ids).contains("cell");
    }

    private List<Control> unreachable(FxRobot robot) {
        Predicate<Node> takesInput = node -> takesInput(node) && shows(node);
        Set<Node> asked = robot.from(window.view()).lookup(takesInput).queryAll(); // more may come while Tab is pressed
        assertThat(asked).hasSizeGreaterThan(30);
        Set<Node> reached = reached(robot);
        return asked.stream()
                .filter(KeyboardAloneTest::shows)
                .map(Control.class::cast)
                .filter(control -> !reached.contains(control))
                .toList();
    }

    private Set<Node> reached(FxRobot robot) {
        Set<Node> reached = new HashSet<>();
        robot.interact(() -> {
            for (int i = 0; i < MORE_TABS_THAN_CONTROLS; i++) reached.add(window.tab());
        });
        return reached;
    }

    private static boolean takesInput(Node node) {
        boolean partOfAnother =
                node.getStyleClass().contains("arrow-button") || node.getParent() instanceof ComboBoxBase<?>;
        return !partOfAnother
                && (node instanceof ButtonBase
                        || node instanceof ComboBoxBase<?>
                        || node instanceof TextInputControl
                        || node instanceof Slider);
    }

    private static boolean shows(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return !node.isDisabled();
    }
}
