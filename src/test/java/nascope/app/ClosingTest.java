package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import nascope.app.window.Placement;
import nascope.app.window.WindowView;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as the program opens it: whichever way it is closed, the search ends and gives its memory back. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ClosingTest {
    private final CountDownLatch playing = new CountDownLatch(5); // steps
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile CountDownLatch slowEnd; // null where the search ends at once
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stage.setWidth(Placement.LEAST_WIDTH); // the screen without a display is small
        stage.setHeight(Placement.LEAST_HEIGHT);
        Window.show(stage, this::open, Optional.empty());
    }

    @Test
    void byItsCross(FxRobot robot) throws Exception {
        assertPlays();
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertEnds();
    }

    @Test
    void byKey(FxRobot robot) throws Exception {
        assertPlays();
        robot.push(KeyCode.SHORTCUT, KeyCode.Q);
        assertEnds();
    }

    @Test
    void atOnceThoughTheSearchDoesNotEndAtOnce(FxRobot robot) throws Exception {
        CountDownLatch ending = new CountDownLatch(1);
        slowEnd = ending;
        assertPlays();
        robot.interact(stage::close);
        assertThat(stage.isShowing()).isFalse();
        Thread closing = threads()
                .filter(thread -> thread.getName().equals("closing"))
                .findFirst()
                .orElseThrow();
        assertThat(closing.isDaemon()).as("lets the program end").isFalse();
        ending.countDown();
        assertEnds();
        closing.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(closing.isAlive()).isFalse();
    }

    private static Stream<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream();
    }

    private void assertPlays() throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> stage.getScene().getRoot() instanceof WindowView);
        assertThat(playing.await(30, TimeUnit.SECONDS)).as("the search plays").isTrue();
        assertThat(closed.getCount()).isOne();
    }

    private void assertEnds() throws InterruptedException {
        assertThat(stage.isShowing()).isFalse();
        assertThat(closed.await(30, TimeUnit.SECONDS))
                .as("the search is closed")
                .isTrue();
    }

    private static void awaitEnd(CountDownLatch latch) {
        try {
            latch.await(9, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Search open(SearchSettings settings) {
        return new ForwardingSearch(new FakeSearch(settings)) {
            @Override
            public SearchSnapshot step() {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)); // else it comes to its end by itself
                playing.countDown();
                return super.step();
            }

            @Override
            public void close() {
                super.close();
                if (slowEnd != null) awaitEnd(slowEnd);
                closed.countDown();
            }
        };
    }
}
