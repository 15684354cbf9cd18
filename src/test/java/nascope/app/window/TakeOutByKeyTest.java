package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.takeout.TakeOutViewModel;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The card of what is taken out does its work by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class TakeOutByKeyTest {
    private static final int LAST = 40;

    private final SmallWindow window =
            new SmallWindow(FakeSearch::new, SearchSettings.standard().with(Settings.STEPS, LAST));
    private final TakeOutViewModel model = window.model().takeOut();

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @BeforeEach
    void openTheCard(FxRobot robot) throws Exception {
        await(() -> window.model().end().shownProperty().get());
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        await(() -> model.shownProperty().get());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void escapeClosesIt(FxRobot robot) {
        assertThat(robot.lookup("#take-out").query().isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#take-out").query().isVisible()).isFalse();
    }

    @Test
    void fieldsThatDoNotCountForTheFormAreGrey(FxRobot robot) {
        choose(robot, ".png");
        assertThat(grey(robot, "width")).isFalse();
        assertThat(grey(robot, "from")).isTrue();
        choose(robot, ".gif");
        assertThat(grey(robot, "from")).isFalse();
        assertThat(grey(robot, "per-second")).isFalse();
        choose(robot, ".csv");
        assertThat(grey(robot, "view")).isTrue();
        assertThat(grey(robot, "every")).isFalse();
        choose(robot, ".html");
        assertThat(grey(robot, "every")).isTrue();
    }

    @Test
    void thePictureIsCopiedAsTheFieldsSay(FxRobot robot) throws Exception {
        write(robot, "width", "400");
        window.press(robot, "take-out-copy", KeyCode.SPACE);
        await(() -> SmallWindow.text(robot, "#take-out-status").equals("The picture of step 40 is in the clipboard."));
        Image copied = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getImage());
        assertThat(copied.getWidth()).isEqualTo(800); // two px for one
    }

    @Test
    void aFieldThatIsWrongIsNamedWithItsRule(FxRobot robot) throws Exception {
        write(robot, "width", "7");
        window.press(robot, "take-out-copy", KeyCode.SPACE);
        await(() -> SmallWindow.text(robot, "#take-out-status")
                .equals("Width must be a whole number from 100 to 8000, got 7"));
    }

    @Test
    void whatIsWrittenIsSaid(FxRobot robot) throws Exception {
        Path table = folder.resolve("steps.csv");
        robot.interact(() -> model.write(table));
        await(() -> SmallWindow.text(robot, "#take-out-status").equals("Written: " + table));
        assertThat(Files.size(table)).isPositive();
    }

    private static void choose(FxRobot robot, String mark) {
        ComboBox<?> box = robot.lookup("#take-out-form").queryComboBox();
        robot.interact(() -> {
            for (int i = 0; i < box.getItems().size(); i++)
                if (box.getItems().get(i).toString().contains("mark=" + mark + ","))
                    box.getSelectionModel().select(i);
        });
    }

    private static void write(FxRobot robot, String field, String text) {
        robot.interact(() ->
                robot.lookup("#take-out-" + field).queryAs(TextField.class).setText(text));
    }

    private static boolean grey(FxRobot robot, String field) {
        return robot.lookup("#take-out-" + field).query().isDisabled();
    }
}
