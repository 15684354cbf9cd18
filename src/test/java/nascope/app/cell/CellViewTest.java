package nascope.app.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.picture.look.Theme;
import nascope.run.Await;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class CellViewTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard().with(Settings.STEPS, 200);
    private static final long HALF_THE_WAY = TimeUnit.MILLISECONDS.toNanos(75);
    private static final long LONGER_THAN_EDGES_MOVE = TimeUnit.MILLISECONDS.toNanos(200);

    private final LiveSearch live = new LiveSearch(FakeSearch::new, SETTINGS);
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private CellView view;

    @Start
    void start(Stage stage) {
        view = new CellView(new CellViewModel(live), theme, List.of());
        stage.setScene(new Scene(view, 700, 520));
        stage.show();
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void edgesThatHaveArrivedLookAsWhereTheyWereNeverOnTheirWay(FxRobot robot) {
        robot.interact(() -> {
            live.begin(SETTINGS);
            Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Finished);
            live.steps().cursor().moveTo(0);
            frame();
            live.steps().cursor().playTo(150);
            frame();
            long begun = System.nanoTime();
            WritableImage under = seen();
            await(begun + HALF_THE_WAY);
            frame();
            await(begun + LONGER_THAN_EDGES_MOVE); // as frames of a slow machine come
            frame();
            WritableImage arrived = seen();
            theme.set(Theme.DARK); // what is shown next is shown at once
            frame();
            theme.set(Theme.LIGHT);
            frame();
            assertThat(same(arrived, seen())).isTrue();
            assertThat(same(under, arrived)).as("edges moved").isFalse();
        });
    }

    private static void await(long nanos) {
        Await.until("its time", () -> System.nanoTime() > nanos, Thread::onSpinWait);
    }

    private void frame() {
        live.onFrame();
        view.onFrame();
    }

    private WritableImage seen() {
        return view.lookup("#cell").snapshot(null, null);
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++)
            for (int x = 0; x < one.getWidth(); x++)
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) return false;
        return true;
    }
}
