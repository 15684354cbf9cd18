package nascope.picture.instrument.all;

import nascope.analysis.StepReading;

/**
 * Probabilities of every edge's operations over a whole run, in a fixed number of columns, or in one a step where there are
 * fewer: means of the steps in each.
 */
final class ProbabilityColumns {
    private static final int MOST = 4096; // several for a px, so that a part can be looked at
    private static final int EMPTY = -1;

    private final int operations;
    private final int steps;
    private final int columns;
    private final float[] sums; // by column, edge and operation
    private final int[] counts; // by column
    private int last = EMPTY; // column

    /** @param steps of the whole run */
    ProbabilityColumns(int edges, int operations, int steps) {
        this.operations = operations;
        this.steps = Math.max(1, steps);
        columns = Math.min(MOST, this.steps + 1);
        sums = new float[columns * edges * operations];
        counts = new int[columns];
    }

    void add(StepReading step) {
        int column = at(step.step());
        int edges = sums.length / columns / operations;
        for (int edge = 0; edge < edges; edge++) {
            double[] row = step.probability().row(edge);
            for (int k = 0; k < operations; k++) sums[place(edge, column, k)] += (float) row[k];
        }
        counts[column]++;
        for (int gap = last + 1; gap < column && last >= 0; gap++) hold(gap);
        last = Math.max(last, column);
    }

    /** A column in which no step lies shows what was before it. */
    private void hold(int column) {
        int width = sums.length / columns;
        counts[column] = counts[last];
        System.arraycopy(sums, last * width, sums, column * width, width);
    }

    /** The column of a step. */
    private int at(double step) {
        return (int) Math.max(0, Math.min(columns - 1.0, step * columns / (steps + 1)));
    }

    /**
     * The mean probability of an operation between two steps; NaN where the run has not come so far.
     *
     * @param to a step above {@code from}
     */
    double share(int edge, int operation, double from, double to) {
        int first = at(from);
        int end = Math.min(Math.max(first, (int) Math.ceil(to * columns / (steps + 1)) - 1), last);
        double sum = 0;
        for (int column = first; column <= end; column++) sum += sums[place(edge, column, operation)] / counts[column];
        return first > last ? Double.NaN : sum / (end - first + 1);
    }

    private int place(int edge, int column, int operation) {
        return column * (sums.length / columns) + edge * operations + operation;
    }
}
