package nascope.search.snapshot;

import nascope.base.Plain;
import nascope.base.Require;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * An edge of all cells of a kind: what an intervention names.
 *
 * @param kind of the cells
 * @param index in the cell's numbering, by target node, then source
 */
public record CellEdge(CellKind kind, int index) {
    /**
     * Makes sure that a network has this edge.
     *
     * @throws IllegalArgumentException naming what it has
     */
    public void requireIn(SearchSpace space) {
        if (!space.distinctKinds().contains(kind))
            throw new IllegalArgumentException(Plain.text(
                    "kind must be one of %s, those of the network's cells, got %s",
                    String.join(
                            ", ",
                            space.distinctKinds().stream().map(CellKind::label).toList()),
                    kind.label()));
        Require.within("edge", index, 0, space.topology().edgeCount() - 1);
    }
}
