package nascope.search.snapshot;

import nascope.base.Table;

/**
 * Alpha of one kind of cell after a step, and what the step saw of it. All tables have the shape (edges, candidates).
 *
 * @param alpha logits after the step
 * @param gate the gates z of the pass that trained alpha; NaN before the first step
 * @param cost ∂L/∂z of that pass, summed over the cells of the kind; NaN where the operation was not computed
 * @param constraints on the edges in this step; where a person meddled since, those for the next
 */
public record CellSnapshot(Table alpha, Table gate, Table cost, Constraints constraints) {
    /** A cell that nobody meddles with. */
    public CellSnapshot(Table alpha, Table gate, Table cost) {
        this(alpha, gate, cost, Constraints.NONE);
    }

    /**
     * Softmax of alpha over the operations that are open on an edge, exactly 0 for the others: each row sums to 1, but
     * that of a dropped edge to 0 where {@code none} is no candidate.
     */
    public Table probability() {
        double[][] rows = alpha.toRows();
        for (int edge = 0; edge < rows.length; edge++) rows[edge] = constraints.probability(edge, rows[edge]);
        return Table.copyOf(rows);
    }
}
