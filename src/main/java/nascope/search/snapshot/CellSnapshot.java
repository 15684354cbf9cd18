package nascope.search.snapshot;

import nascope.base.Table;

/**
 * Alpha of one kind of cell after a step, and what the step saw of it. All tables have the shape (edges, candidates).
 *
 * @param alpha logits after the step
 * @param probability how probable each operation is after the step, or how much it weighs, as the search method has it:
 *     exactly 0 for the operations that are not open on an edge. Each row sums to 1, but that of a dropped edge to 0 where
 *     {@code none} is no candidate
 * @param gate the gates z of the pass that trained alpha; NaN before the first step
 * @param cost ∂L/∂z of that pass, summed over the cells of the kind; NaN where the operation was not computed
 * @param constraints on the edges in this step; where a person meddled since, those for the next
 */
public record CellSnapshot(Table alpha, Table probability, Table gate, Table cost, Constraints constraints) {
    /** A cell of which each open operation is as probable as the softmax of alpha says. */
    public CellSnapshot(Table alpha, Table gate, Table cost, Constraints constraints) {
        this(alpha, softmax(alpha, constraints), gate, cost, constraints);
    }

    /** The same of a cell that nobody meddles with. */
    public CellSnapshot(Table alpha, Table gate, Table cost) {
        this(alpha, gate, cost, Constraints.NONE);
    }

    /** Whether the probabilities are the softmax of alpha, and need not be kept beside it. */
    public boolean weighsBySoftmax() {
        return probability.equals(softmax(alpha, constraints));
    }

    /** Σ z·c of an edge in this step, in nats; NaN before the first step and where it was not measured. */
    public double expectedCost(int edge) {
        return ExpectedCost.of(gate.row(edge), cost.row(edge));
    }

    private static Table softmax(Table alpha, Constraints constraints) {
        double[][] rows = alpha.toRows();
        for (int edge = 0; edge < rows.length; edge++) rows[edge] = constraints.probability(edge, rows[edge]);
        return Table.copyOf(rows);
    }
}
