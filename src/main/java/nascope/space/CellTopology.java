package nascope.space;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nascope.base.Plain;
import nascope.base.Require;

/**
 * The nodes and edges of a cell: two input nodes (0, 1), {@code nodes} intermediate nodes (2, 3, …), and an edge from
 * every node to every later intermediate node. The cell's output is the concatenation of its joined nodes.
 *
 * @param nodes intermediate nodes, 2 to 5: 5, 9, 14 or 20 edges
 * @param joined the intermediate nodes that the output concatenates, at least one, in order; one that is
 *     not joined and leads to none that is has no say in the output
 */
public record CellTopology(int nodes, List<Integer> joined) {
    /** Input nodes of every cell: the outputs of the two cells before it. */
    public static final int INPUTS = 2;

    public static final int LEAST_NODES = 2;
    public static final int MOST_NODES = 5;

    public CellTopology {
        Require.within("nodes", nodes, LEAST_NODES, MOST_NODES);
        joined = joined.stream().distinct().sorted().toList();
        if (joined.isEmpty() || joined.get(0) < INPUTS || joined.get(joined.size() - 1) >= INPUTS + nodes)
            throw new IllegalArgumentException(Plain.text(
                    "joined must hold at least one of the nodes %d to %d and no other, got %s",
                    INPUTS, INPUTS + nodes - 1, joined));
    }

    /** A cell whose output concatenates all its intermediate nodes. */
    public CellTopology(int nodes) {
        this(nodes, IntStream.range(INPUTS, INPUTS + nodes).boxed().toList());
    }

    /** Whether the output concatenates all intermediate nodes. */
    public boolean joinsAll() {
        return joined.size() == nodes;
    }

    /** The numbers of the joined nodes, separated by commas. */
    public String joinedText() {
        return joined.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** All edges, by target node, then source. */
    public List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int target = INPUTS; target < INPUTS + nodes; target++) edges.addAll(edgesInto(target));
        return List.copyOf(edges);
    }

    public int edgeCount() {
        return firstEdgeInto(INPUTS + nodes);
    }

    /** The numbers of the intermediate nodes, in order. */
    public List<Integer> intermediateNodes() {
        return IntStream.range(INPUTS, nodeCount()).boxed().toList();
    }

    /** The edges that lead into an intermediate node, by source. */
    public List<Edge> edgesInto(int target) {
        List<Edge> edges = new ArrayList<>();
        for (int source = 0; source < target; source++) edges.add(edge(source, target));
        return List.copyOf(edges);
    }

    /** The edge between two nodes. */
    public Edge edge(int source, int target) {
        if (target >= INPUTS + nodes)
            throw new IllegalArgumentException(
                    Plain.text("target must be a node below %d, got %d", INPUTS + nodes, target));
        return new Edge(firstEdgeInto(target) + source, source, target);
    }

    /** Number of nodes with the inputs, without the output: intermediate nodes are 2 to {@code nodeCount() − 1}. */
    public int nodeCount() {
        return INPUTS + nodes;
    }

    private static int firstEdgeInto(int target) {
        return target * (target - 1) / 2 - 1; // Σ of the nodes before each intermediate node before the target
    }
}
