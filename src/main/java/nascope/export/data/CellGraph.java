package nascope.export.data;

import java.util.List;
import java.util.stream.IntStream;
import nascope.space.CellKind;
import nascope.space.CellTopology;

/** The nodes of cells as graphs name them. */
final class CellGraph {
    private CellGraph() {}

    /**
     * A node.
     *
     * @param number as in the cell; the output's is one more than the last
     * @param kind input, intermediate or output
     */
    record Node(int number, String kind) {}

    static List<Node> nodes(CellTopology topology) {
        return IntStream.rangeClosed(0, topology.nodeCount())
                .mapToObj(node -> new Node(node, kind(topology, node)))
                .toList();
    }

    /** Such as {@code normal_2}. */
    static String id(CellKind kind, int node) {
        return kind.label() + "_" + node;
    }

    private static String kind(CellTopology topology, int node) {
        if (node < CellTopology.INPUTS) return "input";
        return node == topology.nodeCount() ? "output" : "intermediate";
    }
}
