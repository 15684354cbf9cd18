package nascope.data;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The images of one step: a view onto buffers that {@link Batches} fills anew with every batch, so use it before the
 * next one is drawn and do not change it.
 */
public final class Batch {
    private final INDArray images;
    private final int[] labels;

    Batch(INDArray images, int[] labels) {
        this.images = images;
        this.labels = labels;
    }

    /** Shape (N, C, S, S), float, in c-order. */
    public INDArray images() {
        return images;
    }

    /** The class of each image, N numbers. */
    public int[] labels() {
        return labels;
    }
}
