package nascope.net.fused;

import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;
import nascope.net.fused.rows.Shifts;
import nascope.net.kernel.Window;

/**
 * Which pixels a window's taps read: its rows and columns of taps on an input and an output of given sizes.
 *
 * @param in what is read
 * @param out what is written
 */
record Taps(Window window, FusedFeatureMap in, FusedFeatureMap out) {
    /** How far to the right of the output's pixel a column of taps reads, in pixels of the input. */
    int across(int column) {
        return column * window.dilation() - window.paddingWidth();
    }

    private int down(int row) {
        return row * window.dilation() - window.paddingHeight();
    }

    /** The input row that an output row reads through a row of taps; -1 if that lies beyond the border. */
    int inputRow(int y, int row) {
        int source = y * window.strideHeight() + down(row);
        return source < in.height() ? Math.max(source, -1) : -1;
    }

    /** The output row that reads an input row through a row of taps; -1 if none does. */
    int outputRow(int source, int row) {
        int whole = source - down(row);
        if (whole < 0 || whole % window.strideHeight() != 0) return -1;
        int y = whole / window.strideHeight();
        return y < out.height() ? y : -1;
    }

    /**
     * Rows as wide as the output, moved and thinned: pixel x is what a column of taps reads for the output's pixel x.
     *
     * @param moved rows of the input {@linkplain Shifts moved} by {@link #across}
     * @param variant of the scratch rows that may be used
     */
    float[][] thinned(float[][] moved, int variant, Scratch scratch) {
        if (window.strideWidth() == 1) return moved;
        float[][] thinned = scratch.rows(Scratch.Slot.THINNED, variant, moved.length, out.rowLength());
        for (int y = 0; y < moved.length; y++) Rows.thinned(thinned[y], moved[y], in.block());
        return thinned;
    }

    /**
     * The rows of a channel of the output's gradient as wide as the input's, 0 where no output pixel lies.
     *
     * @param variant of the scratch rows that may be used
     */
    float[][] whole(float[][] gradient, int variant, Scratch scratch) {
        if (window.strideWidth() == 1) return gradient;
        float[][] whole = scratch.rows(Scratch.Slot.GRADIENT, variant, out.height(), in.rowLength());
        for (int y = 0; y < out.height(); y++) Rows.spread(whole[y], gradient[y], in.block(), 0);
        return whole;
    }

    /**
     * Such rows moved to the input pixels that a column of taps reads.
     *
     * @param variant of the scratch rows that may be used
     */
    float[][] moved(int column, float[][] whole, int variant, Scratch scratch) {
        int distance = across(column);
        if (distance == 0) return whole;
        float[][] moved = scratch.rows(Scratch.Slot.MOVED, variant, out.height(), in.rowLength());
        for (int y = 0; y < out.height(); y++) Rows.shifted(moved[y], whole[y], -distance, in.block(), 0);
        return moved;
    }
}
