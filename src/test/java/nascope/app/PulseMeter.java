package nascope.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import nascope.search.ForwardingSearch;
import nascope.search.Search;
import nascope.search.SearchSession;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;

/**
 * Opens the window on the real search, or with the argument {@code fake} on the one without a network, lets it run and
 * prints how long pulses had to wait and how many steps were done. Arguments: seconds to warm up, seconds to measure, optionally {@code fake}.
 */
public final class PulseMeter extends AnimationTimer {
    private static final int OPENING_SECONDS = 14;

    private final long[] gaps = new long[1_000_000]; // nanoseconds from one pulse to the next
    private int count;
    private long last;

    private PulseMeter() {}

    /** Counts the steps of a search. */
    private static final class CountingSearch extends ForwardingSearch {
        private final AtomicInteger steps;

        private CountingSearch(Search search, AtomicInteger steps) {
            super(search);
            this.steps = steps;
        }

        @Override
        public SearchSnapshot step() {
            steps.incrementAndGet();
            return super.step();
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        boolean fake = arguments.length > 2 && arguments[2].equals("fake");
        Function<SearchSettings, Search> engine = fake ? FakeWindow::open : SearchSession::open;
        AtomicInteger steps = new AtomicInteger();
        nascope.app.Window.open(settings -> new CountingSearch(engine.apply(settings), steps));
        TimeUnit.SECONDS.sleep(OPENING_SECONDS);
        onFxThread(PulseMeter::loadNextPreset);
        TimeUnit.SECONDS.sleep(Long.parseLong(arguments[0]));
        PulseMeter meter = new PulseMeter();
        int before = steps.get();
        long start = System.nanoTime();
        onFxThread(meter::start);
        TimeUnit.SECONDS.sleep(Long.parseLong(arguments[1]));
        onFxThread(meter::stop);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(meter.report());
        System.out.printf(
                Locale.ROOT, "%.1f steps/s, %d steps in all%n", (steps.get() - before) / seconds, steps.get());
        System.exit(0);
    }

    /** The second is the long one; the first ends before it could be timed. */
    private static void loadNextPreset() {
        Node root = Window.getWindows().get(0).getScene().getRoot();
        Event.fireEvent(root, new KeyEvent(KeyEvent.KEY_PRESSED, "p", "p", KeyCode.P, false, false, false, false));
    }

    @Override
    public void handle(long now) {
        long nanos = System.nanoTime(); // the argument is the time the pulse was meant for
        if (last != 0 && count < gaps.length) gaps[count++] = nanos - last;
        last = nanos;
    }

    private String report() {
        long[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%d pulses; ms from one to the next: median %.1f, 99%% %.1f, longest %.1f",
                count,
                sorted[count / 2] / 1e6,
                sorted[(int) (count * 0.99)] / 1e6,
                sorted[count - 1] / 1e6);
    }

    private static void onFxThread(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            action.run();
            done.countDown();
        });
        done.await();
    }
}
