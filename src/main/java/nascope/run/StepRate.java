package nascope.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a search has been over the last moments, and so how long the rest will take. For one thread. */
public final class StepRate {
    private record Moment(long nanos, int step) {}

    private final long window;
    private final Deque<Moment> moments = new ArrayDeque<>(); // oldest first

    /** A rate over the last three seconds. */
    public StepRate() {
        this(Duration.ofSeconds(3));
    }

    public StepRate(Duration window) {
        this.window = window.toNanos();
    }

    /**
     * Notes how far the search is.
     *
     * @param nanos {@link System#nanoTime()}
     * @param step steps done by then, not less than at the moment before
     */
    public void mark(long nanos, int step) {
        if (!moments.isEmpty() && moments.peekLast().step() == step)
            return; // the time of a step is when it was first seen
        moments.addLast(new Moment(nanos, step));
        while (moments.size() > 2 && nanos - moments.peekFirst().nanos() > window) moments.removeFirst();
    }

    /** Forgets all moments so far: the time spent in a pause does not count. */
    public void restart() {
        moments.clear();
    }

    /** Steps per second; NaN before the second step. */
    public double perSecond() {
        if (moments.size() < 2) return Double.NaN;
        Moment first = moments.peekFirst();
        Moment last = moments.peekLast();
        return (last.step() - first.step()) * 1e9 / (last.nanos() - first.nanos());
    }

    /** Seconds that a number of further steps will take; NaN while the rate is unknown. */
    public double secondsFor(int steps) {
        return steps / perSecond();
    }
}
