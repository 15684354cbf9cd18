package nascope.picture.instrument.all;

import nascope.analysis.StepReading;

/** Probabilities of every edge's operations over a whole run, in a fixed number of columns: means of the steps in each. */
final class ProbabilityColumns {
    private static final int COLUMNS = 240;
    private static final int EMPTY = -1;

    private final int operations;
    private final int steps;
    private final float[] sums; // by column, edge and operation
    private final int[] counts; // by column
    private int last = EMPTY; // column

    /** @param steps of the whole run */
    ProbabilityColumns(int edges, int operations, int steps) {
        this.operations = operations;
        this.steps = Math.max(1, steps);
        sums = new float[COLUMNS * edges * operations];
        counts = new int[COLUMNS];
    }

    void add(StepReading step) {
        int column = (int) Math.min(COLUMNS - 1L, (long) step.step() * COLUMNS / steps);
        int edges = sums.length / COLUMNS / operations;
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
        int width = sums.length / COLUMNS;
        counts[column] = counts[last];
        System.arraycopy(sums, last * width, sums, column * width, width);
    }

    /** The column at a share of the run; −1 where it has not come so far. */
    int at(double share) {
        int column = (int) Math.min(COLUMNS - 1.0, share * COLUMNS);
        return column <= last ? column : EMPTY;
    }

    double share(int edge, int column, int operation) {
        return counts[column] == 0 ? 0 : sums[place(edge, column, operation)] / counts[column];
    }

    private int place(int edge, int column, int operation) {
        return column * (sums.length / COLUMNS) + edge * operations + operation;
    }
}
