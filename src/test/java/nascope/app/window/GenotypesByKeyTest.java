package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.genotypes.GenotypesViewModel;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Genotypes are put in, compared, read and copied by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class GenotypesByKeyTest {
    private SmallWindow window;
    private GenotypesViewModel model;

    @Start
    void start(Stage stage) {
        window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);
        window.live().speed().limit(50); // leaves the machine to the window
        model = window.model().genotypes();
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPublishedCellIsShownAndAnotherIsComparedWithIt(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.G);
        window.tabTo(robot, "published-cells");
        robot.type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.ENTER);

        await(() -> words(robot).contains("in DARTS V1 alone") || words(robot).contains("in SNAS mild alone"));
        robot.type(KeyCode.ESCAPE);
        assertThat(model.shownProperty().get()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.G);
        assertThat(words(robot)).contains("in both"); // the texts stayed
    }

    @Test
    void aTextIsWrittenAndItsErrorLeadsToThePlace(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.G).write("Genotype(7)");
        await(() -> SmallWindow.text(robot, "#error-of-genotype-first").startsWith("Line 1, character 10: "));
        window.press(robot, "error-of-genotype-first", KeyCode.ENTER);
        TextInputControl field = robot.lookup("#genotype-first").queryAs(TextInputControl.class);
        assertThat(field.isFocused()).isTrue();
        assertThat(field.getSelectedText()).isEqualTo("7");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("PDARTS");
        await(() -> words(robot).contains("width 3.00, depth 4"));
    }

    @Test
    void theRunOnShowIsPutInAndCopied(FxRobot robot) throws Exception {
        await(() -> window.latestStep() > 3);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.G);
        window.press(robot, "run-by-every-edge", KeyCode.SPACE);
        await(() -> words(robot).contains("this run at step"));
        window.press(robot, "copy-genotypes", KeyCode.SPACE);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Genotype("));
    }

    @Test
    void theListOfKeysFitsIntoTheSmallestWindow(FxRobot robot) {
        robot.push(KeyCode.F1);
        robot.interact(() -> {
            Bounds title = onScene(robot, "#keys .panel-title");
            Bounds close = onScene(robot, "#close-keys");
            assertThat(title.getMinY()).isNotNegative();
            assertThat(close.getMaxY()).isLessThanOrEqualTo(window.view().getHeight());
        });
    }

    private static Bounds onScene(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getBoundsInLocal());
    }

    private static String words(FxRobot robot) {
        return robot.lookup("#genotypes-words").queryAs(TextInputControl.class).getText();
    }
}
