package nascope.search.snapshot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.base.Require;
import nascope.base.Table;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * A search after a step, in plain numbers (an INDArray is mutable and lives off the heap), so that any thread may keep
 * it. Holds no time of day: two runs of the same settings give equal snapshots.
 *
 * @param step steps done; 0 is the state before the first, whose measures are NaN
 * @param epoch whole passes over the weights' images begun, from 1; 0 before the first step
 * @param training measures of the batch that trained the weights
 * @param search measures of the batch that trained alpha; in single-level search the same batch
 * @param heldOut measures of images that nobody learns from, at the start of the step and under gates without chance: the
 *     most probable operation of each edge for methods that compute one, every operation with its weight for the others;
 *     NaN in steps that did not measure them
 * @param beside what else was measured at the start of the step
 * @param weightRate learning rate of the weights in this step
 * @param alphaRate learning rate of alpha in this step
 * @param temperature temperature τ of the gates in this step; NaN for methods without one
 * @param mode what this step taught, and under which gates; where a person meddled since, what the next will
 * @param terms what was added to alpha's loss in this step, by name; empty where nothing is
 * @param cells the kinds of cells the network has
 */
public record SearchSnapshot(
        int step,
        int epoch,
        Measures training,
        Measures search,
        Measures heldOut,
        Beside beside,
        double weightRate,
        double alphaRate,
        double temperature,
        TrainingMode mode,
        Map<String, Double> terms,
        Map<CellKind, CellSnapshot> cells) {
    public SearchSnapshot {
        Require.within("step", step, 0, Integer.MAX_VALUE);
        if (cells.isEmpty()) throw new IllegalArgumentException("cells must hold at least one kind of cell, got 0");
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        cells = Collections.unmodifiableMap(new EnumMap<>(cells));
    }

    /** A step of a search that nobody meddles with, whose alpha learns from the costs alone. */
    public SearchSnapshot(
            int step,
            int epoch,
            Measures training,
            Measures search,
            double weightRate,
            double alphaRate,
            double temperature,
            Map<CellKind, CellSnapshot> cells) {
        this(
                step,
                epoch,
                training,
                search,
                Measures.NONE,
                Beside.NONE,
                weightRate,
                alphaRate,
                temperature,
                TrainingMode.STANDARD,
                Map.of(),
                cells);
    }

    /**
     * The cells of a kind.
     *
     * @throws IllegalArgumentException if the network has none
     */
    public CellSnapshot cell(CellKind kind) {
        return Require.entry("cells", cells, kind);
    }

    /**
     * The costs ∂L/∂z of one cell of the network in the pass that trained alpha, shape (edges, candidates).
     *
     * @param space of the search
     * @param cell number of the cell, from 0
     * @return NaN where an operation was not computed, and everywhere before the first step of a kind of one cell; empty
     *     where the kind has several cells and their costs are not known one by one
     */
    public Optional<Table> cost(SearchSpace space, int cell) {
        Require.within("cell", cell, 0, space.cells() - 1);
        CellKind kind = space.kinds().get(cell);
        if (Collections.frequency(space.kinds(), kind) == 1)
            return Optional.of(cell(kind).cost());
        List<Table> byCell = cell(kind).costByCell();
        return byCell.isEmpty()
                ? Optional.empty()
                : Optional.of(byCell.get(Collections.frequency(space.kinds().subList(0, cell), kind)));
    }

    /**
     * Σ z·c of an edge of one cell in this step, in nats.
     *
     * @param space of the search
     * @param cell number of the cell, from 0
     * @return NaN before the first step and where it is not known
     */
    public double expectedCost(SearchSpace space, int cell, int edge) {
        double[] gates = cell(space.kinds().get(Require.within("cell", cell, 0, space.cells() - 1)))
                .gate()
                .row(edge);
        return cost(space, cell)
                .map(costs -> ExpectedCost.of(gates, costs.row(edge)))
                .orElse(Double.NaN);
    }

    /**
     * Whether this is the step that was recorded, to the last bit of all that was recorded: older runs did not record
     * everything.
     */
    public boolean agreesWith(SearchSnapshot recorded) {
        Map<CellKind, CellSnapshot> known = new EnumMap<>(cells);
        known.replaceAll((kind, cell) -> {
            CellSnapshot other = recorded.cells().get(kind);
            return other == null || !other.costByCell().isEmpty() ? cell : cell.withCostByCell(List.of());
        });
        return recorded.equals(new SearchSnapshot(
                step,
                epoch,
                training.asFarAs(recorded.training()),
                search.asFarAs(recorded.search()),
                heldOut,
                beside,
                weightRate,
                alphaRate,
                temperature,
                mode,
                terms,
                known));
    }
}
