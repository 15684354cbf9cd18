package nascope.net.kernel;

/** What a backward run is to find out. */
public enum Gradients {
    /** The costs of the gates alone. The gradients of the weights are undefined afterwards. */
    COSTS,
    /** The costs and the gradient of every weight. */
    COSTS_AND_WEIGHTS;

    /** Whether the gradients of weights are asked for. */
    public boolean ofWeights() {
        return this == COSTS_AND_WEIGHTS;
    }
}
