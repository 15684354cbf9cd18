package nascope.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * took, memory and threads early and late, and whether all recordings open. Ends with 1 if something is wrong; {@code early.txt} and {@code late.txt} in the folder say what was held. Arguments:
 * seed, minutes, and an empty folder for the runs and the log.
 */
public final class MonkeyMeter {
    private static final int BETWEEN_LOOKS = 100; // gestures
    private static final double EARLY = 0.2; // of the time
    private static final double MORE_HEAP = 50; // MB; 41 were seen: pictures of JavaFX, by the counts
    private static final double MORE_RESIDENT = 250; // MB
    private static final int MORE_THREADS = 4;

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
        MonkeyRun.Rest early = null;
        int gestures = 0;
        while (System.nanoTime() - start < nanos && run.trouble().isEmpty()) {
            run.act(BETWEEN_LOOKS);
            gestures += BETWEEN_LOOKS;
            if (early != null || System.nanoTime() - start < EARLY * nanos) continue;
            early = run.rest();
            Files.writeString(folder.resolve("early.txt"), LiveObjects.histogram());
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
        MonkeyRun.Rest late = run.rest();
        Files.writeString(folder.resolve("late.txt"), LiveObjects.histogram());
        run.assertReacts();
        System.out.printf("early: %s%nlate:  %s%n", early, late);
        System.out.println("recordings that open: " + run.closeAndOpenRecordings());
        return trouble.isEmpty()
                && early != null
                && late.heap() < early.heap() + MORE_HEAP
                && late.resident() < early.resident() + MORE_RESIDENT
                && late.threads() < early.threads() + MORE_THREADS
                && run.longestMillis() < 1000;
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
