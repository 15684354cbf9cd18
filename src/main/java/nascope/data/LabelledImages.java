package nascope.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nascope.base.Plain;
import nascope.base.Require;

/**
 * Images with their classes, as they lie in the file: unsigned bytes of shape (N, C, H, W), with N = images, C =
 * channels (1 grey, 3 red, green, blue), H = height and W = width. Immutable; a class rather than a record, because its
 * arrays are not handed out.
 */
public final class LabelledImages {
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
    LabelledImages(
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

    /** @throws IllegalArgumentException if there are fewer than two classes, or a label is not one of them */
    static void requireLabels(int[] labels, int classes) {
        if (classes < 2)
            throw new IllegalArgumentException(Plain.text("classes must be at least two, got %d", classes));
        for (int i = 0; i < labels.length; i++)
            if (labels[i] < 0 || labels[i] >= classes)
                throw new IllegalArgumentException(
                        Plain.text("labels must be from 0 to %d, got %d at index %d", classes - 1, labels[i], i));
    }

    public String name() {
        return name;
    }

    /** N, the number of images. */
    public int count() {
        return labels.length;
    }

    public int channels() {
        return channels;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /** Names of the classes, by label. */
    public List<String> classes() {
        return classes;
    }

    /** The class of an image, an index into {@link #classes()}. */
    public int label(int image) {
        return labels[image];
    }

    /** A pixel, from 0 to 255; all indices are 0-based. */
    public int pixel(int image, int channel, int row, int column) {
        return Byte.toUnsignedInt(pixels[((image * channels + channel) * height + row) * width + column]);
    }

    /** All pixels, shape (N, C, H, W); not a copy, not to be changed. */
    byte[] pixels() {
        return pixels;
    }

    /** The same images with other names for their classes. */
    LabelledImages withClasses(List<String> names) {
        return new LabelledImages(name, channels, height, width, pixels, labels, names);
    }

    /**
     * Tells data apart in the record of a run: SHA-256 over the pixels and then the labels, each label as four bytes,
     * the highest first.
     *
     * @return 64 hexadecimal digits
     */
    public String checksum() {
        MessageDigest digest = sha256();
        digest.update(pixels);
        ByteBuffer label = ByteBuffer.allocate(Integer.BYTES);
        for (int value : labels) digest.update(label.putInt(0, value).array());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must know SHA-256", e);
        }
    }
}
