package nascope.search.snapshot;

/** The expected cost of an edge, Σ z·c: what {@code none} is weighed against, and so the pull on the edge. */
public final class ExpectedCost {
    private ExpectedCost() {}

    /**
     * Sums over the operations that were computed.
     *
     * @param gates z of the candidates; 0 where an operation was not computed; not modified
     * @param costs ∂L/∂z, in nats; not modified
     * @return NaN where gates or costs that count are unknown
     */
    public static double of(double[] gates, double... costs) {
        double expected = 0;
        for (int k = 0; k < gates.length; k++) if (gates[k] != 0) expected += gates[k] * costs[k];
        return expected;
    }
}
