package nascope.net.fused;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One thread's copies of channels shifted sideways, kept until the same is asked for of another map or block: the
 * convolutions that start at a node follow each other and share them.
 */
final class Shifts {
    private static final int LONGEST = 4; // of a 5×5 window with dilation 2

    /** What the rows of one distance are a copy of. */
    private static final class Copy {
        private FusedFeatureMap map;
        private int version;
        private int block;
        private float[][] rows;
    }

    private final Scratch scratch;
    private Copy[][] copies = new Copy[0][]; // by channel and distance, from the most negative

    Shifts(Scratch scratch) {
        this.scratch = scratch;
    }

    /**
     * The rows of a map's channel shifted: pixel x of a row holds the value of pixel x + distance, 0 beyond the border.
     *
     * @param distance in pixels, from −4 to 4
     * @return by y; valid until the same distance is asked for of another map or block
     */
    float[][] of(FusedFeatureMap map, int block, int channel, int distance) {
        float[][] original = map.value(block)[channel];
        if (distance == 0) return original;
        Copy copy = copy(channel, distance);
        if (copy.map == map && copy.version == map.version() && copy.block == block) return copy.rows;
        int slot = channel * (2 * LONGEST + 1) + distance + LONGEST;
        copy.rows = scratch.rows(Scratch.Slot.SHIFTED, slot, map.height(), map.rowLength());
        for (int y = 0; y < map.height(); y++) Rows.shifted(copy.rows[y], original[y], distance, map.block(), 0);
        copy.map = map;
        copy.version = map.version();
        copy.block = block;
        return copy.rows;
    }

    private Copy copy(int channel, int distance) {
        int known = copies.length;
        if (known <= channel) {
            copies = Arrays.copyOf(copies, channel + 1);
            for (int c = known; c <= channel; c++)
                copies[c] = Stream.generate(Copy::new).limit(2 * LONGEST + 1).toArray(Copy[]::new);
        }
        return copies[channel][distance + LONGEST];
    }
}
