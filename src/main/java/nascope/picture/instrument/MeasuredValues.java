package nascope.picture.instrument;

import java.util.Arrays;

/** What was measured step by step, so that the mean at any step is there without a look at the run: four bytes a step. */
public final class MeasuredValues {
    private float[] values = new float[64];
    private int size;

    /**
     * Adds what a step measured.
     *
     * @param step after those before; steps between count as not measured
     * @param value NaN if nothing was measured
     */
    public void add(int step, double value) {
        if (step >= values.length) values = Arrays.copyOf(values, Math.max(2 * values.length, step + 1));
        Arrays.fill(values, size, step, Float.NaN);
        values[step] = (float) value;
        size = step + 1;
    }

    /** The last values that were measured up to a step; none if the step is not there yet. */
    public RunningMean until(int step) {
        return until(step, RunningMean.LENGTH);
    }

    /** The same of so many values at most. */
    public RunningMean until(int step, int length) {
        RunningMean mean = new RunningMean(length);
        if (step >= size) return mean;
        for (int at = step; at >= 0 && !mean.isFull(); at--) if (!Float.isNaN(values[at])) mean.add(values[at]);
        return mean;
    }
}
