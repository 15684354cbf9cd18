package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits in tests for what another thread does, without sleeping and not for ever. */
public final class Await {
    private static final long LIMIT_SECONDS = 60;

    private Await() {}

    /**
     * Waits until a condition holds.
     *
     * @param what is waited for, in words
     * @param pulse done before every look, such as a frame
     */
    public static void until(String what, BooleanSupplier condition, Runnable pulse) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long for %s", what).isLessThan(limit);
            pulse.run();
            Thread.onSpinWait();
        }
    }
}
