package nascope.net.fused;

import nascope.net.Primitive;

/** Mean of each 3×3 window, padding left out. A sum over columns, a sum over rows, divided by the pixels in sight. */
final class AveragePool implements Primitive {
    private final FusedFeatureMap in;
    private final int stride;
    private final FusedFeatureMap out;
    private final Team team;
    private final float[][] share; // 1/pixels in sight, by rows in sight (1 to 3)

    AveragePool(FusedFeatureMap in, int stride, FusedFeatureMap out, Team team) {
        this.in = in;
        this.stride = stride;
        this.out = out;
        this.team = team;
        share = new float[4][in.rowLength()];
        for (int rows = 1; rows <= 3; rows++)
            for (int i = 0; i < in.rowLength(); i++) share[rows][i] = 1f / (rows * inSight(i / in.batch(), in.width()));
    }

    private static int inSight(int at, int side) {
        return Math.min(at + 1, side - 1) - Math.max(at - 1, 0) + 1;
    }

    @Override
    public void forward() {
        team.run(in.channels(), this::pool);
        out.written();
    }

    private void pool(int channel, Scratch scratch) {
        for (int y = 0; y < in.height(); y++)
            sumColumns(scratch.row(Scratch.Slot.SUM, y, in.rowLength()), in.value(channel, y), scratch);
        float[] mean = scratch.row(Scratch.Slot.GRADIENT, 0, in.rowLength());
        for (int y = 0; y < out.height(); y++) {
            sumRows(mean, y * stride, false, scratch);
            Rows.product(mean, mean, share[inSight(y * stride, in.height())]);
            copyTo(out.value(channel, y), mean);
        }
    }

    private void copyTo(float[] row, float[] whole) {
        if (stride == 1) System.arraycopy(whole, 0, row, 0, row.length);
        else Rows.thinned(row, whole, in.batch());
    }

    @Override
    public void backward() {
        if (!out.hasGradient()) return;
        team.run(in.channels(), this::passGradient);
        in.gradientGiven();
    }

    /** The window is symmetric: the gradient of each output pixel, divided, is summed over the windows it lies in. */
    private void passGradient(int channel, Scratch scratch) {
        float[] whole = scratch.row(Scratch.Slot.GRADIENT, 0, in.rowLength());
        for (int y = 0; y < in.height(); y++) {
            float[] sum = scratch.row(Scratch.Slot.SUM, y, in.rowLength());
            if (y % stride != 0) {
                java.util.Arrays.fill(sum, 0);
                continue;
            }
            float[] g = out.gradient(channel, y / stride);
            if (stride == 2) Rows.spread(whole, g, in.batch());
            Rows.product(whole, stride == 1 ? g : whole, share[inSight(y, in.height())]);
            sumColumns(sum, whole, scratch);
        }
        for (int y = 0; y < in.height(); y++) sumRows(in.gradient(channel, y), y, in.hasGradient(), scratch);
    }

    private void sumColumns(float[] sum, float[] row, Scratch scratch) {
        float[] left = scratch.row(Scratch.Slot.LEFT, 0, row.length);
        float[] right = scratch.row(Scratch.Slot.RIGHT, 0, row.length);
        Rows.shifted(left, row, -1, in.batch(), 0);
        Rows.shifted(right, row, 1, in.batch(), 0);
        Rows.sum3(sum, left, row, right);
    }

    private void sumRows(float[] sum, int y, boolean add, Scratch scratch) {
        float[][] rows = scratch.first(3);
        float[] ones = scratch.weights(3);
        int count = 0;
        for (int row = Math.max(0, y - 1); row <= Math.min(in.height() - 1, y + 1); row++) {
            rows[count] = scratch.row(Scratch.Slot.SUM, row, in.rowLength());
            ones[count++] = 1;
        }
        Rows.combine(sum, add, count, ones, rows);
    }
}
