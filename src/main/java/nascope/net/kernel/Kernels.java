package nascope.net.kernel;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The primitives a supernet is made of. An implementation decides how feature maps are stored and computes every
 * primitive forward and backward; {@code net.nd4j} does it with ND4J operations.
 *
 * <p>Each method binds a primitive to maps of fitting sizes; nothing runs until the primitive is run.
 */
public interface Kernels extends AutoCloseable {
    /** Images in a batch, the first side of every feature map. */
    int batch();

    /** Makes a feature map of this batch size; {@link #close} frees it. */
    FeatureMap featureMap(int channels, int height, int width);

    /**
     * Makes a feature map that has memory for its values only from when they are written until {@link FeatureMap#letGo};
     * then another map of its shape may have it. It cannot be a part of a concatenation.
     */
    FeatureMap lentMap(int channels, int height, int width);

    /**
     * Copies values into a map, which voids its gradient.
     *
     * @param values shape (batch, channels, height, width) in c-order, not modified
     */
    void load(float[] values, FeatureMap into);

    /**
     * Copies a gradient into a map, as its only consumer would.
     *
     * @param gradient shape (batch, channels, height, width) in c-order, not modified
     */
    void loadGradient(float[] gradient, FeatureMap into);

    /**
     * The numbers of a map, or of a normalised one since it was last measured, newly allocated.
     *
     * @param images how many of the batch, the first ones
     * @return shape (images, channels, height, width)
     */
    INDArray values(Summand of, int images);

    /** The numbers of the whole batch. */
    default INDArray values(Summand of) {
        return values(of, batch());
    }

    /** The map's gradient, shape (batch, channels, height, width), newly allocated; 0 where it has none. */
    INDArray gradient(FeatureMap map);

    /**
     * Carries out whatever primitives and mixtures were run and only noted down. All methods of this interface that give
     * numbers back do it first.
     */
    void finish();

    /** Called before a forward run: takes over the weights as they are now. */
    void readParameters(Parameters parameters);

    /** Called before a backward run: all gradients of weights become 0. */
    void clearGradients(Parameters parameters);

    /** Called after a backward run: {@link Parameters#gradients()} holds the result. */
    void writeGradients(Parameters parameters);

    /**
     * Convolution 3×3 of the images, stride 1. Gives the images no gradient.
     *
     * @param weight shape (out channels, in channels, 3, 3)
     */
    Primitive stem(FeatureMap images, Parameter weight, FeatureMap out);

    /**
     * Convolution over all channels.
     *
     * @param weight shape (out channels, in channels, kernel height, kernel width)
     */
    Primitive convolution(FeatureMap in, Parameter weight, Window window, FeatureMap out);

    /** max(x, 0). */
    Primitive relu(FeatureMap in, FeatureMap out);

    /**
     * Convolution of each channel by itself.
     *
     * @param weight shape (kernel height, kernel width, channels, 1)
     */
    Primitive depthwise(FeatureMap in, Parameter weight, Window window, FeatureMap out);

    /**
     * Convolution 1×1, stride 1.
     *
     * @param weight shape (out channels, in channels, 1, 1)
     */
    Primitive pointwise(FeatureMap in, Parameter weight, FeatureMap out);

    /** Largest value of each 3×3 window, padding left out; of equal values the first (row by row) gets the gradient. */
    Primitive maxPool(FeatureMap in, int stride, FeatureMap out);

    /** Mean of each 3×3 window, padding left out. */
    Primitive averagePool(FeatureMap in, int stride, FeatureMap out);

    /** Every second pixel of every second row, from the given row and column (0 or 1); 0 beyond the border. */
    Primitive subsample(FeatureMap in, int from, FeatureMap out);

    /** The parts' channels one after another. */
    Primitive concatenate(List<FeatureMap> parts, FeatureMap out);

    /** The map normalised over the batch, once it is measured. */
    Normalised normalise(FeatureMap in);

    /** Takes a map's mean and variance forward; has nothing to do backward. */
    Primitive measure(Normalised normalised);

    /** max(x̂, 0). */
    Primitive normalisedRelu(Normalised in, FeatureMap out);

    /**
     * scale · x̂ + shift, channel by channel.
     *
     * @param scale shape (channels)
     * @param shift shape (channels)
     */
    Primitive normalisedAffine(Normalised in, Parameter scale, Parameter shift, FeatureMap out);

    /** A node: the weighted sum of maps of its own size. */
    Mixture mix(List<Summand> summands, FeatureMap out);

    /**
     * Mean over each channel's image.
     *
     * @param features shape (batch, channels), written by forward
     * @param gradient shape (batch, channels), read by backward
     */
    Primitive globalMean(FeatureMap in, INDArray features, INDArray gradient);

    /** Σ x · ∂L/∂x over the whole map: how the loss answers to scaling it. 0 where it has no gradient. */
    double scaleCost(FeatureMap map);

    /** Frees the feature maps and buffers. */
    @Override
    void close();
}
