package nascope.net.fused;

import java.util.Arrays;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;

/** Largest value of each 3×3 window, padding left out; of equal values the first, row by row, gets the gradient. */
record MaxPool(FusedFeatureMap in, int stride, FusedFeatureMap out) implements MapTask {
    /** Less than any value, and finite: differences to it are finite or +∞, never NaN. */
    private static final float LOWEST = -Float.MAX_VALUE;

    @Override
    public void forward(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) pool(in.value(block)[c], out.value(block)[c], scratch);
    }

    /** The largest of each pixel and its left and right neighbour first, then over three rows. */
    private void pool(float[][] x, float[][] result, Scratch scratch) {
        float[] left = scratch.row(Scratch.Slot.LEFT, in.rowLength());
        float[] right = scratch.row(Scratch.Slot.RIGHT, in.rowLength());
        float[][] across = scratch.rows(Scratch.Slot.SUM, in.height(), in.rowLength());
        for (int y = 0; y < in.height(); y++) {
            Rows.shifted(left, x[y], -1, in.block(), LOWEST);
            Rows.shifted(right, x[y], 1, in.block(), LOWEST);
            Rows.max3(across[y], left, x[y], right);
        }
        float[] whole = scratch.row(Scratch.Slot.MAXIMUM, in.rowLength());
        for (int y = 0; y < out.height(); y++) {
            float[] above = across[Math.max(0, y * stride - 1)];
            float[] below = across[Math.min(in.height() - 1, y * stride + 1)];
            Rows.max3(stride == 1 ? result[y] : whole, above, across[y * stride], below);
            if (stride == 2) Rows.thinned(result[y], whole, in.block());
        }
    }

    @Override
    public void backward(int block, boolean adds, boolean ofWeight, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++)
            passGradient(
                    in.value(block)[c],
                    out.value(block)[c],
                    out.gradient(block)[c],
                    in.gradient(block)[c],
                    adds,
                    scratch);
    }

    private void passGradient(
            float[][] x, float[][] maxima, float[][] gradient, float[][] to, boolean adds, Scratch scratch) {
        int length = in.rowLength();
        float[][] left = scratch.rows(Scratch.Slot.LEFT, in.height(), length);
        float[][] right = scratch.rows(Scratch.Slot.RIGHT, in.height(), length);
        float[][] ofLeft = scratch.rows(Scratch.Slot.LEFT_GRADIENT, in.height(), length);
        float[][] ofRight = scratch.rows(Scratch.Slot.RIGHT_GRADIENT, in.height(), length);
        for (int y = 0; y < in.height(); y++) {
            Rows.shifted(left[y], x[y], -1, in.block(), LOWEST);
            Rows.shifted(right[y], x[y], 1, in.block(), LOWEST);
            Arrays.fill(ofLeft[y], 0);
            Arrays.fill(ofRight[y], 0);
            if (!adds) Arrays.fill(to[y], 0);
        }
        float[] open = scratch.row(Scratch.Slot.OPEN, length);
        for (int y = 0; y < out.height(); y++) {
            float[] g = whole(gradient[y], 0, Scratch.Slot.GRADIENT, scratch);
            float[] maximum = whole(maxima[y], -LOWEST, Scratch.Slot.MAXIMUM, scratch);
            Arrays.fill(open, 1);
            int last = Math.min(in.height() - 1, y * stride + 1);
            for (int row = Math.max(0, y * stride - 1); row <= last; row++) {
                Rows.claim(ofLeft[row], open, left[row], maximum, g);
                Rows.claim(to[row], open, x[row], maximum, g);
                Rows.claim(ofRight[row], open, right[row], maximum, g);
            }
        }
        float[] moved = scratch.row(Scratch.Slot.MOVED, length);
        for (int y = 0; y < in.height(); y++) {
            Rows.shifted(moved, ofLeft[y], 1, in.block(), 0);
            Rows.add1(to[y], 1, moved);
            Rows.shifted(moved, ofRight[y], -1, in.block(), 0);
            Rows.add1(to[y], 1, moved);
        }
    }

    /** An output row as wide as the input's, another number between. */
    private float[] whole(float[] row, float between, Scratch.Slot slot, Scratch scratch) {
        if (stride == 1) return row;
        float[] whole = scratch.row(slot, in.rowLength());
        Rows.spread(whole, row, in.block(), between);
        return whole;
    }
}
