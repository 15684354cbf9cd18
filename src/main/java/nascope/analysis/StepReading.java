package nascope.analysis;

import nascope.base.Table;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** A step and what it says about one kind of cell, which is read when it is first asked for. For one thread. */
public final class StepReading {
    private final SearchSpace space;
    private final CellKind kind;
    private final SearchSnapshot snapshot;
    private @Nullable CellReading cell; // null until asked for

    /** @param kind of cell; the space must have it */
    public StepReading(SearchSpace space, CellKind kind, SearchSnapshot snapshot) {
        this.space = space;
        this.kind = kind;
        this.snapshot = snapshot;
    }

    /** The same of another step. */
    public StepReading of(SearchSnapshot other) {
        return new StepReading(space, kind, other);
    }

    public int step() {
        return snapshot.step();
    }

    public SearchSnapshot snapshot() {
        return snapshot;
    }

    /** The kind of cell it is about. */
    public CellKind kind() {
        return kind;
    }

    /** Edges of a cell. */
    public int edges() {
        return space.topology().edgeCount();
    }

    /** See {@link SearchSnapshot#expectedCost}. */
    public double expectedCost(int cell, int edge) {
        return snapshot.expectedCost(space, cell, edge);
    }

    /** Whether the costs of a cell were recorded; see {@link SearchSnapshot#cost}. */
    public boolean knowsCostOf(int cell) {
        return snapshot.cost(space, cell).isPresent();
    }

    /** Of every edge's operations; see {@link nascope.search.snapshot.CellSnapshot#probability}. */
    public Table probability() {
        return snapshot.cell(kind).probability();
    }

    /** The cells of the kind as the step left them. */
    public CellSnapshot cells() {
        return snapshot.cell(kind);
    }

    public CellReading cell() {
        if (cell == null) cell = CellReading.of(space, snapshot.cell(kind));
        return cell;
    }
}
