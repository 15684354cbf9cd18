package nascope.picture.chart;

import java.util.Arrays;

/**
 * A part of a line, in no more points than the whole has: where there are more steps in it than columns, the lowest and the
 * highest value of each column. Begins and ends with the nearest values out of sight, so that the line reaches the borders.
 */
final class TracePart implements Points {
    private final int[] steps = new int[2 * Trace.COLUMNS + 4];
    private final float[] values = new float[2 * Trace.COLUMNS + 4];
    private int points;

    /**
     * What lies between two steps.
     *
     * @param all values by step; NaN where nothing was measured
     * @param end number of steps in {@code all}
     */
    TracePart(float[] all, int end, double first, double last) {
        int from = (int) Math.max(0, Math.ceil(first));
        int to = (int) Math.min(end - 1L, (long) Math.floor(last));
        for (int step = Math.min(from, end) - 1; step >= 0 && points == 0; step--) add(step, all[step]);
        int width = Math.max(1, (to - from) / Trace.COLUMNS + 1); // steps a column
        for (int column = from; column <= to; column += width) addColumn(all, column, Math.min(column + width - 1, to));
        int before = points;
        for (int step = Math.max(to + 1, 0); step < end && points == before; step++) add(step, all[step]);
    }

    private void addColumn(float[] all, int first, int last) {
        int low = -1;
        int high = -1;
        for (int step = first; step <= last; step++) {
            if (Float.isNaN(all[step])) continue;
            if (low < 0 || all[step] < all[low]) low = step;
            if (high < 0 || all[step] > all[high]) high = step;
        }
        if (low < 0) return;
        add(Math.min(low, high), all[Math.min(low, high)]);
        if (low != high) add(Math.max(low, high), all[Math.max(low, high)]);
    }

    private void add(int step, float value) {
        if (Float.isNaN(value)) return;
        steps[points] = step;
        values[points++] = value;
    }

    @Override
    public int points() {
        return points;
    }

    @Override
    public int step(int point) {
        return steps[point];
    }

    @Override
    public double value(int point) {
        return values[point];
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(steps, points)) + Arrays.toString(Arrays.copyOf(values, points));
    }
}
