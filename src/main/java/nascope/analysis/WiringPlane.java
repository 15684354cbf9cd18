package nascope.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nascope.space.CellTopology;
import nascope.space.Edge;

/**
 * Every wiring that a cell can have, by depth and width (see {@link WiringShape}). Wirings that are as deep and as wide as
 * each other are one dot. Goes through the nodes one after the other and not through the 2^edges wirings, of which a cell
 * of five nodes has a million. For cells with more nodes than are searched here there are too many dots to tell apart,
 * and none is given.
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

    /**
     * Nodes gone through so far.
     *
     * @param depths of each
     * @param parts how wide all are together, but for those of which it is open whether they lead on to the output
     * @param open those, in order
     */
    private record State(List<Integer> depths, int parts, List<Open> open) {
        /** The part of the open nodes that lead on. */
        private int leading(CellTopology topology) {
            boolean[] leads = new boolean[topology.nodeCount()];
            topology.joined().forEach(node -> leads[node] = true);
            int leading = 0;
            for (int k = open.size() - 1; k >= 0; k--) { // from the last, so that it is known what later ones do
                Open node = open.get(k);
                for (int target = node.node() + 1; target < leads.length; target++)
                    if (node.leadsTo(target) && leads[target]) leads[node.node()] = true;
                if (leads[node.node()]) leading += node.parts();
            }
            return leading;
        }
    }

    /**
     * A node that is not joined.
     *
     * @param parts of its width
     * @param targets a bit for each node that an edge leads to from it
     */
    private record Open(int node, int parts, int targets) {
        boolean leadsTo(int target) {
            return (targets >> target & 1) == 1;
        }

        Open with(int target) {
            return new Open(node, parts, targets | 1 << target);
        }
    }

    public WiringPlane {
        dots = List.copyOf(dots);
    }

    /** All wirings of a cell. */
    public static WiringPlane of(CellTopology topology) {
        if (topology.nodes() > CellTopology.MOST_SEARCHED) return new WiringPlane(List.of());
        Map<State, Long> states = Map.of(new State(Collections.nCopies(topology.inputs(), 0), 0, List.of()), 1L);
        for (int node = topology.inputs(); node < topology.nodeCount(); node++)
            states = withNode(topology, topology.edgesInto(node), states);
        Map<Dot, Long> counts = new HashMap<>();
        states.forEach((state, count) -> counts.merge(dot(topology, state), count, Long::sum));
        return new WiringPlane(counts.entrySet().stream()
                .map(entry -> new Dot(entry.getKey().depth(), entry.getKey().width(), entry.getValue()))
                .sorted(Comparator.comparingInt(Dot::depth).thenComparingDouble(Dot::width))
                .toList());
    }

    private static Map<State, Long> withNode(CellTopology topology, List<Edge> edges, Map<State, Long> states) {
        Map<State, Long> next = new HashMap<>();
        states.forEach((state, count) -> {
            for (int chosen = 0; chosen < 1 << edges.size(); chosen++)
                next.merge(withEdges(topology, edges, chosen, state), count, Long::sum);
        });
        return next;
    }

    /** @param chosen a bit an edge */
    private static State withEdges(CellTopology topology, List<Edge> edges, int chosen, State state) {
        int inputs = 0;
        int all = 0;
        int depth = UNREACHED;
        List<Open> open = new ArrayList<>(state.open());
        for (int i = 0; i < edges.size(); i++) {
            if ((chosen >> i & 1) == 0) continue;
            Edge edge = edges.get(i);
            all++;
            if (edge.fromInput()) inputs++;
            open.replaceAll(node -> node.node() == edge.source() ? node.with(edge.target()) : node);
            int source = state.depths().get(edge.source());
            if (source != UNREACHED) depth = Math.max(depth, source + 1);
        }
        Integer[] depths = state.depths().toArray(new Integer[state.depths().size() + 1]);
        depths[depths.length - 1] = depth;
        int parts = all == 0 ? 0 : PARTS * inputs / all;
        int node = edges.get(0).target();
        if (topology.joined().contains(node)) return new State(Arrays.asList(depths), state.parts() + parts, open);
        open.add(new Open(node, parts, 0));
        return new State(Arrays.asList(depths), state.parts(), open);
    }

    private static Dot dot(CellTopology topology, State state) {
        int deepest = topology.joined().stream()
                .mapToInt(node -> state.depths().get(node))
                .max()
                .orElseThrow();
        return new Dot(
                deepest <= 0 ? 0 : deepest + topology.connectionsToOutput(),
                (double) (state.parts() + state.leading(topology)) / PARTS,
                0);
    }
}
