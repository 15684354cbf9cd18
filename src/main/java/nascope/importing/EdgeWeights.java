package nascope.importing;

import java.util.List;
import nascope.base.Softmax;
import nascope.space.CellTopology;
import nascope.space.Edge;

/**
 * What PC-DARTS calls beta: how much an edge weighs beside the others into its node (Xu et al., ICLR 2020). Its genotype
 * takes the two edges of each node whose largest probability times weight is the largest; a factor that all edges of a
 * node share changes nothing of that.
 */
final class EdgeWeights {
    private static final double ROUNDING = 0.003; // of a node's sum

    private EdgeWeights() {}

    /**
     * The weights, each as a share of the largest into its node: 1 where all weigh the same.
     *
     * @param beta an edge each: logits, or their softmax at each node; not modified
     */
    static double[] of(CellTopology topology, double... beta) {
        boolean shares =
                topology.intermediateNodes().stream().allMatch(node -> sumsToOne(topology.edgesInto(node), beta));
        double[] weights = new double[beta.length];
        for (int node : topology.intermediateNodes()) {
            List<Edge> edges = topology.edgesInto(node);
            double[] ofNode =
                    edges.stream().mapToDouble(edge -> beta[edge.index()]).toArray();
            if (!shares) ofNode = Softmax.of(ofNode);
            double most = 0;
            for (double weight : ofNode) most = Math.max(most, weight);
            for (int i = 0; i < ofNode.length; i++) weights[edges.get(i).index()] = most > 0 ? ofNode[i] / most : 1;
        }
        return weights;
    }

    private static boolean sumsToOne(List<Edge> edges, double... beta) {
        double sum = 0;
        for (Edge edge : edges) {
            if (!(beta[edge.index()] >= 0)) return false;
            sum += beta[edge.index()];
        }
        return Math.abs(sum - 1) <= ROUNDING;
    }
}
