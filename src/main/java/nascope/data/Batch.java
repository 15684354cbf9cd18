package nascope.data;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The images of one pass and their classes. Where {@link Batches} drew it, a view onto buffers that are filled anew with
 * every batch: to be used before the next one is drawn, and not changed.
 */
public final class Batch {
    private final INDArray images;
    private final int[] labels;

    /**
     * @param images shape (N, C, S, S), float, in c-order
     * @param labels the class of each image, N numbers
     */
    public Batch(INDArray images, int[] labels) {
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
