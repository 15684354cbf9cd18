package nascope.net.fused;

import java.util.TreeMap;
import nascope.net.FeatureMap;

/**
 * A feature map as rows {@code [channel · height][width · batch]}, with the gradient in rows of the same shape, and
 * copies of the values shifted sideways for the convolutions that ask for them.
 */
final class FusedFeatureMap extends FeatureMap {
    private final int batch;
    private final float[][] value;
    private final float[][] gradient;
    private final TreeMap<Integer, Shift> shifts = new TreeMap<>(); // by distance in pixels
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
        if (distance != 0) shifts.computeIfAbsent(distance, d -> new Shift(channels(), height(), rowLength()));
    }

    /**
     * Row y of a channel shifted: pixel x holds the value of pixel x + distance, 0 beyond the border. Only one thread at
     * a time may ask for a channel.
     */
    float[] shifted(int distance, int channel, int y) {
        if (distance == 0) return value(channel, y);
        Shift shift = shifts.get(distance);
        if (shift.versions[channel] != version) {
            for (int row = channel * height(); row < (channel + 1) * height(); row++)
                Rows.shifted(shift.rows[row], value[row], distance, batch, 0);
            shift.versions[channel] = version;
        }
        return shift.rows[channel * height() + y];
    }

    /** Makes some channels of this map the same memory as a whole other map. */
    void adopt(int fromChannel, FusedFeatureMap part) {
        System.arraycopy(part.value, 0, value, fromChannel * height(), part.value.length);
        System.arraycopy(part.gradient, 0, gradient, fromChannel * height(), part.gradient.length);
    }
}
