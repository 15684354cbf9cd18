package nascope.search;

import nascope.base.SeededRandom;
import nascope.data.Batch;
import nascope.data.Batches;
import nascope.data.ImageSource;
import nascope.data.LabelledImages;
import nascope.data.Preparation;
import nascope.data.PreparedImages;
import nascope.net.ImageShape;
import nascope.net.Supernet;
import nascope.net.WorkClock;
import org.nd4j.linalg.api.buffer.DataType;

/** The images of a search: one stream of batches for the weights and, in bi-level search, another for alpha. */
final class SearchData implements AutoCloseable {
    private final DataFingerprint fingerprint;
    private final PreparedImages images;
    private final Batches forWeights;
    private final Batches forAlpha; // the same as forWeights in single-level search

    private SearchData(DataFingerprint fingerprint, PreparedImages images, Batches forWeights, Batches forAlpha) {
        this.fingerprint = fingerprint;
        this.images = images;
        this.forWeights = forWeights;
        this.forAlpha = forAlpha;
    }

    static SearchData open(SearchSettings settings) {
        String source = settings.get(Settings.DATA);
        LabelledImages raw = ImageSource.open(source);
        long seed = settings.get(Settings.SEED);
        PreparedImages images = new Preparation(
                        settings.get(Settings.IMAGE_SIZE),
                        settings.get(Settings.NOISE),
                        settings.get(Settings.TRAIN_IMAGES),
                        seed)
                .prepare(raw);
        return of(settings, images, new DataFingerprint(source, images.count(), raw.checksum()));
    }

    static SearchData of(SearchSettings settings, PreparedImages images, DataFingerprint fingerprint) {
        long seed = settings.get(Settings.SEED);
        int batch = settings.get(Settings.BATCH);
        SeededRandom order = SeededRandom.of(seed, "order of the weights' images");
        if (settings.get(Settings.LEVEL) == Level.SINGLE) {
            Batches batches = new Batches(images, batch, order);
            return new SearchData(fingerprint, images, batches, batches);
        }
        PreparedImages.Split split =
                images.split(settings.get(Settings.SEARCH_SHARE), SeededRandom.of(seed, "split of the images"));
        Batches forWeights = new Batches(split.weights(), batch, order);
        Batches forAlpha = new Batches(split.search(), batch, SeededRandom.of(seed, "order of alpha's images"));
        return new SearchData(fingerprint, images, forWeights, forAlpha);
    }

    /** A network for these images; its weights are not drawn yet. */
    Supernet network(SearchSettings settings, WorkClock clock) {
        return new Supernet(
                settings.space(),
                new ImageShape(images.channels(), images.size(), images.size()),
                images.classes().size(),
                settings.get(Settings.KERNELS).kernels(settings.get(Settings.BATCH), images.size(), clock),
                DataType.FLOAT);
    }

    DataFingerprint fingerprint() {
        return fingerprint;
    }

    /** Valid until the next call. */
    Batch nextForWeights() {
        return forWeights.next();
    }

    /** Valid until the next call. */
    Batch nextForAlpha() {
        return forAlpha.next();
    }

    /** Of the weights' images. */
    int epoch() {
        return forWeights.epoch();
    }

    @Override
    public void close() {
        forWeights.close();
        forAlpha.close();
    }
}
