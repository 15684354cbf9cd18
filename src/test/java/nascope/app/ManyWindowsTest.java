package nascope.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import nascope.app.window.Placement;
import nascope.app.window.WindowView;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** One window after another: of those that were closed nothing stays, neither views nor their models nor their runs. */
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class ManyWindowsTest {
    @Test
    void ofTwentyWindowsTheLastAloneIsHeld(FxRobot robot) throws Exception {
        for (int window = 0; window < 2; window++) useAndClose(robot);
        Map<String, Integer> before = LiveObjects.count();

        for (int window = 0; window < 20; window++) useAndClose(robot);

        LiveObjects.assertFewerMore(10, before, "nascope.app."); // steps come as quickly as they can
        int few = before.getOrDefault(WindowView.class.getName(), 0) + 2; // JavaFX may hold its last
        LiveObjects.assertAtMost(few, WindowView.class);
    }

    private static void useAndClose(FxRobot robot) throws Exception {
        Stage[] stage = new Stage[1];
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage[0] = new Stage();
            stage[0].setWidth(Placement.LEAST_WIDTH);
            stage[0].setHeight(Placement.LEAST_HEIGHT);
            Window.show(stage[0], FakeSearch::new, Optional.empty());
        });
        String counter = "#counter";
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.from(stage[0].getScene().getRoot()).lookup(counter).queryAllAs(Label.class).stream()
                        .anyMatch(label -> !label.getText().startsWith("step 0")));
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage[0]::close);
    }
}
