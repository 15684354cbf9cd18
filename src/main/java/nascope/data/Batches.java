package nascope.data;

import nascope.base.Plain;
import nascope.base.Require;
import nascope.base.SeededRandom;

/**
 * Goes through images in batches of constant size, every image once an epoch, each epoch in an order of its own. Where an
 * epoch ends within a batch, the batch goes on with the next epoch. Owned by one thread.
 */
public final class Batches {
    private final Batch batch;

    private PreparedImages images;
    private SeededRandom random;
    private long orderStart; // state of the generator before it drew the order of this epoch
    private int[] order; // of this epoch
    private int drawn; // images of this epoch drawn so far
    private int epoch = 1;

    /**
     * All there is to know about which images come next, but for the images themselves.
     *
     * @param order state of the generator before it draws the order of this epoch
     * @param drawn images of this epoch drawn so far
     * @param epoch from 1 on
     */
    public record Place(long order, int drawn, int epoch) {
        public Place {
            Require.within("drawn", drawn, 0, Integer.MAX_VALUE);
            Require.within("epoch", epoch, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * Starts before the first image of the first epoch.
     *
     * @param batch images in a batch
     * @param order draws the order of every epoch; not to be used elsewhere
     * @throws IllegalArgumentException if the batch is empty or larger than the number of images
     */
    public Batches(PreparedImages images, int batch, SeededRandom order) {
        requireFits(batch, images);
        this.images = images;
        this.random = order;
        drawOrder();
        this.batch = images.emptyBatch(batch);
    }

    /**
     * Makes sure that there are images enough for a batch.
     *
     * @throws IllegalArgumentException if the batch is empty or larger than the number of images
     */
    public static void requireFits(int batch, PreparedImages images) {
        if (batch < 1 || batch > images.count())
            throw new IllegalArgumentException(Plain.text(
                    "batch must be a whole number from 1 to %d, the number of images, got %d", images.count(), batch));
    }

    private void drawOrder() {
        orderStart = random.state();
        order = Permutation.of(images.count(), random);
    }

    /**
     * Another stream over the same images, in batches of the same size, from its own first epoch on.
     *
     * @param order draws the order of every epoch; not to be used elsewhere
     */
    public Batches again(SeededRandom order) {
        return new Batches(images, batch.labels().length, order);
    }

    /**
     * Goes on with other images of the same shape. As many as before come in the same order; another number of them
     * comes in the order this epoch would have had with them, from the same place on.
     *
     * @throws IllegalArgumentException if a batch is larger than their number
     */
    public void replace(PreparedImages other) {
        requireFits(batch.labels().length, other);
        Require.shape(
                "images",
                new long[] {other.channels(), other.size(), other.size()},
                images.channels(),
                images.size(),
                images.size());
        images = other;
        goTo(place());
    }

    public Place place() {
        return new Place(orderStart, drawn, epoch);
    }

    /** Goes on from a place where a stream over the same images was. */
    public void goTo(Place place) {
        random = SeededRandom.restored(place.order());
        drawOrder();
        drawn = place.drawn();
        epoch = place.epoch();
    }

    /**
     * Draws the next batch into the same buffers.
     *
     * @return always the same object
     */
    public Batch next() {
        for (int i = 0; i < batch.labels().length; i++) images.copyTo(batch, i, nextImage());
        return batch;
    }

    private int nextImage() {
        if (drawn >= order.length) {
            drawOrder();
            drawn = 0;
            epoch++;
        }
        return order[drawn++];
    }

    /** The epoch of the image drawn last, from 1 on. */
    public int epoch() {
        return epoch;
    }
}
