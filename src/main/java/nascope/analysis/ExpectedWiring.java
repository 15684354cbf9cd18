package nascope.analysis;

import java.util.Arrays;
import nascope.base.Require;
import nascope.space.CellTopology;
import nascope.space.Edge;

/**
 * The expected depth and width of a cell of which every edge exists by itself with a probability of its own. Exact,
 * without going through the 2^edges outcomes: the width is a sum over nodes, and the depth needs only the joint
 * distribution of the nodes' depths, at most 120 states before the last of 5 nodes, and 40,320 before that of 8.
 *
 * @param depth expected {@link WiringShape#depth()}, in connections
 * @param width expected {@link WiringShape#width()}, in nodes
 */
public record ExpectedWiring(double depth, double width) {
    /**
     * Computes both.
     *
     * @param topology the cell's edges
     * @param existence probability of each edge, by index; not modified
     * @throws IllegalArgumentException if there is not one probability an edge, or one is not from 0 to 1
     */
    public static ExpectedWiring of(CellTopology topology, double... existence) {
        Require.shape("existence", new long[] {existence.length}, topology.edgeCount());
        for (double probability : existence) Require.within("existence", probability, 0, 1);
        double width = 0;
        double[] leads = new Leads(topology, existence).probabilities();
        for (int node = topology.inputs(); node < topology.nodeCount(); node++)
            width += leads[node] * expectedShare(topology, existence, node);
        return new ExpectedWiring(new Depths(topology, existence).expected(), width);
    }

    private static double expectedShare(CellTopology topology, double[] existence, int node) {
        double[] inputs = {1};
        double[] intermediates = {1};
        for (Edge edge : topology.edgesInto(node)) {
            if (edge.fromInput()) inputs = withOneMore(inputs, existence[edge.index()]);
            else intermediates = withOneMore(intermediates, existence[edge.index()]);
        }
        double share = 0;
        for (int i = 1; i < inputs.length; i++)
            for (int j = 0; j < intermediates.length; j++) share += inputs[i] * intermediates[j] * i / (i + j);
        return share;
    }

    /** The distribution of how many edges exist, given that of all but one and the probability of that one. */
    private static double[] withOneMore(double[] counts, double existence) {
        double[] more = new double[counts.length + 1];
        for (int n = 0; n < counts.length; n++) {
            more[n] += counts[n] * (1 - existence);
            more[n + 1] += counts[n] * existence;
        }
        return more;
    }

    /**
     * How probable it is that a node leads on to the output: that it is joined, or that an edge exists from it to one that
     * leads on. Goes through what the nodes after it can do, from the last on: given those, a node is independent. Edges
     * into a node and out of it are not the same ones, so this is independent of the node's share.
     */
    private static final class Leads {
        private final CellTopology topology;
        private final double[] existence;
        private final boolean[] leads; // of the nodes after the current one
        private final double[] probabilities; // by node

        Leads(CellTopology topology, double[] existence) {
            this.topology = topology;
            this.existence = existence;
            leads = new boolean[topology.nodeCount()];
            probabilities = new double[topology.nodeCount()];
        }

        double[] probabilities() {
            if (topology.joinsAll()) Arrays.fill(probabilities, 1);
            else follow(topology.nodeCount() - 1, 1);
            return probabilities;
        }

        private void follow(int node, double probability) {
            if (node < topology.inputs() || probability == 0) return;
            double does = topology.joined().contains(node) ? 1 : ofAnEdge(node);
            probabilities[node] += probability * does;
            leads[node] = true;
            follow(node - 1, probability * does);
            leads[node] = false;
            follow(node - 1, probability * (1 - does));
        }

        private double ofAnEdge(int node) {
            double none = 1;
            for (int target = node + 1; target < topology.nodeCount(); target++)
                if (leads[target])
                    none *= 1 - existence[topology.edge(node, target).index()];
            return 1 - none;
        }
    }

    /** Goes through the depths the nodes can have, node by node: given those before it, a node's depth is independent. */
    private static final class Depths {
        private static final int UNREACHED = 0;

        private final CellTopology topology;
        private final double[] existence;
        private final int[] firstEdge; // into each node
        private final boolean[] joined;
        private final int[] depth; // of the nodes before the current one; input nodes have depth 0 but are reached

        Depths(CellTopology topology, double[] existence) {
            this.topology = topology;
            this.existence = existence;
            this.depth = new int[topology.nodeCount()];
            firstEdge = new int[topology.nodeCount()];
            joined = new boolean[topology.nodeCount()];
            for (int node : topology.intermediateNodes())
                firstEdge[node] = topology.edge(0, node).index();
            topology.joined().forEach(node -> joined[node] = true);
        }

        double expected() {
            return expected(topology.inputs(), 0);
        }

        private double expected(int node, int deepest) {
            if (node == topology.nodeCount()) return deepest == 0 ? 0 : deepest + topology.connectionsToOutput();
            double[] absent = absent(node);
            double sum = 0;
            double shallower = 0;
            for (int candidate = UNREACHED; candidate <= node - topology.inputs() + 1; candidate++) {
                double atMost = absent[candidate];
                double probability = atMost - shallower;
                shallower = atMost;
                if (probability <= 0) continue;
                depth[node] = candidate;
                sum += probability * expected(node + 1, joined[node] ? Math.max(deepest, candidate) : deepest);
            }
            return sum;
        }

        /**
         * By depth, how probable it is that a node is no deeper: that no edge exists from a reached node of that depth or a
         * larger one.
         */
        private double[] absent(int node) {
            double[] absent = new double[node - topology.inputs() + 2];
            Arrays.fill(absent, 1);
            int first = firstEdge[node];
            for (int source = 0; source < node; source++)
                if (source < topology.inputs() || depth[source] != UNREACHED)
                    absent[depth[source]] *= 1 - existence[first + source];
            for (int limit = absent.length - 2; limit >= 0; limit--) absent[limit] *= absent[limit + 1];
            return absent;
        }
    }
}
