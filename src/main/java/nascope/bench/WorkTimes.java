package nascope.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import nascope.base.Require;
import nascope.net.kernel.Work;
import nascope.net.kernel.WorkClock;

/** Adds up the time of each kind of work, over all threads that work under it. */
final class WorkTimes implements WorkClock {
    private final Map<Work, LongAdder> nanoseconds = new EnumMap<>(Work.class);

    WorkTimes() {
        for (Work work : Work.values()) nanoseconds.put(work, new LongAdder());
    }

    @Override
    public void run(Work work, Runnable task) {
        long start = System.nanoTime();
        task.run();
        Require.entry("nanoseconds", nanoseconds, work).add(System.nanoTime() - start);
    }

    void clear() {
        nanoseconds.values().forEach(LongAdder::reset);
    }

    /** Milliseconds of each kind since the last {@link #clear}. */
    Map<Work, Double> milliseconds() {
        Map<Work, Double> sums = new EnumMap<>(Work.class);
        nanoseconds.forEach((work, sum) -> sums.put(work, sum.sum() / 1e6));
        return sums;
    }
}
