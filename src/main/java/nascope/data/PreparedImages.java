package nascope.data;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.data.set.LabelledImages;

/**
 * Images ready to learn from: float pixels of shape (N, C, S, S), normalised and noisy, with their classes. Immutable.
 * The parts of a split share the pixels of the whole.
 */
public final class PreparedImages {
    private final int channels;
    private final int size;
    private final float[] pixels; // shape (all images, C, S, S)
    private final int[] labels; // of all images
    private final int[] members; // which of all images are these
    private final List<String> classes;

    private PreparedImages(int channels, int size, float[] pixels, int[] labels, int[] members, List<String> classes) {
        this.channels = channels;
        this.size = size;
        this.pixels = pixels;
        this.labels = labels;
        this.members = members;
        this.classes = classes;
    }

    /**
     * Takes the arrays over; the caller must not change them afterwards.
     *
     * @param size height and width of an image
     * @param pixels shape (N, {@code channels}, {@code size}, {@code size}), the column varying fastest
     * @param labels N numbers, each an index into {@code classes}
     * @throws IllegalArgumentException if the sizes do not fit together, there are fewer than two classes, or a label
     *     is not one of them
     */
    public static PreparedImages of(int channels, int size, float[] pixels, int[] labels, List<String> classes) {
        Require.shape("pixels", new long[] {pixels.length}, (long) labels.length * channels * size * size);
        LabelledImages.requireLabels(labels, classes.size());
        int[] members = IntStream.range(0, labels.length).toArray();
        return new PreparedImages(channels, size, pixels, labels, members, List.copyOf(classes));
    }

    /**
     * Two parts without a common image, drawn at random.
     *
     * @param weights what the network's weights learn from
     * @param search what alpha learns from
     */
    public record Split(PreparedImages weights, PreparedImages search) {}

    /**
     * Draws the two parts of bi-level search.
     *
     * @param searchShare share of the images that go to the search part, above 0 and below 1; the number is rounded, but
     *     both parts get at least one image
     * @throws IllegalArgumentException if there are fewer than two images, or the share is not between 0 and 1
     */
    public Split split(double searchShare, RandomGenerator random) {
        if (!(searchShare > 0 && searchShare < 1))
            throw new IllegalArgumentException(
                    Plain.text("searchShare must be above 0 and below 1, got %s", searchShare));
        if (count() < 2)
            throw new IllegalArgumentException(Plain.text("a split needs at least 2 images, got %d", count()));
        int search = (int) Math.max(1, Math.min(count() - 1, Math.round(count() * searchShare)));
        int[] order = Permutation.of(count(), random);
        return new Split(part(order, search, count()), part(order, 0, search));
    }

    private PreparedImages part(int[] order, int from, int to) {
        int[] drawn =
                Arrays.stream(order, from, to).map(image -> members[image]).toArray();
        return new PreparedImages(channels, size, pixels, labels, drawn, classes);
    }

    /** Those from one place on that lie before another, perhaps none. */
    public PreparedImages slice(int from, int to) {
        return part(IntStream.range(0, count()).toArray(), from, to);
    }

    /** Room for a number of these images. */
    Batch emptyBatch(int images) {
        return new Batch(new float[images * channels * size * size], new int[images]);
    }

    /** Copies an image with its class to a place in a batch. */
    void copyTo(Batch batch, int place, int image) {
        int length = channels * size * size;
        System.arraycopy(pixels, start(image), batch.images(), place * length, length);
        batch.labels()[place] = label(image);
    }

    /** N, the number of images. */
    public int count() {
        return members.length;
    }

    public int channels() {
        return channels;
    }

    /** S, height and width of an image. */
    public int size() {
        return size;
    }

    /** Names of the classes, by label. */
    public List<String> classes() {
        return classes;
    }

    /** The class of an image, an index into {@link #classes()}. */
    public int label(int image) {
        return labels[members[image]];
    }

    /** A copy of an image's pixels, shape (C, S, S). */
    public float[] image(int image) {
        int start = start(image);
        return Arrays.copyOfRange(pixels, start, start + channels * size * size);
    }

    /** All pixels that these images may be a part of; not a copy, not to be changed. */
    float[] pixels() {
        return pixels;
    }

    /** Where an image starts in {@link #pixels()}. */
    int start(int image) {
        return members[image] * channels * size * size;
    }
}
