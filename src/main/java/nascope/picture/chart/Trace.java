package nascope.picture.chart;

import java.util.Arrays;
import nascope.base.Require;

/**
 * A line over steps. Of the whole only a fixed number of points is drawn, so that a run of any length is drawn as quickly
 * as a short one: the steps are gathered in at most {@value #COLUMNS} columns, about one a pixel; of every column the
 * lowest and the highest value stay, each at its own step, so that no peak is lost. When the columns run out, neighbours
 * are joined. All values are kept as well, four bytes each, for a look at a part.
 */
final class Trace implements Points {
    static final int COLUMNS = 512;

    private final int[] lowStep = new int[COLUMNS];
    private final int[] highStep = new int[COLUMNS];
    private final double[] low = new double[COLUMNS];
    private final double[] high = new double[COLUMNS];
    private int columns;
    private int stepsPerColumn = 1;
    private int lastStep = -1;
    private double last;
    private float[] all = new float[0]; // by step; NaN where nothing was measured

    /**
     * Adds a value; NaN stands for "not measured" and leaves a gap that the line spans.
     *
     * @throws IllegalArgumentException if the step does not come after the last
     */
    void append(int step, double value) {
        Require.within("step", step, lastStep + 1, Integer.MAX_VALUE);
        if (Double.isNaN(value)) return;
        keep(step, value);
        lastStep = step;
        last = value;
        if (columns > 0 && columnOf(columns - 1) == step / stepsPerColumn) {
            extend(columns - 1, step, value, step, value);
            return;
        }
        while (columns == COLUMNS) join();
        if (columns > 0 && columnOf(columns - 1) == step / stepsPerColumn)
            extend(columns - 1, step, value, step, value);
        else set(columns++, step, value, step, value);
    }

    private void keep(int step, double value) {
        if (step >= all.length) {
            int before = all.length;
            all = Arrays.copyOf(all, Math.max(step + 1, Math.max(COLUMNS, before + before / 2)));
            Arrays.fill(all, before, all.length, Float.NaN);
        }
        all[step] = (float) value;
    }

    /** The points to draw where the steps between two are in sight. */
    Points between(double first, double sightEnd) {
        boolean whole = first <= 0 && sightEnd >= lastStep;
        return whole || isEmpty() ? this : new TracePart(all, lastStep + 1, first, sightEnd);
    }

    /** The last value that is not after a step; NaN if there is none. */
    double until(double step) {
        if (step >= lastStep) return isEmpty() ? Double.NaN : last;
        for (int at = (int) Math.min(step, lastStep); at >= 0; at--) if (!Float.isNaN(all[at])) return all[at];
        return Double.NaN;
    }

    /** Number of points of the line: two a column, and the last value, so that the line ends there. */
    @Override
    public int points() {
        return columns == 0 ? 0 : 2 * columns + 1;
    }

    /** Step of a point. */
    @Override
    public int step(int point) {
        if (point == 2 * columns) return lastStep;
        return isLow(point) ? lowStep[point / 2] : highStep[point / 2];
    }

    /** Value of a point. */
    @Override
    public double value(int point) {
        if (point == 2 * columns) return last;
        return isLow(point) ? low[point / 2] : high[point / 2];
    }

    boolean isEmpty() {
        return columns == 0;
    }

    /** The last value. */
    double last() {
        return last;
    }

    /** The step of the last value. */
    int lastStep() {
        return lastStep;
    }

    /** Of a column's two points the earlier comes first. */
    private boolean isLow(int point) {
        return lowStep[point / 2] <= highStep[point / 2] == (point % 2 == 0);
    }

    private int columnOf(int column) {
        return lowStep[column] / stepsPerColumn;
    }

    /** Makes columns twice as wide and joins those that have become one. */
    private void join() {
        int before = columns;
        stepsPerColumn *= 2;
        columns = 0;
        for (int i = 0; i < before; i++) {
            if (columns > 0 && columnOf(columns - 1) == columnOf(i))
                extend(columns - 1, lowStep[i], low[i], highStep[i], high[i]);
            else set(columns++, lowStep[i], low[i], highStep[i], high[i]);
        }
    }

    private void extend(int column, int stepOfLow, double lowValue, int stepOfHigh, double highValue) {
        if (lowValue < low[column]) {
            low[column] = lowValue;
            lowStep[column] = stepOfLow;
        }
        if (highValue > high[column]) {
            high[column] = highValue;
            highStep[column] = stepOfHigh;
        }
    }

    private void set(int column, int stepOfLow, double lowValue, int stepOfHigh, double highValue) {
        lowStep[column] = stepOfLow;
        low[column] = lowValue;
        highStep[column] = stepOfHigh;
        high[column] = highValue;
    }
}
