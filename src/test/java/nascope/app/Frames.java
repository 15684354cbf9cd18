package nascope.app;

import java.util.function.BooleanSupplier;
import nascope.app.live.LiveSearch;

/** Stands for the window's timer in tests of view models. */
public final class Frames {
    private Frames() {}

    /** Lets frames pass until a condition holds; the time limit of the test ends it otherwise. */
    public static void until(LiveSearch live, BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            live.onFrame();
            Thread.onSpinWait();
        }
    }
}
