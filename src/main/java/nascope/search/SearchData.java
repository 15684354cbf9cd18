package nascope.search;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nascope.base.InputException;
import nascope.base.Plain;
import nascope.base.SeededRandom;
import nascope.base.Texts;
import nascope.data.Batch;
import nascope.data.Batches;
import nascope.data.OrderedBatches;
import nascope.data.Preparation;
import nascope.data.PreparedImages;
import nascope.data.reader.Found;
import nascope.data.reader.ImageSource;
import nascope.data.reader.ReadOptions;
import nascope.net.ImageShape;
import nascope.net.Supernet;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.WorkClock;
import nascope.search.measure.CutOutMeasure;
import nascope.search.settings.LabelKind;
import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.DataUse;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The images of a search: one stream of batches for the weights and, in bi-level search, another for alpha. Which images
 * a search has follows from its settings alone, also where they changed in the run.
 */
public final class SearchData {
    private final Function<SearchSettings, Opened> preparing;
    private final Batches train;
    private final Batches search; // the same as train in single-level search
    private Opened opened;
    private Optional<OrderedBatches> heldOut;
    private OrderedBatches sample;
    private OrderedBatches searchBatch; // one

    private SearchData(SearchSettings settings, Function<SearchSettings, Opened> preparing, Opened opened) {
        this.preparing = preparing;
        this.opened = opened;
        PreparedImages images = opened.images();
        long seed = settings.get(Settings.SEED);
        int batch = settings.get(Settings.BATCH);
        heldOut = heldOut(settings, opened.heldOut());
        PreparedImages.Split split = split(settings, images);
        sample = sample(batch, split.search(), opened.heldOut());
        searchBatch = first(batch, split.search());
        train = new Batches(split.weights(), batch, SeededRandom.of(seed, "order of the weights' images"));
        search = settings.get(Settings.LEVEL) == Level.SINGLE
                ? train
                : new Batches(split.search(), batch, SeededRandom.of(seed, "order of alpha's images"));
    }

    /** What the settings lead to. */
    private record Opened(PreparedImages images, PreparedImages heldOut, DataFingerprint fingerprint, DataUse use) {
        /** Reads the images; as they lie in the file they are needed so seldom that they are not kept. */
        static Opened of(SearchSettings settings) {
            String source = settings.get(Settings.DATA);
            boolean coarse = settings.get(Settings.LABELS) == LabelKind.COARSE;
            Found found = ImageSource.open(source, new ReadOptions(coarse, settings.get(Settings.FOLLOW_LINKS)));
            Preparation preparation = new Preparation(
                    settings.get(Settings.IMAGE_SIZE),
                    settings.get(Settings.FIT),
                    settings.get(Settings.NOISE),
                    settings.get(Settings.TRAIN_IMAGES),
                    settings.get(Settings.HELD_OUT),
                    settings.get(Settings.SEED));
            Preparation.Prepared prepared = preparation.prepare(
                    found.images(),
                    settings.get(Settings.HELD_OUT) == 0
                            ? Optional.empty()
                            : found.test().map(Supplier::get));
            int used = prepared.images().count();
            return new Opened(
                    prepared.images(),
                    prepared.heldOut(),
                    new DataFingerprint(source, used, prepared.checksum()),
                    new DataUse(DataWords.about(settings, found, prepared), used));
        }
    }

    static SearchData open(SearchSettings settings) {
        Opened opened = Opened.of(settings);
        String checksum = opened.fingerprint().checksum(); // alone, so that the images are not kept
        return new SearchData(settings, changed -> again(changed, checksum), opened);
    }

    /** A search on images that no setting changes. */
    public static SearchData of(SearchSettings settings, PreparedImages images, DataFingerprint fingerprint) {
        Opened opened =
                new Opened(images, images.slice(0, 0), fingerprint, new DataUse(fingerprint.name(), images.count()));
        return new SearchData(settings, changed -> opened, opened);
    }

    private static Opened again(SearchSettings settings, String checksum) {
        Opened opened = Opened.of(settings);
        if (opened.fingerprint().checksum().equals(checksum)) return opened;
        throw new InputException(Texts.text(
                "search.SearchData.expected-the-images-the-search",
                settings.get(Settings.DATA),
                checksum,
                opened.fingerprint().checksum()));
    }

    /** @throws IllegalArgumentException if images are to be held out, and there is not a batch of them */
    private static Optional<OrderedBatches> heldOut(SearchSettings settings, PreparedImages images) {
        if (settings.get(Settings.HELD_OUT) == 0) return Optional.empty();
        int batch = settings.get(Settings.BATCH);
        if (images.count() < batch)
            throw new IllegalArgumentException(Plain.text(
                    "%s must be 0 or at least %d, a batch, of images that nobody learns from, got %d of the %d asked for",
                    Settings.HELD_OUT.name(), batch, images.count(), settings.get(Settings.HELD_OUT)));
        return Optional.of(new OrderedBatches(images, batch));
    }

    /** The first of the images held out or, where there are none, of those that alpha learns from. */
    private static OrderedBatches sample(int batch, PreparedImages search, PreparedImages heldOut) {
        PreparedImages images = heldOut.count() == 0 ? search : heldOut;
        Batches.requireFits(batch, images);
        return new OrderedBatches(
                images.slice(0, Math.min(images.count(), Math.max(batch, CutOutMeasure.IMAGES))), batch);
    }

    private static OrderedBatches first(int batch, PreparedImages images) {
        Batches.requireFits(batch, images);
        return new OrderedBatches(images.slice(0, batch), batch);
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
                || !before.get(Settings.TRAIN_IMAGES).equals(after.get(Settings.TRAIN_IMAGES))
                || !before.get(Settings.HELD_OUT).equals(after.get(Settings.HELD_OUT));
    }

    /**
     * Goes on with the images that follow from changed settings; the streams stay where they are.
     *
     * @throws IllegalArgumentException if they are too few for a batch; nothing is changed then
     * @throws InputException if the files are no longer what they were; nothing is changed then
     */
    void change(SearchSettings settings) {
        Opened changed = preparing.apply(settings);
        PreparedImages.Split split = split(settings, changed.images());
        int batch = settings.get(Settings.BATCH);
        Batches.requireFits(batch, split.weights());
        Batches.requireFits(batch, split.search());
        heldOut = heldOut(settings, changed.heldOut());
        sample = sample(batch, split.search(), changed.heldOut());
        searchBatch = first(batch, split.search());
        train.replace(split.weights());
        if (search != train) search.replace(split.search());
        opened = changed;
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
        PreparedImages images = opened.images();
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
        return opened.fingerprint();
    }

    DataUse use() {
        return opened.use();
    }

    /** Valid until the next call. */
    Batch nextTrain() {
        return train.next();
    }

    /** Valid until the next call. */
    Batch nextSearch() {
        return search.next();
    }

    /**
     * Another stream over the images that alpha learns from.
     *
     * @param order draws the order of every epoch; not to be used elsewhere
     */
    Batches searchImages(SeededRandom order) {
        return search.again(order);
    }

    /** Images that nobody learns from; empty where none are to be held out. */
    Optional<OrderedBatches> heldOut() {
        return heldOut;
    }

    /** A fixed sample, always of the same images: held out, if any are, or of those that alpha learns from. */
    OrderedBatches sample() {
        return sample;
    }

    /** Always the same batch, of images that alpha learns from. */
    Batch searchBatch() {
        return searchBatch.at(0);
    }

    /** Of the weights' images. */
    int epoch() {
        return train.epoch();
    }
}
