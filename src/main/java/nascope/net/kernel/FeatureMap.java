package nascope.net.kernel;

import nascope.base.Require;

/**
 * The values of a layer for a whole batch, shape (batch, channels, height, width), and the gradient of the loss with
 * respect to them. How they are stored is the kernels' own business.
 *
 * <p>Writing the values voids the gradient. The first consumer that runs backward sets the gradient, the others add to
 * it. A map whose gradient is void when its producer runs backward has no say in the loss, and the producer does
 * nothing: this is how operations that were not computed cost nothing.
 */
public abstract non-sealed class FeatureMap implements Summand {
    private final int channels;
    private final int height;
    private final int width;
    private boolean hasGradient;

    protected FeatureMap(int channels, int height, int width) {
        this.channels = Require.within("channels", channels, 1, Integer.MAX_VALUE);
        this.height = Require.within("height", height, 1, Integer.MAX_VALUE);
        this.width = Require.within("width", width, 1, Integer.MAX_VALUE);
    }

    public final int channels() {
        return channels;
    }

    public final int height() {
        return height;
    }

    public final int width() {
        return width;
    }

    /** The values are not needed any more until they are written again; between passes alone. */
    public void letGo() {}

    /** Whether any consumer has given a gradient since the values were written. */
    public final boolean hasGradient() {
        return hasGradient;
    }

    /** To be called by whoever writes the values. */
    public final void voidGradient() {
        hasGradient = false;
    }

    /** To be called by whoever sets or adds to the gradient. */
    public final void gradientGiven() {
        hasGradient = true;
    }
}
