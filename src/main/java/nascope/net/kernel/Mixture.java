package nascope.net.kernel;

/** The weighted sum that makes a node: x = Σ_k z_k · summand_k, over the operations of all edges into the node. */
public interface Mixture {
    /**
     * Computes the node's values.
     *
     * @param gates z, one a summand, not to be changed before {@link Kernels#finish}; a summand whose gate is 0 is not read
     */
    void forward(double[] gates);

    /**
     * Gives the summands their gradients and computes the costs c_k = ∂L/∂z_k = Σ over batch, channel and space of
     * (∂L/∂x) · summand_k.
     *
     * @param gates those of the last forward run; a summand whose gate is 0 gets no gradient
     * @param computed which summands hold values of this pass; the others are not read
     * @param passed which summands' gradients are needed; the others get none
     * @param costs filled in by {@link Kernels#finish}, one a summand; NaN where not computed. This and the other arrays
     *     must not be changed before
     */
    void backward(double[] gates, boolean[] computed, boolean[] passed, double[] costs);
}
