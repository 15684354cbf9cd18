package nascope.space;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nascope.base.Plain;
import nascope.base.Require;

/**
 * The nodes and edges of a cell: input nodes (0, 1), {@code nodes} intermediate nodes (2, 3, …), and an edge from every
 * node to every later intermediate node. The cell's output is the concatenation of its joined nodes.
 *
 * @param inputs input nodes, 2 in every cell that is searched here; 1 in that of NAS-Bench-201, which is only shown
 * @param nodes intermediate nodes, 2 to 8: 5, 9, 14, 20, 27, 35 or 44 edges behind two inputs; cells of more than
 *     {@value #MOST_SEARCHED} are only shown
 * @param joined the intermediate nodes that the output concatenates, at least one, in order; one that is
 *     not joined and leads to none that is has no say in the output
 */
public record CellTopology(int inputs, int nodes, List<Integer> joined) {
    /** Input nodes of every cell that is searched here: the outputs of the two cells before it. */
    public static final int INPUTS = 2;

    public static final int LEAST_NODES = 2;
    public static final int MOST_NODES = 8;

    /** The most nodes of a cell that is searched here; 6 edges into a node and 20 in all. */
    public static final int MOST_SEARCHED = 5;

    /**
     * The cell of NAS-Bench-201 (Dong and Yang, ICLR 2020): four nodes, of which the first is the input and the last the
     * output, and six edges.
     */
    public static final CellTopology NAS_BENCH_201 = new CellTopology(1, 3, List.of(3));

    public CellTopology {
        Require.within("inputs", inputs, 1, INPUTS);
        Require.within("nodes", nodes, LEAST_NODES, MOST_NODES);
        joined = joined.stream().distinct().sorted().toList();
        if (joined.isEmpty() || joined.get(0) < inputs || joined.get(joined.size() - 1) >= inputs + nodes)
            throw new IllegalArgumentException(Plain.text(
                    "joined must hold at least one of the nodes %d to %d and no other, got %s",
                    inputs, inputs + nodes - 1, joined));
    }

    /** A cell behind two inputs. */
    public CellTopology(int nodes, List<Integer> joined) {
        this(INPUTS, nodes, joined);
    }

    /** A cell behind two inputs whose output concatenates all its intermediate nodes. */
    public CellTopology(int nodes) {
        this(nodes, IntStream.range(INPUTS, INPUTS + nodes).boxed().toList());
    }

    /** Whether so many edges are those of two cells of one form behind two inputs each. */
    public static boolean isOfTwo(int edges) {
        return IntStream.rangeClosed(LEAST_NODES, MOST_NODES)
                .anyMatch(nodes -> edges == 2 * new CellTopology(nodes).edgeCount());
    }

    /** Whether the output concatenates all intermediate nodes. */
    public boolean joinsAll() {
        return joined.size() == nodes;
    }

    /** Whether the last node is the output itself, and no concatenation, as in NAS-Bench-201. */
    public boolean endsAtNode() {
        return inputs == 1 && joined.equals(List.of(nodeCount() - 1));
    }

    /** Connections between a joined node and the output, which count for the depth: 1, or 0 where that node is the output. */
    public int connectionsToOutput() {
        return endsAtNode() ? 0 : 1;
    }

    /** The numbers of the joined nodes, separated by commas. */
    public String joinedText() {
        return joined.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** All edges, by target node, then source. */
    public List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int target = inputs; target < nodeCount(); target++) edges.addAll(edgesInto(target));
        return List.copyOf(edges);
    }

    public int edgeCount() {
        return firstEdgeInto(nodeCount());
    }

    /** The numbers of the intermediate nodes, in order. */
    public List<Integer> intermediateNodes() {
        return IntStream.range(inputs, nodeCount()).boxed().toList();
    }

    /** The edges that lead into an intermediate node, by source. */
    public List<Edge> edgesInto(int target) {
        List<Edge> edges = new ArrayList<>();
        for (int source = 0; source < target; source++) edges.add(edge(source, target));
        return List.copyOf(edges);
    }

    /** The edge between two nodes. */
    public Edge edge(int source, int target) {
        if (target < inputs || target >= nodeCount())
            throw new IllegalArgumentException(
                    Plain.text("target must be a node from %d to %d, got %d", inputs, nodeCount() - 1, target));
        return new Edge(firstEdgeInto(target) + source, source, target, source < inputs);
    }

    /** Number of nodes with the inputs, without the output: intermediate nodes are the last of them. */
    public int nodeCount() {
        return inputs + nodes;
    }

    private int firstEdgeInto(int target) {
        return pairs(target) - pairs(inputs); // Σ of the nodes before each intermediate node before the target
    }

    private static int pairs(int nodes) {
        return nodes * (nodes - 1) / 2;
    }
}
