package nascope.data.set;

import java.util.Arrays;

/**
 * The pixels of one image: unsigned bytes of shape (C, H, W), the column varying fastest.
 *
 * @param channels C, 1 (grey) or 3 (red, green, blue)
 * @param height H
 * @param width W
 * @param bytes holds the pixels, perhaps among others; not to be changed
 * @param start where they start in it
 */
public record Planes(int channels, int height, int width, byte[] bytes, int start) {
    /** Bytes of one channel. */
    public int plane() {
        return height * width;
    }

    /** Where a channel starts in the bytes; a grey image is the same in every channel. */
    public int start(int channel) {
        return start + (channels == 1 ? 0 : channel * plane());
    }

    /** The pixels alone, a copy. */
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, start, start + channels * plane());
    }
}
