package nascope.app.window;

import static nascope.app.window.SmallWindow.LONG;
import static nascope.app.window.SmallWindow.await;
import static nascope.app.window.SmallWindow.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.trouble.TroubleDialog;
import nascope.log.KeepsLog;
import nascope.log.Trace;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith({ApplicationExtension.class, KeepsLog.class})
@Timeout(60)
class TroubleTest {
    private final SmallWindow window = new SmallWindow(FakeSearch::new, LONG);

    @TempDir
    private Path log;

    @Start
    void start(Stage stage) {
        window.live().speed().limit(50); // leaves the machine to the window
        window.show(stage);
        TroubleDialog.watch(
                window.live(),
                stage,
                scene -> Looks.install(scene, window.model().darkProperty()));
    }

    @AfterEach
    void close() {
        System.clearProperty("nascope.log");
        window.close();
    }

    @Test
    void whatBreaksOnTheJavaFxThreadIsLoggedAndShownOnceAndTheWindowGoesOn(FxRobot robot) throws Exception {
        System.setProperty("nascope.log", log.toString());
        Trace.begin();
        for (int i = 0; i < 5; i++) Platform.runLater(TroubleTest::breakDown);

        await(() -> robot.lookup("#trouble-again").tryQuery().isPresent());
        await(() -> text(robot, "#trouble-again").equals("It happened again: 4 more."));
        String report = robot.lookup("#trouble-report").queryAs(TextArea.class).getText();
        assertThat(report)
                .contains("NAScope: ", "Java: ", "JavaFX: ", "ND4J: ", "System: ", "Run: ", "Settings: data=fashion ")
                .contains("Thread: JavaFX Application Thread", "IllegalStateException: not foreseen")
                .contains("\tat nascope.app.window.TroubleTest.breakDown");
        assertThat(logged()).containsOnlyOnce("TroubleTest.breakDown").contains("4 times: ");

        robot.type(KeyCode.ENTER); // on "Copy report", which has the focus
        await(() -> report.equals(Clipboard.getSystemClipboard().getString()));
        robot.type(KeyCode.ESCAPE);
        await(() -> robot.lookup("#trouble-again").tryQuery().isEmpty());

        Platform.runLater(TroubleTest::breakDown);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#trouble-again").tryQuery()).as("shown again").isEmpty();
        robot.type(KeyCode.SPACE);
        await(() -> window.live().stateProperty().get() instanceof RunState.Paused);
        assertThat(text(robot, "#play")).contains("Search");
    }

    private static void breakDown() {
        throw new IllegalStateException("not foreseen");
    }

    private String logged() throws IOException {
        return Files.readString(log.resolve("nascope.0.0.log"));
    }
}
