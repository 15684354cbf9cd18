package nascope.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import nascope.base.InputException;
import nascope.log.Trace;
import nascope.search.Search;
import nascope.search.SearchSession;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/**
 * Lets a monkey use the window on real searches, and prints what became of it: what stands on stderr, how long frames
 * took, memory and threads after each fifth of the time, and whether all recordings open. Ends with 1 if something is
 * wrong; {@code held-1.txt} and so on in the folder say what was held. Arguments:
 * seed, minutes, and an empty folder for the runs and the log.
 */
public final class MonkeyMeter {
    private static final int BETWEEN_LOOKS = 100; // gestures
    private static final int RESTS = 5; // as far from each other
    private static final int WARM = 2; // the rest by which everything was shown once
    private static final double MORE_HEAP = 15; // MB
    private static final double MOST_PIXELS = 150; // MB; 41 to 102 were seen, as many at the beginning as at the end
    private static final double MORE_RESIDENT = 250; // MB
    private static final int MORE_THREADS = 4;
    private static final double MOST_WORK = 1000; // ms of the processor
    private static final double MOST_WAIT = 10_000; // ms, on a machine that others use too

    private MonkeyMeter() {}

    public static void main(String[] arguments) throws Exception {
        long seed = Long.parseLong(arguments[0]);
        long nanos = (long) (Double.parseDouble(arguments[1]) * TimeUnit.MINUTES.toNanos(1));
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setProperty("nascope.log", folder.resolve("log").toString());
        System.setProperty("java.awt.headless", "true"); // as the program does
        System.setProperty("prism.disableRegionCaching", "true"); // the same
        Trace.begin();
        Platform.startup(() -> {});
        boolean right = false;
        try {
            right = use(seed, nanos, folder);
        } catch (AssertionError | RuntimeException e) {
            e.printStackTrace(System.out);
        }
        System.out.println("stderr: " + (said.size() == 0 ? "nothing" : said.toString(StandardCharsets.UTF_8)));
        System.exit(right && said.size() == 0 ? 0 : 1);
    }

    private static boolean use(long seed, long nanos, Path folder) throws Exception {
        Rectangle2D screen = Monkey.onFxThread(() -> Screen.getPrimary().getVisualBounds());
        MonkeyRun run =
                MonkeyRun.open(seed, MonkeyMeter::open, folder.resolve("runs"), screen.getWidth(), screen.getHeight());
        long start = System.nanoTime();
        List<MonkeyRun.Rest> rests = new ArrayList<>();
        int gestures = 0;
        while (System.nanoTime() - start < nanos && run.trouble().isEmpty()) {
            run.act(BETWEEN_LOOKS);
            gestures += BETWEEN_LOOKS;
            if ((System.nanoTime() - start) * RESTS < nanos * (rests.size() + 1.0)) continue;
            rests.add(run.rest());
            System.out.printf("rest %d of %d: %s%n", rests.size(), RESTS, rests.get(rests.size() - 1));
            Files.writeString(folder.resolve("held-" + rests.size() + ".txt"), LiveObjects.histogram());
        }
        String trouble = run.trouble();
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d gestures; ms to the next frame: longest %.0f; work of the window's thread for a gesture: most %.0f%n",
                seed,
                gestures,
                run.longestMillis(),
                run.mostWorkMillis());
        run.waits().forEach(stack -> System.out.println("more than a second for a frame:\n" + stack));
        if (!trouble.isEmpty()) System.out.println(trouble);
        run.assertReacts();
        System.out.println("recordings that open: " + run.closeAndOpenRecordings());
        return trouble.isEmpty() && rests.size() == RESTS && isFlat(rests) && isQuick(run);
    }

    /** Whether no gesture kept the window's thread at work for long, or waiting for what no other program explains. */
    private static boolean isQuick(MonkeyRun run) {
        return run.mostWorkMillis() < MOST_WORK && run.longestMillis() < MOST_WAIT;
    }

    /** Whether the window holds no more at the end than when everything in it had been shown once. */
    private static boolean isFlat(List<MonkeyRun.Rest> rests) {
        MonkeyRun.Rest early = rests.get(WARM - 1);
        MonkeyRun.Rest late = rests.get(RESTS - 1);
        return late.heap() < early.heap() + MORE_HEAP
                && late.pixels() < MOST_PIXELS
                && late.resident() < early.resident() + MORE_RESIDENT
                && late.threads() < early.threads() + MORE_THREADS;
    }

    /** Real searches, but none that takes more of the machine than the presets do. */
    private static Search open(SearchSettings settings) {
        if (settings.get(Settings.CHANNELS) > 16
                || settings.get(Settings.IMAGE_SIZE) > 16
                || settings.get(Settings.CELLS) > 8
                || settings.get(Settings.BATCH) > 128) throw new InputException("this is too large for a monkey");
        return SearchSession.open(settings);
    }
}
