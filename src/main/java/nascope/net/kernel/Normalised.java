package nascope.net.kernel;

/**
 * A feature map normalised over batch and image, channel by channel: x̂ = (x − mean)/√(variance + ε), ε = 1e-5, with the
 * biased variance of the batch and without affine parameters (batch norm in training mode; Ioffe, Szegedy, 2015).
 * {@link Kernels#measure} takes the statistics; the consumers give the gradient on to the map.
 */
public abstract non-sealed class Normalised implements Summand {
    /** What is added to the variance, as in PyTorch. */
    public static final double EPSILON = 1e-5;

    private final FeatureMap map;

    protected Normalised(FeatureMap map) {
        this.map = map;
    }

    /** What is normalised. */
    public final FeatureMap map() {
        return map;
    }
}
