package nascope.picture.instrument;

import java.util.Map;
import java.util.TreeMap;
import nascope.picture.chart.Axes;

/**
 * How far an axis reaches both ways so that a running mean can be seen: the least round number that nine in ten of its
 * values so far lie within. A large start does not flatten for ever what comes after it, and single peaks do not count.
 */
public final class MeanRange {
    private static final double WITHIN = 0.9;

    private final TreeMap<Double, Integer> counts = new TreeMap<>(); // of values, by the round number they lie within
    private final double least;
    private int count;

    /** @param least it reaches, in the unit of the values */
    public MeanRange(double least) {
        this.least = least;
    }

    public void add(double mean) {
        counts.merge(Axes.roundAbove(Math.max(least, Math.abs(mean))), 1, Integer::sum);
        count++;
    }

    public double limit() {
        int within = 0;
        for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
            within += entry.getValue();
            if (within >= WITHIN * count) return entry.getKey();
        }
        return least;
    }
}
