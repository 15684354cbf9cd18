package nascope.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import nascope.app.LiveObjects;
import nascope.app.runs.RunsFolder;
import nascope.run.Await;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.search.FakeSearch;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** One run after another in one window: of those that were left nothing stays. */
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class ManyRunsTest {
    @TempDir
    static Path runs;

    private SmallWindow window;

    @Start
    void start(Stage stage) {
        window = new SmallWindow(
                FakeSearch::new, SmallWindow.LONG, Optional.of(new RunsFolder(runs, Clock.systemUTC())));
        window.live().speed().limit(1e-6); // plays one step and then waits
        window.show(stage);
    }

    @Stop
    void stop() {
        window.close();
    }

    @Test
    void ofTwentyRunsTheLastAloneIsHeld() {
        for (int run = 0; run < 3; run++) useAndLeave();
        Map<String, Integer> before = LiveObjects.count();

        for (int run = 0; run < 20; run++) useAndLeave();

        LiveObjects.assertFewerMore(20, before, "nascope.");
        LiveObjects.assertAtMost(before.get(SearchRun.class.getName()), SearchRun.class); // that of the run on show
    }

    /** Looks into a run, meddles with it, goes back in it, and begins the next. */
    private void useAndLeave() {
        WindowViewModel model = window.model();
        until(() -> window.latestStep() == 1);
        interact(() -> model.transport().togglePlay());
        until(() -> window.live().stateProperty().get().equals(new RunState.Paused(1)));
        interact(() -> {
            model.inspector().selection().nextEdge();
            Operation operation = window.live().settings().space().candidates().get(1);
            if (model.inspector().maps().operationProperty().get() == null)
                model.inspector().maps().toggle(operation);
            model.cell().width().setMark();
            model.transport().step();
        });
        until(() -> window.latestStep() == 2);
        until(() -> model.inspector().maps().missingProperty().get().isEmpty());
        interact(() -> {
            window.live().steps().cursor().moveTo(1);
            model.onFrame(System.nanoTime());
            model.timeline().continueHere();
        });
        until(() -> model.timeline().branches().rowsProperty().get().size() == 2);
        interact(() -> model.transport().reset());
        until(() -> window.live().stateProperty().get() instanceof RunState.Playing);
    }

    /** Looks at the run more often than the window would. */
    private void until(BooleanSupplier condition) {
        Await.until("the window", condition, () -> interact(() -> window.model().look(System.nanoTime())));
    }

    /** On the JavaFX thread, and without waiting for frames. */
    private static void interact(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
