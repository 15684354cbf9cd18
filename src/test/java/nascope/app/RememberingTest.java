package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import nascope.app.window.Placement;
import nascope.app.window.Remembered;
import nascope.app.window.WindowFile;
import nascope.app.window.WindowView;
import nascope.search.FakeSearch;
import nascope.setting.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The window as the program opens it is as the one before was left. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class RememberingTest {
    @TempDir
    private static Path folder;

    @AfterEach
    void closeAll(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(javafx.stage.Window::hide));
    }

    @Test
    void themeStoryFilmGroupsAndSpeed(FxRobot robot) throws Exception {
        System.setProperty("nascope.configuration", folder.toString());
        WindowFile file;
        try {
            file = WindowFile.ofThisMachine();
        } finally {
            System.clearProperty("nascope.configuration");
        }
        Stage first = open(robot, file);
        robot.type(KeyCode.T, KeyCode.Q, KeyCode.K, KeyCode.MINUS);
        robot.interact(() -> {
            robot.lookup("#more-learning").queryAs(ToggleButton.class).fire();
            first.close();
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !file.read().equals(Remembered.STANDARD));

        Remembered left = file.read();
        assertThat(left.dark()).isTrue();
        assertThat(left.storyFolded()).isTrue();
        assertThat(left.filmShown()).isFalse();
        assertThat(left.speed()).isEqualTo(0.95);
        assertThat(left.unfolded()).isEqualTo(Set.of(Setting.Group.LEARNING));
        open(robot, file);
        assertThat(robot.lookup("#field-momentum").tryQuery()).isPresent();
        assertThat(robot.lookup("#strip").query().isVisible()).isFalse();
    }

    @Test
    void theFirstThingSeenIsThePage(FxRobot robot) throws Exception {
        Scene[] seen = new Scene[1];
        robot.interact(() -> {
            Stage stage = new Stage();
            Window.show(stage, FakeSearch::new, Optional.empty());
            seen[0] = stage.getScene();
        });
        assertThat(seen[0].getRoot()).isNotInstanceOf(WindowView.class);
        assertThat(seen[0].getFill()).isEqualTo(Color.web("#f6f7f9"));
    }

    private static Stage open(FxRobot robot, WindowFile file) throws Exception {
        Remembered before = file.read();
        Stage[] stage = new Stage[1];
        robot.interact(() -> {
            stage[0] = new Stage();
            Window.show(stage[0], FakeSearch::new, Optional.empty(), Optional.of(file), before);
            stage[0].setWidth(Placement.LEAST_WIDTH); // the screen without a display is small
            stage[0].setHeight(Placement.LEAST_HEIGHT);
        });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> stage[0].getScene().getRoot() instanceof WindowView);
        WaitForAsyncUtils.waitForFxEvents();
        return stage[0];
    }
}
