package nascope.data.set;

import java.util.Arrays;

/**
 * The pixels of one image: unsigned bytes of shape (C, H, W), the column varying fastest. A class rather than a record,
 * because of its array.
 */
public final class Planes {
    private final int channels;
    private final int height;
    private final int width;
    private final byte[] bytes;
    private final int start;

    /**
     * Pixels among others.
     *
     * @param channels C, 1 (grey) or 3 (red, green, blue)
     * @param height H
     * @param width W
     * @param bytes holds the pixels; not copied
     * @param start where they start in it
     */
    public Planes(int channels, int height, int width, byte[] bytes, int start) {
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.bytes = bytes;
        this.start = start;
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

    /** What holds the pixels, perhaps among others; not a copy, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the first channel starts in the bytes. */
    public int start() {
        return start;
    }

    /** Where a channel starts in the bytes; a grey image is the same in every channel. */
    public int start(int channel) {
        return start + (channels == 1 ? 0 : channel * plane());
    }

    /** Bytes of one channel. */
    public int plane() {
        return height * width;
    }

    /** The pixels alone, a copy. */
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, start, start + channels * plane());
    }
}
