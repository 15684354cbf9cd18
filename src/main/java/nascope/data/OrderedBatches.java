package nascope.data;

import nascope.base.Plain;

/**
 * Images in batches of constant size, in their own order and never in another: as many whole batches as there are. Owned
 * by one thread.
 */
public final class OrderedBatches {
    private final PreparedImages images;
    private final Batch batch;

    /**
     * Goes through images.
     *
     * @param size images in a batch
     * @throws IllegalArgumentException if there is no whole batch
     */
    public OrderedBatches(PreparedImages images, int size) {
        if (size < 1 || images.count() < size)
            throw new IllegalArgumentException(
                    Plain.text("images must be at least %d, a batch, got %d", size, images.count()));
        this.images = images;
        batch = images.emptyBatch(size);
    }

    /** How many batches there are. */
    public int count() {
        return images.count() / batch.labels().length;
    }

    /**
     * Fills the same buffers with a batch.
     *
     * @param number from 0
     * @return always the same object
     */
    public Batch at(int number) {
        int size = batch.labels().length;
        for (int i = 0; i < size; i++) images.copyTo(batch, i, number * size + i);
        return batch;
    }
}
