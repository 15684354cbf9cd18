package nascope.app;

import java.util.function.BooleanSupplier;
import nascope.app.live.LiveSearch;
import nascope.run.Await;
import nascope.run.RunState;
import nascope.search.settings.SearchSettings;

/** Stands for the window's timer in tests of view models. */
public final class Frames {
    private Frames() {}

    /** Lets frames pass until a condition holds. */
    public static void until(LiveSearch live, BooleanSupplier condition) {
        Await.until("the search, which is " + live.stateProperty().get(), condition, live::onFrame);
    }

    /** Begins a run, lets it play past its first step, pauses it and says after which step. */
    public static int pauseAfterSomeSteps(LiveSearch live, SearchSettings settings) {
        live.speed().limit(50);
        live.begin(settings);
        until(
                live,
                () -> live.steps().latestProperty().get() != null
                        && live.steps().latestProperty().get().step() > 1);
        live.togglePlay();
        until(live, () -> live.stateProperty().get() instanceof RunState.Paused);
        return live.steps().latestProperty().get().step();
    }

    /** Begins a run and pauses it after its first step. */
    public static void pauseAfterFirstStep(LiveSearch live, SearchSettings settings) {
        live.speed().limit(1e-6);
        live.begin(settings);
        pauseAtFirstStep(live);
    }

    /** Pauses a run that plays so slowly that it waits after its first step. */
    public static void pauseAtFirstStep(LiveSearch live) {
        until(
                live,
                () -> live.steps().latestProperty().get() != null
                        && live.steps().latestProperty().get().step() == 1);
        live.togglePlay();
        until(live, () -> live.stateProperty().get().equals(new RunState.Paused(1)));
    }
}
