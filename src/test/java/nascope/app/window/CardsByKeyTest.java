package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import nascope.app.runs.RunsFolder;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Cards that lie over the window: Tab goes round in them, and Esc goes back to what lies under them. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class CardsByKeyTest {
    private static final int MORE_TABS_THAN_CONTROLS = 60;

    @TempDir
    static Path runs;

    private final SmallWindow window =
            new SmallWindow(FakeSearch::new, SmallWindow.LONG, Optional.of(new RunsFolder(runs, Clock.systemUTC())));

    private enum Card {
        KEYS("keys"),
        RUNS("runs"),
        GENOTYPES("genotypes"),
        TAKE_OUT("take-out");

        private final String id;

        Card(String id) {
            this.id = id;
        }

        KeyCode[] keys() {
            return switch (this) {
                case KEYS -> new KeyCode[] {KeyCode.F1};
                case RUNS -> new KeyCode[] {KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O};
                case GENOTYPES -> new KeyCode[] {KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.G};
                case TAKE_OUT -> new KeyCode[] {KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E};
            };
        }
    }

    @Start
    void start(Stage stage) {
        window.live().speed().limit(20); // leaves the machine to the window
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource
    void tabGoesRoundInIt(Card card, FxRobot robot) throws Exception {
        await(() -> window.latestStep() > 2); // so that there is a run to be listed
        robot.push(card.keys());
        Node veil = robot.lookup("#" + card.id).query();
        if (card == Card.RUNS) await(() -> !robot.lookup("#open-run").query().isDisabled()); // is listed
        for (boolean back : new boolean[] {false, true}) {
            Set<Node> reached = new HashSet<>();
            robot.interact(() -> {
                for (int i = 0; i < MORE_TABS_THAN_CONTROLS; i++) reached.add(tab(back));
            });
            assertThat(reached).isNotEmpty().allMatch(node -> isIn(node, veil));
            assertThat(reached)
                    .containsAll(robot.from(veil)
                            .lookup((Node node) -> takesInput(node))
                            .queryAll());
        }
        robot.type(KeyCode.ESCAPE);
        assertThat(veil.isVisible()).isFalse();
        assertThat(focused()).isSameAs(window.view());
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNS", "GENOTYPES"})
    void theListOfKeysOverItGivesTheFocusBack(Card card, FxRobot robot) {
        robot.push(card.keys());
        Node before = focused();
        robot.interact(() -> window.model().toggleKeys());
        assertThat(focused().getId()).isEqualTo("close-keys");
        robot.type(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(before);
        assertThat(robot.lookup("#" + card.id).query().isVisible()).isTrue();
    }

    private Node tab(boolean back) {
        Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
        return focused();
    }

    private Node focused() {
        return window.view().getScene().getFocusOwner();
    }

    private static boolean takesInput(Node node) {
        boolean input = node instanceof ButtonBase || node instanceof ListView<?> || node instanceof TextInputControl;
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return input && !node.isDisabled() && node.isFocusTraversable();
    }

    private static boolean isIn(Node node, Node card) {
        for (Node at = node; at != null; at = at.getParent()) if (at == card) return true;
        return false;
    }
}
