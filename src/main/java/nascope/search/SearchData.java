package nascope.search;

import java.util.function.Function;
import nascope.base.InputException;
import nascope.base.SeededRandom;
import nascope.base.Texts;
import nascope.data.Batch;
import nascope.data.Batches;
import nascope.data.ImageSource;
import nascope.data.LabelledImages;
import nascope.data.Preparation;
import nascope.data.PreparedImages;
import nascope.net.ImageShape;
import nascope.net.Supernet;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.WorkClock;
import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataFingerprint;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The images of a search: one stream of batches for the weights and, in bi-level search, another for alpha. Which images
 * a search has follows from its settings alone, also where they changed in the run.
 */
public final class SearchData {
    private final Function<SearchSettings, PreparedImages> preparing;
    private final Batches train;
    private final Batches search; // the same as train in single-level search
    private PreparedImages images;
    private DataFingerprint fingerprint;

    private SearchData(
            SearchSettings settings,
            Function<SearchSettings, PreparedImages> preparing,
            PreparedImages images,
            DataFingerprint fingerprint) {
        this.preparing = preparing;
        this.images = images;
        this.fingerprint = fingerprint;
        long seed = settings.get(Settings.SEED);
        int batch = settings.get(Settings.BATCH);
        PreparedImages.Split split = split(settings, images);
        train = new Batches(split.weights(), batch, SeededRandom.of(seed, "order of the weights' images"));
        search = settings.get(Settings.LEVEL) == Level.SINGLE
                ? train
                : new Batches(split.search(), batch, SeededRandom.of(seed, "order of alpha's images"));
    }

    static SearchData open(SearchSettings settings) {
        LabelledImages raw = ImageSource.open(settings.get(Settings.DATA));
        PreparedImages images = prepared(settings, raw);
        String checksum = raw.checksum();
        return new SearchData(
                settings,
                changed -> prepared(changed, readAgain(changed, checksum)),
                images,
                new DataFingerprint(settings.get(Settings.DATA), images.count(), checksum));
    }

    /** A search on images that no setting changes. */
    public static SearchData of(SearchSettings settings, PreparedImages images, DataFingerprint fingerprint) {
        return new SearchData(settings, changed -> images, images, fingerprint);
    }

    private static PreparedImages prepared(SearchSettings settings, LabelledImages raw) {
        return new Preparation(
                        settings.get(Settings.IMAGE_SIZE),
                        settings.get(Settings.NOISE),
                        settings.get(Settings.TRAIN_IMAGES),
                        settings.get(Settings.SEED))
                .prepare(raw);
    }

    /** The images as they lie in the file are needed so seldom that they are not kept. */
    private static LabelledImages readAgain(SearchSettings settings, String checksum) {
        String source = settings.get(Settings.DATA);
        LabelledImages raw = ImageSource.open(source);
        if (!raw.checksum().equals(checksum))
            throw new InputException(
                    Texts.text("search.SearchData.expected-the-images-the-search", source, checksum, raw.checksum()));
        return raw;
    }

    /** In single-level search both parts are all images. */
    private static PreparedImages.Split split(SearchSettings settings, PreparedImages images) {
        if (settings.get(Settings.LEVEL) == Level.SINGLE) return new PreparedImages.Split(images, images);
        SeededRandom random = SeededRandom.of(settings.get(Settings.SEED), "split of the images");
        return images.split(settings.get(Settings.SEARCH_SHARE), random);
    }

    /** Whether other images follow from changed settings. */
    static boolean differ(SearchSettings before, SearchSettings after) {
        return !before.get(Settings.NOISE).equals(after.get(Settings.NOISE))
                || !before.get(Settings.TRAIN_IMAGES).equals(after.get(Settings.TRAIN_IMAGES));
    }

    /**
     * Goes on with the images that follow from changed settings; the streams stay where they are.
     *
     * @throws IllegalArgumentException if they are too few for a batch; nothing is changed then
     * @throws InputException if the files are no longer what they were; nothing is changed then
     */
    void change(SearchSettings settings) {
        PreparedImages changed = preparing.apply(settings);
        PreparedImages.Split split = split(settings, changed);
        int batch = settings.get(Settings.BATCH);
        Batches.requireFits(batch, split.weights());
        Batches.requireFits(batch, split.search());
        train.replace(split.weights());
        if (search != train) search.replace(split.search());
        images = changed;
        fingerprint = new DataFingerprint(fingerprint.name(), changed.count(), fingerprint.checksum());
    }

    Batches.Place trainPlace() {
        return train.place();
    }

    Batches.Place searchPlace() {
        return search.place();
    }

    /** Goes on from places where streams over these images were. */
    void goTo(Batches.Place weights, Batches.Place alpha) {
        train.goTo(weights);
        if (search != train) search.goTo(alpha);
    }

    /** A network for these images; its weights are not drawn yet. */
    Supernet network(SearchSettings settings, WorkClock clock) {
        Kernels kernels = KernelChoice.kernels(
                settings.get(Settings.KERNELS), settings.get(Settings.BATCH), images.size(), clock);
        try {
            return new Supernet(
                    settings.space(),
                    new ImageShape(images.channels(), images.size(), images.size()),
                    images.classes().size(),
                    kernels,
                    DataType.FLOAT);
        } catch (Throwable thrown) {
            kernels.close(); // whose threads would stay
            throw thrown;
        }
    }

    DataFingerprint fingerprint() {
        return fingerprint;
    }

    /** Valid until the next call. */
    Batch nextTrain() {
        return train.next();
    }

    /** Valid until the next call. */
    Batch nextSearch() {
        return search.next();
    }

    /** Of the weights' images. */
    int epoch() {
        return train.epoch();
    }
}
