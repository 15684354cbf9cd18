package nascope.analysis;

import java.util.Arrays;
import java.util.List;
import nascope.space.Edge;
import nascope.space.Wiring;

/**
 * How wide and deep a chosen wiring is (after Shu et al., "Understanding architectures learnt by cell-based neural
 * architecture search", ICLR 2020).
 *
 * @param inputEdges connected edges that start at an input node
 * @param intermediateEdges connected edges between intermediate nodes
 * @param depth connections on the longest path from an input node to the output, the one from the last joined node to
 *     the output among them; nodes that no input node leads to do not count; 0 if nothing is connected to an input node
 * @param width Σ over intermediate nodes of the share of their connected incoming edges that start at input nodes; nodes
 *     from which no connection leads to the output do not count
 */
public record WiringShape(int inputEdges, int intermediateEdges, int depth, double width) {
    private static final int UNREACHED = -1;

    public static WiringShape of(Wiring wiring) {
        int nodes = wiring.topology().nodeCount();
        int[] inputs = new int[nodes];
        int[] intermediates = new int[nodes];
        int[] depth = new int[nodes];
        Arrays.fill(depth, wiring.topology().inputs(), nodes, UNREACHED);
        for (Edge edge : wiring.connected()) { // by target, so that the depth of every source is known
            (edge.fromInput() ? inputs : intermediates)[edge.target()]++;
            if (depth[edge.source()] != UNREACHED)
                depth[edge.target()] = Math.max(depth[edge.target()], depth[edge.source()] + 1);
        }
        int deepest = Math.max(
                0,
                wiring.topology().joined().stream()
                        .mapToInt(node -> depth[node])
                        .max()
                        .orElseThrow());
        return new WiringShape(
                sum(inputs),
                sum(intermediates),
                deepest == 0 ? 0 : deepest + wiring.topology().connectionsToOutput(),
                width(inputs, intermediates, leadingOn(wiring)));
    }

    /** By node: whether it is joined, or connected to one that leads on. */
    private static boolean[] leadingOn(Wiring wiring) {
        boolean[] leads = new boolean[wiring.topology().nodeCount()];
        wiring.topology().joined().forEach(node -> leads[node] = true);
        List<Edge> connected = wiring.connected(); // by target, so that from the end it is known whether that leads on
        for (int k = connected.size() - 1; k >= 0; k--)
            if (leads[connected.get(k).target()]) leads[connected.get(k).source()] = true;
        return leads;
    }

    private static double width(int[] inputs, int[] intermediates, boolean... leads) {
        double width = 0;
        for (int node = 0; node < inputs.length; node++)
            if (inputs[node] > 0 && leads[node]) width += (double) inputs[node] / (inputs[node] + intermediates[node]);
        return width;
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
