package nascope.search.snapshot;

import java.util.List;
import nascope.base.Require;
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
 * @param costByCell the same of each cell of the kind, in the order of the network, rounded to five significant digits;
 *     empty where the kind has one cell, whose costs are {@code cost}, before the first step, and where a run did not
 *     record it. {@link SearchSnapshot#cost} answers for all of these
 * @param constraints on the edges in this step; where a person meddled since, those for the next
 */
public record CellSnapshot(
        Table alpha, Table probability, Table gate, Table cost, List<Table> costByCell, Constraints constraints) {
    /** @throws IllegalArgumentException if there are costs of one cell alone, or of another shape */
    public CellSnapshot {
        if (costByCell.size() == 1)
            throw new IllegalArgumentException("costByCell must hold none or several tables, got 1");
        costByCell = costByCell.stream().map(table -> shortly(table, cost)).toList();
    }

    /** Numbers in short where their sum is known; where it is not, no cell knows any. */
    private static Table shortly(Table table, Table sum) {
        double[][] rows = table.toRows();
        Require.shape("costByCell", new long[] {rows.length, table.columns()}, sum.rows(), sum.columns());
        for (int edge = 0; edge < rows.length; edge++)
            for (int k = 0; k < rows[edge].length; k++)
                rows[edge][k] = Double.isNaN(sum.at(edge, k)) ? Double.NaN : ShortNumber.of(rows[edge][k]);
        return Table.copyOf(rows);
    }

    /** A cell whose costs are not known by cell, or that is the only one of its kind. */
    public CellSnapshot(Table alpha, Table probability, Table gate, Table cost, Constraints constraints) {
        this(alpha, probability, gate, cost, List.of(), constraints);
    }

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

    /** The same with costs by cell or, if there are none, without. */
    CellSnapshot withCostByCell(List<Table> costs) {
        return new CellSnapshot(alpha, probability, gate, cost, costs, constraints);
    }

    private static Table softmax(Table alpha, Constraints constraints) {
        double[][] rows = alpha.toRows();
        for (int edge = 0; edge < rows.length; edge++) rows[edge] = constraints.probability(edge, rows[edge]);
        return Table.copyOf(rows);
    }
}
