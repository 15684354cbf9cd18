package nascope.app.window;

import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nascope.app.LiveObjects;
import nascope.app.live.LiveSearch;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One scene after another on one stage: of those that gave way nothing stays. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ManyScenesTest {
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new StackPane()));
        stage.setWidth(Placement.LEAST_WIDTH); // the headless screen is small
        stage.setHeight(Placement.LEAST_HEIGHT);
        stage.show();
    }

    @Test
    void aStageLetsGoOfTheViewsItShowed() {
        for (int scene = 0; scene < 2; scene++) showAnother();
        Map<String, Integer> before = LiveObjects.count();
        for (int scene = 0; scene < 8; scene++) showAnother();
        LiveObjects.assertFewerMore(8, before, "nascope.app.window.WindowView");
    }

    private void showAnother() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            LiveSearch live = new LiveSearch(FakeSearch::new, SmallWindow.LONG);
            stage.setScene(new WindowView(new WindowViewModel(live), stage::close).scene());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
