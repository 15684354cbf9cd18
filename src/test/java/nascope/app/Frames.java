package nascope.app;

import java.util.function.BooleanSupplier;
import nascope.app.live.LiveSearch;
import nascope.run.Await;

/** Stands for the window's timer in tests of view models. */
public final class Frames {
    private Frames() {}

    /** Lets frames pass until a condition holds. */
    public static void until(LiveSearch live, BooleanSupplier condition) {
        Await.until("the search, which is " + live.stateProperty().get(), condition, live::onFrame);
    }
}
