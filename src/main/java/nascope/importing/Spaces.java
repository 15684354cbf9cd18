package nascope.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.space.CellTopology;

/** Which cell has as many edges as a table has rows. */
final class Spaces {
    private Spaces() {}

    private static final Map<Integer, CellTopology> BY_EDGES = new HashMap<>(); // filled in once, asked of every table

    static {
        for (int nodes = CellTopology.LEAST_NODES; nodes <= CellTopology.MOST_NODES; nodes++) {
            CellTopology topology = new CellTopology(nodes);
            BY_EDGES.put(topology.edgeCount(), topology);
        }
        BY_EDGES.put(CellTopology.NAS_BENCH_201.edgeCount(), CellTopology.NAS_BENCH_201);
    }

    /** The cell of that many edges; where an output joins all nodes that is not told by the rows. */
    static Optional<CellTopology> topology(int edges) {
        return Optional.ofNullable(BY_EDGES.get(edges));
    }

    /** The same cell, of which the output joins the nodes that a genotype says. */
    static CellTopology joining(CellTopology cell, List<Integer> joined) {
        return cell.intermediateNodes().containsAll(joined) && !joined.isEmpty()
                ? new CellTopology(cell.inputs(), cell.nodes(), joined)
                : cell;
    }
}
