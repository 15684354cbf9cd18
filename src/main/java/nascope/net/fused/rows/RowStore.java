package nascope.net.fused.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Rows for gradients, lent to one map after another: most gradients are needed for a moment only. For one thread. */
public final class RowStore {
    /** Free rows of one size, {@code [block][channel][y][number]}. */
    private record Shelf(int blocks, int channels, int height, int length, Deque<float[][][][]> free) {
        private boolean holds(float[][][][] rows) {
            return fits(rows.length, rows[0].length, rows[0][0].length, rows[0][0][0].length);
        }

        private boolean fits(int wantedBlocks, int wantedChannels, int wantedHeight, int wantedLength) {
            return blocks == wantedBlocks
                    && channels == wantedChannels
                    && height == wantedHeight
                    && length == wantedLength;
        }
    }

    private final List<Shelf> shelves = new ArrayList<>();

    /** Rows of a size; what they hold is left over from their last use. */
    public float[][][][] borrow(int blocks, int channels, int height, int length) {
        for (Shelf shelf : shelves)
            if (shelf.fits(blocks, channels, height, length) && !shelf.free().isEmpty())
                return shelf.free().pop();
        return new float[blocks][channels][height][length];
    }

    public void giveBack(float[][][][] rows) {
        for (Shelf shelf : shelves)
            if (shelf.holds(rows)) {
                shelf.free().push(rows);
                return;
            }
        Shelf shelf =
                new Shelf(rows.length, rows[0].length, rows[0][0].length, rows[0][0][0].length, new ArrayDeque<>());
        shelf.free().push(rows);
        shelves.add(shelf);
    }
}
