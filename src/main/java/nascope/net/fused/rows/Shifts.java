package nascope.net.fused.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One thread's copies of channels shifted sideways, kept until the same is asked for of another map or block: the
 * convolutions that start at a node follow each other and share them.
 */
public final class Shifts {
    /** What the rows of one channel and distance are a copy of. */
    private static final class Copy {
        private final int variant; // of the scratch rows, each copy's own
        private @Nullable FusedFeatureMap map; // null before the first
        private int version;
        private int block;
        private float[][] rows = new float[0][];

        private Copy(int variant) {
            this.variant = variant;
        }
    }

    private final Scratch scratch;
    private Copy[][] copies = new Copy[0][0]; // by channel and distance: −1, 1, −2, 2, …; null where not asked for
    private int made;

    public Shifts(Scratch scratch) {
        this.scratch = scratch;
    }

    /**
     * The rows of a map's channel shifted: pixel x of a row holds the value of pixel x + distance, 0 beyond the border.
     *
     * @param distance in pixels
     * @return by y; valid until the same distance is asked for of another map or block
     */
    public float[][] of(FusedFeatureMap map, int block, int channel, int distance) {
        float[][] original = map.value(block)[channel];
        if (distance == 0) return original;
        Copy copy = copy(channel, distance);
        if (copy.map == map && copy.version == map.version() && copy.block == block) return copy.rows;
        copy.rows = scratch.rows(Scratch.Slot.SHIFTED, copy.variant, map.height(), map.rowLength());
        for (int y = 0; y < map.height(); y++) Rows.shifted(copy.rows[y], original[y], distance, map.block(), 0);
        copy.map = map;
        copy.version = map.version();
        copy.block = block;
        return copy.rows;
    }

    private Copy copy(int channel, int distance) {
        if (copies.length <= channel) {
            int known = copies.length;
            copies = Arrays.copyOf(copies, channel + 1);
            Arrays.fill(copies, known, copies.length, new Copy[0]);
        }
        int place = distance > 0 ? 2 * distance - 1 : -2 * distance - 2;
        if (copies[channel].length <= place) copies[channel] = Arrays.copyOf(copies[channel], place + 1);
        if (copies[channel][place] == null) copies[channel][place] = new Copy(made++);
        return copies[channel][place];
    }
}
