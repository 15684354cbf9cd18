package nascope.data.input;

import nascope.base.InputException;
import nascope.base.Texts;

/** How much is read from outside at most, so that a damaged or hostile file cannot take all memory. */
public final class Limits {
    /** Longest side of an image in pixels. */
    public static final int MOST_SIDE = 4096;

    /** Most bytes of pixels in one set of images: 1 GiB, twice the largest part of EMNIST. */
    public static final int MOST_BYTES = 1 << 30;

    private Limits() {}

    /**
     * Checks the size of images before memory is taken for them.
     *
     * @param name what announces the images, for the message
     * @return bytes of all pixels together
     * @throws InputException if an image or all of them together are empty or too large
     */
    public static int bytes(String name, long images, int channels, long height, long width) {
        if (images < 1) throw new InputException(Texts.text("data.input.Limits.expected-at-least-one-image", name));
        if (height < 1 || width < 1 || height > MOST_SIDE || width > MOST_SIDE)
            throw new InputException(
                    Texts.text("data.input.Limits.expected-images-of-1-1", name, MOST_SIDE, MOST_SIDE, height, width));
        long bytes = images * channels * height * width; // below 2^32 · 2^2 · 2^24
        if (bytes > MOST_BYTES)
            throw new InputException(Texts.text(
                    "data.input.Limits.expected-at-most-d-bytes",
                    name,
                    MOST_BYTES,
                    images,
                    channels,
                    height,
                    width,
                    bytes));
        return (int) bytes;
    }
}
