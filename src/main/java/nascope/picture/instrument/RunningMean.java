package nascope.picture.instrument;

/** Mean and spread of the last values, at most {@value #LENGTH} of them unless it is of fewer. */
public final class RunningMean {
    public static final int LENGTH = 50;

    private final double[] values;
    private int count;

    public RunningMean() {
        this(LENGTH);
    }

    /** Of so many values at most. */
    public RunningMean(int length) {
        values = new double[length];
    }

    public void add(double value) {
        values[count++ % values.length] = value;
    }

    /** Whether another value would take the place of one. */
    public boolean isFull() {
        return count >= values.length;
    }

    /** NaN before the first value. Summed afresh every time, so that rounding errors do not pile up. */
    public double value() {
        int kept = kept();
        double sum = 0;
        for (int i = 0; i < kept; i++) sum += values[i];
        return sum / kept;
    }

    /** The standard deviation of the values, which says how far a single one is from the mean; NaN before the second. */
    public double spread() {
        int kept = kept();
        double mean = value();
        double sum = 0;
        for (int i = 0; i < kept; i++) sum += (values[i] - mean) * (values[i] - mean);
        return kept < 2 ? Double.NaN : Math.sqrt(sum / (kept - 1));
    }

    /** The standard error of the mean; NaN before the second value. */
    public double error() {
        return spread() / Math.sqrt(kept());
    }

    private int kept() {
        return Math.min(count, values.length);
    }
}
