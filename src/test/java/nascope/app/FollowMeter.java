package nascope.app;

import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.app.live.RunPlace;
import nascope.app.window.WindowView;
import nascope.app.window.WindowViewModel;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/**
 * Measures how soon an epoch that another program writes is on show, and how long frames wait while it writes many lines a
 * second: lines of steps, and an epoch with its tables every second; or, if asked, each line a step of JSON. Arguments:
 * seconds, lines a second, an empty folder, and {@code json}.
 */
final class FollowMeter {
    private static final int OPENED = 10; // seconds after which the window surely has
    private static final int SLICES = 20; // of a second: what a program writes comes in gulps

    private FollowMeter() {}

    public static void main(String... arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        int lines = Integer.parseInt(arguments[1]);
        Path log = Files.createDirectories(Path.of(arguments[2])).resolve("log.txt");
        boolean json = arguments.length > 3 && arguments[3].equals("json");
        Platform.startup(() -> {});
        SearchSettings settings = SearchSettings.standard().with(Settings.STEPS, 1_000_000);
        LiveSearch live = new LiveSearch(FakeSearch::new, settings, RunPlace.NOWHERE);
        live.speed().limit(1);
        AtomicLong shown = new AtomicLong(-1); // epoch
        Frames frames = new Frames();
        Platform.runLater(() -> {
            WindowViewModel model = new WindowViewModel(live, Optional.empty());
            Stage stage = new Stage();
            stage.setScene(new WindowView(model, stage::close).scene());
            stage.setWidth(1440);
            stage.setHeight(900);
            stage.show();
            live.begin(settings);
            model.runs().follow(log, List.of());
            live.steps().shownProperty().addListener((property, before, now) -> {
                if (now != null && live.settings().elsewhere().isPresent()) shown.set(now.epoch());
            });
            frames.start();
        });
        List<Long> delays = new ArrayList<>();
        try (Writer out = Files.newBufferedWriter(log)) {
            if (json) out.write("{\"nascope\": 1, \"operations\": [\"none\", \"skip_connect\", \"sep_conv_3x3\"]}\n");
            int epoch = 0;
            for (int second = 0; second < seconds; second++) {
                if (second == OPENED) {
                    frames.forget();
                    delays.clear();
                }
                long begun = System.nanoTime();
                for (int slice = 0; slice < SLICES; slice++) {
                    if (!json && slice == 0) out.write(tables(epoch));
                    for (int line = 0; line < lines / SLICES; line++)
                        out.write(json ? step(epoch++) : line(second * lines + slice * (lines / SLICES) + line));
                    out.flush();
                    if (slice == 0) delays.add(awaitEpoch(shown, json ? epoch - 1 : epoch));
                    long rest = begun + (slice + 1) * TimeUnit.SECONDS.toNanos(1) / SLICES - System.nanoTime();
                    if (rest > 0) LockSupport.parkNanos(rest);
                }
                if (!json) epoch++;
            }
        }
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d lines a second for %d s: on show after %d ms in the middle, %d ms at most; %s%n",
                lines,
                seconds,
                millis(sorted[sorted.length / 2]),
                millis(sorted[sorted.length - 1]),
                frames.longest());
        System.exit(0);
    }

    private static long awaitEpoch(AtomicLong shown, int epoch) {
        long since = System.nanoTime();
        while (shown.get() < epoch && System.nanoTime() - since < TimeUnit.SECONDS.toNanos(20))
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        return System.nanoTime() - since;
    }

    private static String line(int number) {
        return String.format(
                Locale.ROOT, "2026-01-01 01:01:01,%03d train %03d %e 40.0 90.0%n", number % 1000, number, 2.3);
    }

    private static String step(int number) {
        String row =
                String.format(Locale.ROOT, "[%.4f, 0.1, %.4f]", Math.sin(number / 500.0), Math.cos(number / 700.0));
        String rows = String.join(", ", Collections.nCopies(14, row));
        return "{\"step\": " + number + ", \"alpha\": {\"normal\": [" + rows + "]}, \"train_loss\": 2.1}\n";
    }

    private static String tables(int epoch) {
        StringBuilder text = new StringBuilder("2026-01-01 01:01:01,000 epoch " + epoch + " lr 2.5e-02\n");
        for (int kind = 0; kind < 2; kind++) {
            text.append("tensor([");
            for (int edge = 0; edge < 14; edge++) {
                double[] row = new double[8];
                double sum = 0;
                for (int k = 0; k < 8; k++) {
                    row[k] = 1 + 0.9 * Math.sin(edge + k + epoch / 9.0);
                    sum += row[k];
                }
                double all = sum;
                text.append(edge == 0 ? "[" : ",\n        [")
                        .append(Arrays.stream(row)
                                .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value / all))
                                .collect(Collectors.joining(", ")))
                        .append("]");
            }
            text.append("], device='cuda:0', grad_fn=<SoftmaxBackward>)\n");
        }
        return text.toString();
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** Times between frames, and what of them the window's thread itself worked, whatever else the machine did. */
    private static final class Frames extends AnimationTimer {
        private final List<Long> waits = new ArrayList<>();
        private final List<Long> works = new ArrayList<>();
        private long last;
        private long worked;

        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            synchronized (waits) {
                if (last > 0) waits.add(at - last);
                if (last > 0) works.add(work - worked);
            }
            last = at;
            worked = work;
        }

        void forget() {
            synchronized (waits) {
                waits.clear();
                works.clear();
            }
        }

        String longest() {
            synchronized (waits) {
                return "longest waits for a frame " + most(waits) + " ms, most work in one " + most(works) + " ms";
            }
        }

        private static List<Long> most(List<Long> nanos) {
            return nanos.stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(5)
                    .map(FollowMeter::millis)
                    .toList();
        }
    }
}
