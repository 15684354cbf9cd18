package nascope.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.app.live.RunPlace;
import nascope.app.story.ToldLine;
import nascope.app.window.Placement;
import nascope.app.window.WindowView;
import nascope.app.window.WindowViewModel;
import nascope.record.Preset;
import nascope.run.MemoryUpkeep;
import nascope.run.RunState;
import nascope.search.SearchSession;

/**
 * Plays presets in the window and prints after how many seconds from the first step each line of their stories came true.
 * Arguments: names of presets; without any, all of them.
 */
public final class StoryMeter {
    private static final long LOOK_MILLIS = 50;

    private final Map<String, Double> seconds = new HashMap<>(); // by what a line says
    private WindowViewModel model;
    private LiveSearch live;

    private StoryMeter() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("prism.disableRegionCaching", "true"); // as the program does
        MemoryUpkeep.begin(); // the same
        Platform.startup(() -> {});
        List<String> names = arguments.length == 0 ? Preset.NAMES : List.of(arguments);
        StoryMeter meter = new StoryMeter();
        onFxThread(meter::show);
        for (String name : names) meter.play(Preset.named(name));
        System.exit(0);
    }

    private void show() {
        live = LiveSearch.on(SearchSession::prepare, Preset.first().settings(), RunPlace.NOWHERE);
        model = new WindowViewModel(live);
        Stage stage = new Stage();
        stage.setScene(new WindowView(model, () -> {}).scene());
        Placement.apply(stage, Optional.empty());
        stage.show();
    }

    private void play(Preset preset) throws Exception {
        seconds.clear();
        onFxThread(() -> model.transport().presets().load(preset));
        while (!here(preset) || steps() == 0) TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        long begin = System.nanoTime();
        while (!ended()) {
            onFxThread(() -> look((System.nanoTime() - begin) / 1e9));
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        double all = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %d steps in %.1f s%n", preset.name(), steps(), all);
        onFxThread(() -> model.story().cameTrue().forEach(this::print));
    }

    private void look(double now) {
        for (ToldLine line : model.story().cameTrue()) seconds.putIfAbsent(line.text(), now);
    }

    private void print(ToldLine line) {
        System.out.printf(
                Locale.ROOT,
                "    %5.1f s, step %d: %s%n",
                seconds.getOrDefault(line.text(), Double.NaN),
                line.step().orElseThrow(),
                line.text());
    }

    private boolean here(Preset preset) throws Exception {
        return onFxThread(() -> live.settings().equals(preset.settings()));
    }

    private int steps() throws Exception {
        return onFxThread(() -> live.steps().timelineProperty().get().current().newest());
    }

    private boolean ended() throws Exception {
        return onFxThread(() -> live.stateProperty().get() instanceof RunState.Finished);
    }

    private static void onFxThread(Runnable action) throws Exception {
        onFxThread(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T onFxThread(Supplier<T> asked) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(asked.get());
            } catch (Throwable thrown) {
                answer.completeExceptionally(thrown);
            }
        });
        return answer.get();
    }
}
