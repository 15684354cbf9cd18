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
        return IntStream.rangeClosed(0, output(topology))
                .mapToObj(node -> new Node(node, kind(topology, node)))
                .toList();
    }

    /** Such as {@code normal_2}. */
    static String id(CellKind kind, int node) {
        return kind.label() + "_" + node;
    }

    private static String kind(CellTopology topology, int node) {
        if (node < topology.inputs()) return "input";
        return node == output(topology) ? "output" : "intermediate";
    }

    /** The number that the output has: that of the last node, where this is the output itself. */
    static int output(CellTopology topology) {
        return topology.endsAtNode() ? topology.nodeCount() - 1 : topology.nodeCount();
    }

    /** The nodes that are connected to the output. */
    static List<Integer> joined(CellTopology topology) {
        return topology.endsAtNode() ? List.of() : topology.joined();
    }
}
