package nascope.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a search has been over the last moments, and so how long the rest will take. For one thread. */
public final class StepRate {
    private record Mark(long nanos, int step) {}

    private final long window;
    private final Deque<Mark> marks = new ArrayDeque<>(); // oldest first

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
     * @param step steps done by then, not less than at the mark before
     */
    public void mark(long nanos, int step) {
        if (!marks.isEmpty() && marks.peekLast().step() == step) return; // the time of a step is when it was first seen
        marks.addLast(new Mark(nanos, step));
        while (marks.size() > 2 && nanos - marks.peekFirst().nanos() > window) marks.removeFirst();
    }

    /** Forgets all marks: the time spent in a pause does not count. */
    public void restart() {
        marks.clear();
    }

    /** Steps per second; NaN before the second step. */
    public double perSecond() {
        if (marks.size() < 2) return Double.NaN;
        Mark first = marks.peekFirst();
        Mark last = marks.peekLast();
        return (last.step() - first.step()) * 1e9 / (last.nanos() - first.nanos());
    }

    /** Seconds that a number of further steps will take; NaN while the rate is unknown. */
    public double secondsFor(int steps) {
        return steps / perSecond();
    }
}
