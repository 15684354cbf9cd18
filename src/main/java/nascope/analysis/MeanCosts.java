package nascope.analysis;

import java.util.Arrays;
import java.util.List;
import nascope.base.Table;
import nascope.search.snapshot.CellSnapshot;

/** The mean cost of every operation over some steps: a method that samples computes few operations in any one step. */
public final class MeanCosts {
    private MeanCosts() {}

    /**
     * Takes the mean over the steps in which an operation was computed.
     *
     * @param steps the same kind of cell after each step, at least one
     * @return shape (edges, candidates); NaN where an operation was computed in none of the steps
     */
    public static Table of(List<CellSnapshot> steps) {
        if (steps.isEmpty()) throw new IllegalArgumentException("steps must hold at least one step, got 0");
        Table first = steps.get(0).cost();
        double[][] sums = new double[first.rows()][first.columns()];
        int[][] counts = new int[first.rows()][first.columns()];
        for (CellSnapshot step : steps) add(step.cost(), sums, counts);
        for (int row = 0; row < sums.length; row++) divide(sums[row], counts[row]);
        return Table.copyOf(sums);
    }

    private static void add(Table cost, double[][] sums, int[][] counts) {
        for (int row = 0; row < sums.length; row++)
            for (int column = 0; column < sums[row].length; column++) {
                double value = cost.at(row, column);
                if (Double.isNaN(value)) continue;
                sums[row][column] += value;
                counts[row][column]++;
            }
    }

    private static void divide(double[] sums, int... counts) {
        Arrays.setAll(sums, k -> counts[k] == 0 ? Double.NaN : sums[k] / counts[k]);
    }
}
