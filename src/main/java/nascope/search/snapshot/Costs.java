package nascope.search.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nascope.base.Table;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * What the gates of a pass cost, ∂L/∂z. All tables have the shape (edges, candidates), NaN where an operation was not
 * computed.
 *
 * @param sums over the cells of each kind, which alpha learns from; no kind where nothing is known
 * @param byCell one table a cell of the kind, in the order of the network; for kinds of several cells alone
 */
public record Costs(Map<CellKind, Table> sums, Map<CellKind, List<Table>> byCell) {
    /** Nothing is known. */
    public static final Costs NONE = new Costs(Map.of(), Map.of());

    public Costs {
        sums = Map.copyOf(sums);
        byCell = Map.copyOf(byCell);
    }

    /**
     * What a pass found.
     *
     * @param cells one table a cell of the network
     */
    public static Costs of(SearchSpace space, List<Table> cells) {
        Map<CellKind, Table> sums = new EnumMap<>(CellKind.class);
        Map<CellKind, List<Table>> byCell = new EnumMap<>(CellKind.class);
        for (int cell = 0; cell < cells.size(); cell++) {
            CellKind kind = space.kinds().get(cell);
            sums.merge(kind, cells.get(cell), Table::plus);
            byCell.computeIfAbsent(kind, first -> new ArrayList<>()).add(cells.get(cell));
        }
        byCell.values().removeIf(tables -> tables.size() == 1); // whose sum it is
        return new Costs(sums, byCell);
    }

    /** What a step left of it. */
    public static Costs of(SearchSnapshot step) {
        Map<CellKind, Table> sums = new EnumMap<>(CellKind.class);
        Map<CellKind, List<Table>> byCell = new EnumMap<>(CellKind.class);
        step.cells().forEach((kind, cell) -> {
            sums.put(kind, cell.cost());
            byCell.put(kind, cell.costByCell());
        });
        return new Costs(sums, byCell);
    }
}
