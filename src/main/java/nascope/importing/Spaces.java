package nascope.importing;

import java.util.List;
import java.util.Optional;
import nascope.space.CellTopology;

/** Which cell has as many edges as a table has rows. */
final class Spaces {
    private Spaces() {}

    /** The cell of that many edges; where an output joins all nodes that is not told by the rows. */
    static Optional<CellTopology> topology(int edges) {
        if (edges == CellTopology.NAS_BENCH_201.edgeCount()) return Optional.of(CellTopology.NAS_BENCH_201);
        for (int nodes = CellTopology.LEAST_NODES; nodes <= CellTopology.MOST_NODES; nodes++) {
            CellTopology topology = new CellTopology(nodes);
            if (topology.edgeCount() == edges) return Optional.of(topology);
        }
        return Optional.empty();
    }

    /** The same cell, of which the output joins the nodes that a genotype says. */
    static CellTopology joining(CellTopology cell, List<Integer> joined) {
        return cell.intermediateNodes().containsAll(joined) && !joined.isEmpty()
                ? new CellTopology(cell.inputs(), cell.nodes(), joined)
                : cell;
    }
}
