package nascope.net.fused;

import nascope.net.FeatureMap;

/**
 * A feature map as rows {@code [channel · height][width · batch]}, with the gradient in rows of the same shape, and
 * copies of the values shifted sideways for the convolutions that ask for them.
 */
final class FusedFeatureMap extends FeatureMap {
    private static final int LONGEST_SHIFT = 4; // of a 5×5 window with dilation 2

    private final int batch;
    private final float[][] value;
    private final float[][] gradient;
    private final Shift[] shifts = new Shift[2 * LONGEST_SHIFT + 1]; // by distance in pixels, from the most negative
    private int version; // counts writings

    /** A sideways copy of the values, made channel by channel when first needed after a writing. */
    private static final class Shift {
        private final float[][] rows;
        private final int[] versions; // by channel: which writing it is a copy of

        private Shift(int channels, int height, int length) {
            rows = new float[channels * height][length];
            versions = new int[channels];
        }
    }

    FusedFeatureMap(int batch, int channels, int height, int width) {
        super(channels, height, width);
        this.batch = batch;
        value = new float[channels * height][width * batch];
        gradient = new float[channels * height][width * batch];
    }

    int batch() {
        return batch;
    }

    /** Numbers in a row. */
    int rowLength() {
        return width() * batch;
    }

    /** Numbers in a channel, over the whole batch. */
    int channelSize() {
        return height() * rowLength();
    }

    float[] value(int channel, int y) {
        return value[channel * height() + y];
    }

    float[] gradient(int channel, int y) {
        return gradient[channel * height() + y];
    }

    /** To be called when all values were written. */
    void written() {
        version++;
        voidGradient();
    }

    /** Makes room for copies shifted by a distance. */
    void provideShift(int distance) {
        int place = distance + LONGEST_SHIFT;
        if (distance != 0 && shifts[place] == null) shifts[place] = new Shift(channels(), height(), rowLength());
    }

    /**
     * The rows of a map shifted, the wanted channel's up to date: pixel x of a row holds the value of pixel x +
     * distance, 0 beyond the border. Only one thread at a time may ask for a channel.
     *
     * @return rows [channel · height + y]
     */
    float[][] shifted(int distance, int channel) {
        if (distance == 0) return value;
        Shift shift = shifts[distance + LONGEST_SHIFT];
        if (shift.versions[channel] != version) {
            for (int row = channel * height(); row < (channel + 1) * height(); row++)
                Rows.shifted(shift.rows[row], value[row], distance, batch, 0);
            shift.versions[channel] = version;
        }
        return shift.rows;
    }

    /** Makes the values of some channels of this map the same memory as those of a whole other map. */
    void adopt(int fromChannel, FusedFeatureMap part) {
        System.arraycopy(part.value, 0, value, fromChannel * height(), part.value.length);
    }
}
