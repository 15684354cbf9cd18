package nascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A screen of 1920×1080 at 200% shows 960×540: less than the window's parts need at full size. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class TinyScreenTest {
    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        window.live().speed().limit(50);
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsEveryControlWhole(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(960);
            stage.setHeight(540);
        });
        WaitForAsyncUtils.waitForFxEvents();

        List<String> controls = List.of("#play", "#reset", "#theme", "#to-start", "#continue-here", "#counter");
        for (String id : controls) {
            Node control = robot.lookup(id).query();
            Bounds place = control.localToScene(control.getBoundsInLocal());
            assertThat(place.getMinX()).as(id).isNotNegative();
            assertThat(place.getMaxX()).as(id).isLessThanOrEqualTo(960);
            assertThat(place.getMaxY()).as(id).isLessThanOrEqualTo(540);
        }
    }
}
