package nascope.app;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.app.window.Placement;
import nascope.app.window.WindowView;
import nascope.app.window.WindowViewModel;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.run.MemoryUpkeep;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.SearchSession;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/**
 * Fills the window with a long run, presses keys of the timeline at random and prints how long it took from each press
 * until the frame was on its way to the screen. Arguments: the folder of a recorded run, which is opened and then paused,
 * or a number of steps of the full cell, done by a search without a network; seconds to let the charts catch up; presses.
 */
public final class ScrubMeter {
    private static final KeyCode[] KEYS = {KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END};

    private final Random random = new Random(1);
    private LiveSearch live;
    private WindowViewModel model;
    private Scene scene;

    private ScrubMeter() {}

    public static void main(String[] arguments) throws Exception {
        ScrubMeter meter = new ScrubMeter();
        System.setProperty("prism.disableRegionCaching", "true"); // as the program does
        MemoryUpkeep.begin(); // the same
        Platform.startup(() -> {});
        boolean folder = Files.isDirectory(Path.of(arguments[0]));
        if (folder) {
            RecordedRun recorded = RecordedRun.read(new RunFolder(Path.of(arguments[0])));
            meter.onFxThread(() -> meter.open(recorded));
        } else {
            meter.onFxThread(() -> meter.open(Integer.parseInt(arguments[0])));
        }
        while (!meter.stands()) TimeUnit.MILLISECONDS.sleep(100);
        TimeUnit.SECONDS.sleep(Long.parseLong(arguments[1]));
        meter.onFxThread(meter.model.end()::close); // the card of the end would lie over all that moves
        double[] millis = new double[Integer.parseInt(arguments[2])];
        for (int i = 0; i < millis.length; i++) {
            TimeUnit.MILLISECONDS.sleep(meter.random.nextInt(40));
            millis[i] = meter.press() / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "ms from key to frame: median %.1f, 95%% %.1f, 99%% %.1f, longest %.1f%n",
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[(int) (millis.length * 0.99)],
                millis[millis.length - 1]);
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            lines.filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                    .forEach(System.out::println);
        }
        System.exit(0);
    }

    private void open(int steps) {
        SearchSettings settings =
                SearchSettings.standard().with(Settings.NODES, 4).with(Settings.STEPS, steps);
        live = new LiveSearch(FakeSearch::new, settings);
        show().start();
    }

    private void open(RecordedRun recorded) {
        live = new LiveSearch(SearchSession::open, SearchSettings.standard());
        show();
        live.open(recorded);
    }

    private WindowViewModel show() {
        model = new WindowViewModel(live);
        scene = new WindowView(model, () -> {}).scene();
        Stage stage = new Stage();
        stage.setScene(scene);
        Placement.apply(stage, Optional.empty()); // or a window manager makes it as small as it may
        stage.show();
        return model;
    }

    private boolean stands() throws Exception {
        CompletableFuture<Boolean> stands = new CompletableFuture<>();
        onFxThread(() -> {
            RunState state = live.stateProperty().get();
            stands.complete(state instanceof RunState.Finished || state instanceof RunState.Paused);
        });
        return stands.get();
    }

    /** Presses a key and waits for its frame; once in eight times the cursor is moved anywhere, as by the mouse. */
    private long press() throws Exception {
        KeyCode key = KEYS[random.nextInt(KEYS.length)];
        boolean jumps = random.nextInt(8) == 0;
        CompletableFuture<Long> finished = new CompletableFuture<>();
        long start = System.nanoTime();
        onFxThread(() -> {
            if (jumps)
                live.steps()
                        .cursor()
                        .moveTo(random.nextInt(
                                live.steps().historyProperty().get().size()));
            else Event.fireEvent(scene, pressed(key, random.nextInt(3) == 0));
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    // the frame is drawn after the pulse, and handed to the screen after that, both before these
                    Platform.runLater(() -> {
                        awaitDrawing();
                        Platform.runLater(() -> finished.complete(System.nanoTime()));
                    });
                }
            });
            Platform.requestNextPulse(); // a key that changes nothing asks for no frame
        });
        return finished.get() - start;
    }

    private static KeyEvent pressed(KeyCode key, boolean shifted) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shifted, false, false, false);
    }

    /** JavaFX tells nobody else when it has drawn a frame. */
    private static void awaitDrawing() {
        try {
            Class<?> collector = Class.forName("com.sun.javafx.tk.quantum.PaintCollector");
            Method instance = collector.getDeclaredMethod("getInstance");
            Method await = collector.getDeclaredMethod("waitForRenderingToComplete");
            instance.setAccessible(true);
            await.setAccessible(true);
            await.invoke(instance.invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JavaFX draws in another way", e);
        }
    }

    private void onFxThread(Runnable action) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            action.run();
            done.complete(null);
        });
        done.get();
    }
}
