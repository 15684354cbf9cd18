package nascope.app.window;

import java.util.concurrent.TimeUnit;

/**
 * How often the window looks at the run: as often as it costs little, because window and search share the processors.
 * Where frames are drawn without a graphics card, a look costs several times as much as with one.
 */
final class LookPace {
    private static final double SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(333);

    /**
     * Looks take one part in so many of the time. Without a graphics card, drawing what they found takes five times as
     * long, and the search, whose threads wait for each other, loses still more.
     */
    private static final int PARTS = 60;

    private static final double NEWEST_WEIGHT = 0.2; // of the last look in the usual time

    private double usual; // nanoseconds that a look takes
    private long last; // when

    LookPace() {
        last = System.nanoTime() - LONGEST_NANOS; // the first is due at once
    }

    /** Whether it is time to look again. */
    boolean due(long now) {
        double interval = Math.max(SHORTEST_NANOS, Math.min(PARTS * usual, (double) LONGEST_NANOS));
        return now - last >= interval;
    }

    /**
     * Notes a look.
     *
     * @param from when it began; in nanoseconds, as is
     * @param to when all was painted
     */
    void looked(long from, long to) {
        last = from;
        usual += NEWEST_WEIGHT * (to - from - usual);
    }
}
