package nascope.search.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.net.Computed;
import nascope.net.ForwardResult;
import nascope.net.Supernet;
import nascope.net.kernel.Gradients;

/**
 * The loss of one batch as a function of alpha, while the weights stand still and every operation counts with its
 * probability: without chance, whatever the method draws. Alpha is that of the open operations of all edges on which there
 * is something to choose, one edge after the other.
 */
public final class AlphaLoss {
    private static final double STEP = 1e-5; // of alpha, to see how a probability moves with it

    private final Supernet net;
    private final Batch batch;
    private final Edges edges;

    /** The edges on which there is something to choose. */
    public interface Edges {
        /** α of their open operations. */
        List<double[]> logits();

        /** How probable the open operations of an edge are. */
        double[] probability(double... logits);

        /** Gates of all edges, one table a cell, of those of the open operations. */
        List<Table> gates(List<double[]> open);

        /** The costs of the open operations, summed over the cells; NaN where not computed. */
        List<double[]> costs(List<Table> byCell);
    }

    /** @param batch must stay as it is */
    public AlphaLoss(Supernet net, Batch batch, Edges edges) {
        this.net = net;
        this.batch = batch;
        this.edges = edges;
    }

    /** Where alpha stands. */
    public double[] alpha() {
        return edges.logits().stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** In nats. */
    public double at(double... alpha) {
        return forward(alpha).loss();
    }

    /** ∂L/∂α: the costs of the gates, and how the gates move with alpha. */
    public double[] gradient(double... alpha) {
        ForwardResult unused = forward(alpha);
        double[] gradient = new double[alpha.length];
        int from = 0;
        for (double[] costs : edges.costs(net.backward(Gradients.COSTS))) {
            double[] logits = Arrays.copyOfRange(alpha, from, from + costs.length);
            for (int k = 0; k < costs.length; k++) gradient[from + k] = slope(logits, costs, k);
            from += costs.length;
        }
        return gradient;
    }

    /** Σ c·∂p/∂α of one number of alpha, by a central difference. */
    private double slope(double[] logits, double[] costs, int moved) {
        double[] above = logits.clone();
        double[] below = logits.clone();
        above[moved] += STEP;
        below[moved] -= STEP;
        double[] more = edges.probability(above);
        double[] less = edges.probability(below);
        double sum = 0;
        for (int k = 0; k < costs.length; k++)
            if (!Double.isNaN(costs[k])) sum += costs[k] * (more[k] - less[k]) / (2 * STEP); // NaN: without a gate
        return sum;
    }

    private ForwardResult forward(double... alpha) {
        List<double[]> open = new ArrayList<>();
        int from = 0;
        for (double[] logits : edges.logits()) {
            open.add(edges.probability(Arrays.copyOfRange(alpha, from, from + logits.length)));
            from += logits.length;
        }
        return net.forward(batch.images(), batch.labels(), edges.gates(open), Computed.SELECTED_OPERATIONS);
    }
}
