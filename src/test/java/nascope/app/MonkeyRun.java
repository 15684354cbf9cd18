package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import nascope.app.runs.RunsFolder;
import nascope.app.window.WindowView;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.run.Await;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;

/** A {@link Monkey} before the window as the program opens it, and what is looked at before and after. */
final class MonkeyRun {
    private static final int MOST_FRAMES = 6000; // to wait for what must come, some 100 s
    private static final int COLLECTIONS = 3;
    private static final int PRESETS = 6;
    private static final int CARDS = 12; // as many may lie over the window, one over the other

    private final Stage stage;
    private final Path runs;
    private final Monkey monkey;
    private final String firstPreset;

    /**
     * What the window takes while it shows the first steps of its first preset.
     *
     * @param heap megabytes of the objects that something holds, without arrays of numbers
     * @param pixels megabytes of those arrays: they come and go with what was shown last
     * @param resident megabytes that the process has of the machine; 0 where that is not known
     * @param threads without those for files, which end by themselves
     */
    record Rest(double heap, double pixels, double resident, long threads) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "heap %.1f MB and %.0f MB of pixels, resident %.0f MB, %d threads",
                    heap,
                    pixels,
                    resident,
                    threads);
        }
    }

    private MonkeyRun(Stage stage, Path runs, Monkey monkey, String firstPreset) {
        this.stage = stage;
        this.runs = runs;
        this.monkey = monkey;
        this.firstPreset = firstPreset;
    }

    /** Opens the window; JavaFX runs already. */
    static MonkeyRun open(
            long seed, Function<SearchSettings, Search> engine, Path runs, double mostWidth, double mostHeight)
            throws InterruptedException {
        Stage stage = Monkey.onFxThread(() -> {
            Stage made = new Stage();
            nascope.app.Window.show(made, engine, Optional.of(new RunsFolder(runs, Clock.systemUTC())));
            return made;
        });
        Await.until("the window's parts", () -> hasParts(stage), () -> {});
        Monkey monkey = new Monkey(seed, stage, mostWidth, mostHeight);
        MonkeyRun run = new MonkeyRun(stage, runs, monkey, "");
        run.await("the presets", () -> !text(stage, "#preset").isEmpty());
        return new MonkeyRun(stage, runs, monkey, Monkey.onFxThread(() -> text(stage, "#preset")));
    }

    private static boolean hasParts(Stage stage) {
        try {
            return Monkey.onFxThread(() -> stage.getScene().getRoot() instanceof WindowView);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void act(int gestures) throws InterruptedException {
        for (int i = 0; i < gestures; i++) monkey.act();
    }

    double longestMillis() {
        return monkey.longestMillis();
    }

    double mostWorkMillis() {
        return monkey.mostWorkMillis();
    }

    /** What the window did when a frame did not come within a second: a stack each. */
    List<String> waits() {
        return monkey.waits();
    }

    /** What the window told of that nobody foresaw; empty if nothing happened. */
    String trouble() throws InterruptedException {
        return Monkey.onFxThread(() -> Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#trouble-report"))
                .filter(node -> node != null)
                .map(node -> ((TextArea) node).getText())
                .findFirst()
                .orElse(""));
    }

    /** Begins the first preset anew, pauses it after its first steps, and measures. Fails if the window does not obey. */
    Rest rest() throws InterruptedException {
        for (int i = 0; i < CARDS; i++) monkey.type(KeyCode.ESCAPE);
        monkey.settle();
        boolean slow = Monkey.onFxThread(() -> lookup("#slow-motion") instanceof CheckBox box && box.isSelected());
        if (slow) monkey.type(KeyCode.Z);
        String[] shown = {""};
        for (int i = 0; i <= PRESETS && !shown[0].equals(firstPreset); i++) {
            String before = Monkey.onFxThread(() -> text(stage, "#preset"));
            monkey.type(KeyCode.P);
            await("another preset", () -> !text(stage, "#preset").equals(before)); // its data are read first
            shown[0] = Monkey.onFxThread(() -> text(stage, "#preset"));
        }
        assertThat(shown[0]).isEqualTo(firstPreset);
        await("the first steps", () -> text(stage, "#counter").matches("(?s)step [1-9].*"));
        monkey.type(KeyCode.S);
        return measured();
    }

    private Rest measured() throws InterruptedException {
        double heap = Double.POSITIVE_INFINITY;
        double pixels = Double.POSITIVE_INFINITY;
        for (int i = 0; i < COLLECTIONS; i++) {
            heap = Math.min(heap, LiveObjects.bytes(false) / 1e6);
            pixels = Math.min(pixels, LiveObjects.bytes(true) / 1e6);
            for (int frames = 0; frames < 5; frames++) monkey.frame();
        }
        return new Rest(heap, pixels, resident(), threads());
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().equals("files"))
                .count();
    }

    private static double resident() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return 0;
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Two keys do their work: the theme changes and changes back. */
    void assertReacts() throws InterruptedException {
        boolean before = dark();
        monkey.type(KeyCode.T);
        await("the other theme", () -> dark() != before);
        monkey.type(KeyCode.T);
        await("the theme", () -> dark() == before);
    }

    /** Closes the window, and opens everything it recorded. */
    int closeAndOpenRecordings() throws IOException, InterruptedException {
        Monkey.onFxThread(() -> {
            stage.close();
            return null;
        });
        for (Thread thread : Thread.getAllStackTraces().keySet())
            if (thread.getName().equals("closing")) thread.join();
        try (Stream<Path> entries = Files.list(runs)) {
            List<Path> folders = entries.toList();
            for (Path folder : folders)
                assertThat(RecordedRun.read(new RunFolder(folder)).warnings())
                        .as("warnings of %s", folder)
                        .isEmpty();
            return folders.size();
        }
    }

    private boolean dark() {
        return stage.getScene().getRoot().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("dark"));
    }

    private void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int frames = 0; frames < MOST_FRAMES; frames++) {
            if (Monkey.onFxThread(condition::getAsBoolean)) return;
            monkey.frame();
        }
        throw new AssertionError("waited too long for " + what);
    }

    private Node lookup(String id) {
        return stage.getScene().lookup(id);
    }

    private static String text(Stage stage, String id) {
        return stage.getScene().lookup(id) instanceof Labeled labeled ? labeled.getText() : "";
    }
}
