package nascope.data.set;

import java.util.List;
import java.util.OptionalInt;
import nascope.base.Plain;
import nascope.base.Require;

/**
 * Images of one size in memory, as they lie in the file: unsigned bytes of shape (N, C, H, W), with N = images, C =
 * channels (1 grey, 3 red, green, blue), H = height and W = width. Immutable; a class rather than a record, because its
 * arrays are not handed out.
 */
public final class LabelledImages implements ImageSet {
    private final String name;
    private final int channels;
    private final int height;
    private final int width;
    private final byte[] pixels;
    private final int[] labels;
    private final List<String> classes;

    /**
     * Takes the arrays over; the caller must not change them afterwards.
     *
     * @param name what a person calls these images: "digits", "fashion" or a path
     * @param pixels N · C · H · W unsigned bytes, the column varying fastest
     * @param labels N numbers, each an index into {@code classes}
     * @param classes at least two names
     * @throws IllegalArgumentException if the sizes do not fit together or a label has no class
     */
    public LabelledImages(
            String name, int channels, int height, int width, byte[] pixels, int[] labels, List<String> classes) {
        this.name = name;
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.pixels = pixels;
        this.labels = labels;
        this.classes = List.copyOf(classes);
        Require.shape("pixels", new long[] {pixels.length}, (long) labels.length * channels * height * width);
        requireLabels(labels, classes.size());
    }

    /**
     * Checks that labels have their classes.
     *
     * @throws IllegalArgumentException if there are fewer than two classes, or a label is not one of them
     */
    public static void requireLabels(int[] labels, int classes) {
        if (classes < 2)
            throw new IllegalArgumentException(Plain.text("classes must be at least two, got %d", classes));
        for (int i = 0; i < labels.length; i++)
            if (labels[i] < 0 || labels[i] >= classes)
                throw new IllegalArgumentException(
                        Plain.text("labels must be from 0 to %d, got %d at index %d", classes - 1, labels[i], i));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int count() {
        return labels.length;
    }

    @Override
    public OptionalInt channels() {
        return OptionalInt.of(channels);
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public int label(int image) {
        return labels[image];
    }

    @Override
    public void handOut(Receiver receiver) {
        for (int i = 0; i < labels.length; i++)
            receiver.take(i, new Planes(channels, height, width, pixels, i * channels * height * width));
    }

    /** The same images with other names for their classes. */
    public LabelledImages withClasses(List<String> names) {
        return new LabelledImages(name, channels, height, width, pixels, labels, names);
    }
}
