package nascope.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nascope.space.CellTopology;
import nascope.space.Edge;

/**
 * Every wiring that a cell can have, by depth and width (see {@link WiringShape}). Wirings that are as deep and as wide as
 * each other are one dot. Goes through the nodes one after the other and not through the 2^edges wirings, of which a cell
 * of five nodes has a million.
 *
 * @param dots by depth, then width
 */
public record WiringPlane(List<Dot> dots) {
    private static final int UNREACHED = -1;
    private static final int PARTS =
            60_060; // of a node's width: every share of up to six edges is a whole number of them

    /**
     * Wirings that coincide.
     *
     * @param depth in connections
     * @param width in nodes
     * @param count how many wirings
     */
    public record Dot(int depth, double width, long count) {}

    /** Nodes gone through so far: how deep each is, and how wide all are together. */
    private record State(List<Integer> depths, int parts) {}

    public WiringPlane {
        dots = List.copyOf(dots);
    }

    /** All wirings of a cell. */
    public static WiringPlane of(CellTopology topology) {
        Map<State, Long> states = Map.of(new State(List.of(0, 0), 0), 1L);
        for (int node = CellTopology.INPUTS; node < topology.nodeCount(); node++)
            states = withNode(topology.edgesInto(node), states);
        Map<Dot, Long> counts = new HashMap<>();
        states.forEach((state, count) -> counts.merge(dot(topology, state), count, Long::sum));
        return new WiringPlane(counts.entrySet().stream()
                .map(entry -> new Dot(entry.getKey().depth(), entry.getKey().width(), entry.getValue()))
                .sorted(Comparator.comparingInt(Dot::depth).thenComparingDouble(Dot::width))
                .toList());
    }

    private static Map<State, Long> withNode(List<Edge> edges, Map<State, Long> states) {
        Map<State, Long> next = new HashMap<>();
        states.forEach((state, count) -> {
            for (int chosen = 0; chosen < 1 << edges.size(); chosen++)
                next.merge(withEdges(edges, chosen, state), count, Long::sum);
        });
        return next;
    }

    /** @param chosen a bit an edge */
    private static State withEdges(List<Edge> edges, int chosen, State state) {
        int inputs = 0;
        int all = 0;
        int depth = UNREACHED;
        for (int i = 0; i < edges.size(); i++) {
            if ((chosen >> i & 1) == 0) continue;
            Edge edge = edges.get(i);
            all++;
            if (edge.fromInput()) inputs++;
            int source = state.depths().get(edge.source());
            if (source != UNREACHED) depth = Math.max(depth, source + 1);
        }
        Integer[] depths = state.depths().toArray(new Integer[state.depths().size() + 1]);
        depths[depths.length - 1] = depth;
        return new State(Arrays.asList(depths), state.parts() + (all == 0 ? 0 : PARTS * inputs / all));
    }

    private static Dot dot(CellTopology topology, State state) {
        int deepest = topology.joined().stream()
                .mapToInt(node -> state.depths().get(node))
                .max()
                .orElseThrow();
        return new Dot(deepest <= 0 ? 0 : deepest + 1, (double) state.parts() / PARTS, 0);
    }
}
