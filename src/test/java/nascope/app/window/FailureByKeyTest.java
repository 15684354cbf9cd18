package nascope.app.window;

import static nascope.app.window.SmallWindow.await;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A search that stopped begins again by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class FailureByKeyTest {
    private final SmallWindow window = new SmallWindow(settings -> new FakeSearch(settings, 6), SmallWindow.LONG);

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theSearchIsResetByTheButtonBelowTheReason(FxRobot robot) throws Exception {
        await(() -> robot.lookup("#failure").query().isVisible());
        var history = window.live().steps().historyProperty().get();
        window.press(robot, "failure-reset", KeyCode.SPACE);
        await(() -> window.live().steps().historyProperty().get() != history && window.latestStep() > 0);
    }
}
