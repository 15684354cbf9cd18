package nascope.picture.chart;

import nascope.base.Require;

/**
 * A line over steps in a fixed amount of memory, so that a run of any length is drawn as quickly as a short one. The
 * steps are gathered in at most {@value #COLUMNS} columns, about one a pixel; of every column the lowest and the highest
 * value stay, each at its own step, so that no peak is lost. When the columns run out, neighbours are joined.
 */
final class Trace {
    static final int COLUMNS = 512;

    private final int[] lowStep = new int[COLUMNS];
    private final int[] highStep = new int[COLUMNS];
    private final double[] low = new double[COLUMNS];
    private final double[] high = new double[COLUMNS];
    private int columns;
    private int stepsPerColumn = 1;
    private int lastStep = -1;
    private double last;

    /**
     * Adds a value; NaN stands for "not measured" and leaves a gap that the line spans.
     *
     * @throws IllegalArgumentException if the step does not come after the last
     */
    void append(int step, double value) {
        Require.within("step", step, lastStep + 1, Integer.MAX_VALUE);
        if (Double.isNaN(value)) return;
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

    /** Number of points of the line: two a column, and the last value, so that the line ends there. */
    int points() {
        return columns == 0 ? 0 : 2 * columns + 1;
    }

    /** Step of a point. */
    int step(int point) {
        if (point == 2 * columns) return lastStep;
        return isLow(point) ? lowStep[point / 2] : highStep[point / 2];
    }

    /** Value of a point. */
    double value(int point) {
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
