package nascope.data;

import java.nio.FloatBuffer;
import nascope.base.SeededRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Goes through images in batches of constant size, every image once an epoch, each epoch in an order of its own. Where an
 * epoch ends within a batch, the batch goes on with the next epoch. Owned by one thread.
 */
public final class Batches implements AutoCloseable {
    private final PreparedImages images;
    private final SeededRandom random;
    private final Batch batch;
    private final FloatBuffer buffer; // the memory of batch.images()

    private int[] order; // of this epoch
    private int drawn; // images of this epoch drawn so far
    private int epoch = 1;

    /**
     * Starts before the first image of the first epoch.
     *
     * @param batch images in a batch
     * @param order draws the order of every epoch; not to be used elsewhere
     * @throws IllegalArgumentException if the batch is empty or larger than the number of images
     */
    public Batches(PreparedImages images, int batch, SeededRandom order) {
        if (batch < 1 || batch > images.count())
            throw new IllegalArgumentException("batch must be a whole number from 1 to %d, the number of images, got %d"
                    .formatted(images.count(), batch));
        this.images = images;
        this.random = order;
        this.order = Permutation.of(images.count(), order);
        INDArray pixels = Nd4j.create(DataType.FLOAT, batch, images.channels(), images.size(), images.size());
        this.batch = new Batch(pixels, new int[batch]);
        this.buffer = pixels.data().asNioFloat();
    }

    /**
     * Draws the next batch into the same buffers.
     *
     * @return always the same object
     * @throws IllegalStateException after {@link #close()}
     */
    public Batch next() {
        if (batch.images().wasClosed()) throw new IllegalStateException("the batches were closed");
        int length = images.channels() * images.size() * images.size();
        for (int i = 0; i < batch.labels().length; i++) {
            int image = nextImage();
            buffer.put(i * length, images.pixels(), images.start(image), length);
            batch.labels()[i] = images.label(image);
        }
        return batch;
    }

    private int nextImage() {
        if (drawn == order.length) {
            order = Permutation.of(order.length, random);
            drawn = 0;
            epoch++;
        }
        return order[drawn++];
    }

    /** The epoch of the image drawn last, from 1 on. */
    public int epoch() {
        return epoch;
    }

    /** Gives the buffer's memory off the heap back. */
    @Override
    public void close() {
        if (!batch.images().wasClosed()) batch.images().close();
    }
}
