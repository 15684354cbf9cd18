package nascope.data;

/**
 * The images of one pass and their classes. Where {@link Batches} drew it, a view onto buffers that are filled anew with
 * every batch: to be used before the next one is drawn, and not changed.
 */
public final class Batch {
    private final float[] images;
    private final int[] labels;

    /**
     * @param images shape (N, C, S, S), the column varying fastest; not copied
     * @param labels the class of each image, N numbers; not copied
     */
    public Batch(float[] images, int[] labels) {
        this.images = images;
        this.labels = labels;
    }

    /** Shape (N, C, S, S), the column varying fastest. Not a copy. */
    public float[] images() {
        return images;
    }

    /** The class of each image, N numbers. Not a copy. */
    public int[] labels() {
        return labels;
    }
}
