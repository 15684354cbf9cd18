package nascope.net.fused;

import java.util.Arrays;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;

/** Mean of each 3×3 window, padding left out. A sum over columns, a sum over rows, divided by the pixels in sight. */
final class AveragePool implements MapTask {
    private final FusedFeatureMap in;
    private final int stride;
    private final FusedFeatureMap out;
    private final float[][] share; // 1/pixels in sight, by rows in sight (1 to 3)

    AveragePool(FusedFeatureMap in, int stride, FusedFeatureMap out) {
        this.in = in;
        this.stride = stride;
        this.out = out;
        share = new float[4][in.rowLength()];
        for (int rows = 1; rows <= 3; rows++)
            for (int i = 0; i < in.rowLength(); i++) share[rows][i] = 1f / (rows * inSight(i / in.block(), in.width()));
    }

    private static int inSight(int at, int side) {
        return Math.min(at + 1, side - 1) - Math.max(at - 1, 0) + 1;
    }

    @Override
    public FusedFeatureMap in() {
        return in;
    }

    @Override
    public FusedFeatureMap out() {
        return out;
    }

    @Override
    public void forward(int block, Scratch scratch) {
        float[][] across = scratch.rows(Scratch.Slot.SUM, in.height(), in.rowLength());
        float[] whole = scratch.row(Scratch.Slot.GRADIENT, in.rowLength());
        for (int c = 0; c < in.channels(); c++) {
            for (int y = 0; y < in.height(); y++) sumColumns(across[y], in.value(block)[c][y], scratch);
            for (int y = 0; y < out.height(); y++) {
                float[] result = out.value(block)[c][y];
                float[] mean = stride == 1 ? result : whole;
                sumRows(mean, y * stride, false, across, scratch);
                Rows.product(mean, mean, share[inSight(y * stride, in.height())]);
                if (stride == 2) Rows.thinned(result, whole, in.block());
            }
        }
    }

    /** The window is symmetric: the gradient of each output pixel, divided, is summed over the windows it lies in. */
    @Override
    public void backward(int block, boolean adds, boolean ofWeight, Scratch scratch) {
        float[] whole = scratch.row(Scratch.Slot.GRADIENT, in.rowLength());
        float[][] across = scratch.rows(Scratch.Slot.SUM, in.height(), in.rowLength());
        for (int c = 0; c < in.channels(); c++) {
            for (int y = 0; y < in.height(); y++) {
                if (y % stride != 0) {
                    Arrays.fill(across[y], 0);
                    continue;
                }
                float[] g = out.gradient(block)[c][y / stride];
                if (stride == 2) Rows.spread(whole, g, in.block(), 0);
                Rows.product(whole, stride == 1 ? g : whole, share[inSight(y, in.height())]);
                sumColumns(across[y], whole, scratch);
            }
            for (int y = 0; y < in.height(); y++) sumRows(in.gradient(block)[c][y], y, adds, across, scratch);
        }
    }

    private void sumColumns(float[] sum, float[] row, Scratch scratch) {
        float[] left = scratch.row(Scratch.Slot.LEFT, row.length);
        float[] right = scratch.row(Scratch.Slot.RIGHT, row.length);
        Rows.shifted(left, row, -1, in.block(), 0);
        Rows.shifted(right, row, 1, in.block(), 0);
        Rows.sum3(sum, false, left, row, right);
    }

    private void sumRows(float[] sum, int centre, boolean add, float[][] across, Scratch scratch) {
        boolean first = centre == 0;
        boolean last = centre == in.height() - 1;
        float[] above = first ? beyond(scratch) : across[centre - 1];
        float[] below = last ? beyond(scratch) : across[centre + 1];
        Rows.sum3(sum, add, above, across[centre], below);
    }

    private float[] beyond(Scratch scratch) {
        return scratch.zeros(Scratch.Slot.OPEN, in.rowLength());
    }
}
