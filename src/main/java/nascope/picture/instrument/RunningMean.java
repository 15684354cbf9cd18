package nascope.picture.instrument;

/** The mean of the last values, at most {@value #LENGTH} of them. */
final class RunningMean {
    static final int LENGTH = 50;

    private final double[] values = new double[LENGTH];
    private int count;

    void add(double value) {
        values[count++ % LENGTH] = value;
    }

    /** Whether another value would take the place of one. */
    boolean isFull() {
        return count >= LENGTH;
    }

    /** NaN before the first value. Summed afresh every time, so that rounding errors do not pile up. */
    double value() {
        int kept = Math.min(count, LENGTH);
        double sum = 0;
        for (int i = 0; i < kept; i++) sum += values[i];
        return sum / kept;
    }
}
