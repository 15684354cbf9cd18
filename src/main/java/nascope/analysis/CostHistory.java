package nascope.analysis;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import nascope.base.Plain;
import nascope.search.snapshot.CellSnapshot;

/**
 * What every edge of a kind of cell cost in each step, Σ z·c in nats: four bytes an edge and step. Steps that are missing
 * count as not measured. For one thread.
 */
public final class CostHistory {
    private final int edges;
    private float[] costs;
    private int size;

    /** @param edges of the cell */
    public CostHistory(int edges) {
        this.edges = edges;
        costs = new float[64 * edges];
        Arrays.fill(costs, Float.NaN);
    }

    /** One more than the last step it knows. */
    public int size() {
        return size;
    }

    /** Adds what all cells of a kind together cost in a step; see {@link #append(int, IntToDoubleFunction)}. */
    public void append(int step, CellSnapshot cell) {
        append(step, cell::expectedCost);
    }

    /**
     * Adds a step.
     *
     * @param cost of an edge; NaN where it was not measured
     * @throws IllegalArgumentException if it does not come after the last
     */
    public void append(int step, IntToDoubleFunction cost) {
        if (step < size) throw new IllegalArgumentException(Plain.text("step must be at least %d, got %d", size, step));
        if ((step + 1) * edges > costs.length) grow(step + 1);
        for (int edge = 0; edge < edges; edge++) costs[step * edges + edge] = (float) cost.applyAsDouble(edge);
        size = step + 1;
    }

    /**
     * What an edge cost on the mean of the steps up to one.
     *
     * @param step not beyond the last is counted
     * @param steps at most so many; those in which no cost was measured do not count
     */
    public MeanCost mean(int step, int edge, int steps) {
        int last = Math.min(step, size - 1);
        int first = Math.max(0, step - steps + 1);
        double[] measured = new double[Math.max(0, last - first + 1)];
        int count = 0;
        for (int at = first; at <= last; at++) {
            float cost = costs[at * edges + edge];
            if (!Float.isNaN(cost)) measured[count++] = cost;
        }
        return MeanCost.of(Arrays.copyOf(measured, count));
    }

    private void grow(int steps) {
        int before = costs.length;
        costs = Arrays.copyOf(costs, Math.max(2 * before, steps * edges));
        Arrays.fill(costs, before, costs.length, Float.NaN);
    }
}
