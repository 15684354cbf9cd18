package nascope.search.method;

import nascope.search.snapshot.ExpectedCost;

/**
 * Gates that are a softmax of alpha, and the chain rule through it: ∂L/∂α_k = z_k (c_k − Σ_s z_s c_s)/τ.
 *
 * @param gates z
 * @param temperature τ by which alpha was divided
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one step, never compared
record Attention(double[] gates, double temperature) implements Sample.OfEdge {
    @Override
    public double[] gradient(double... costs) {
        double expected = ExpectedCost.of(gates, costs);
        double[] gradient = new double[gates.length];
        for (int k = 0; k < gates.length; k++)
            if (gates[k] != 0) gradient[k] = gates[k] * (costs[k] - expected) / temperature;
        return gradient;
    }
}
