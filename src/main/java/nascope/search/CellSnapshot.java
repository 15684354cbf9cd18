package nascope.search;

import nascope.base.Softmax;
import nascope.base.Table;

/**
 * Alpha of one kind of cell after a step, and what the step saw of it. All tables have the shape (edges, candidates).
 *
 * @param alpha logits after the step
 * @param gate the gates z of the pass that trained alpha; NaN before the first step
 * @param cost ∂L/∂z of that pass, summed over the cells of the kind; NaN where the operation was not computed
 */
public record CellSnapshot(Table alpha, Table gate, Table cost) {
    /** Softmax of alpha: each row sums to 1. */
    public Table probability() {
        double[][] rows = alpha.toRows();
        for (int edge = 0; edge < rows.length; edge++) rows[edge] = Softmax.of(rows[edge]);
        return Table.copyOf(rows);
    }
}
