package nascope.net.fused;

import nascope.net.Primitive;

/** Largest value of each 3×3 window, padding left out; of equal values the first, row by row, gets the gradient. */
final class MaxPool implements Primitive {
    /** Less than any value, and finite: differences to it are finite or +∞, never NaN. */
    private static final float LOWEST = -Float.MAX_VALUE;

    private final FusedFeatureMap in;
    private final int stride;
    private final FusedFeatureMap out;
    private final Team team;

    MaxPool(FusedFeatureMap in, int stride, FusedFeatureMap out, Team team) {
        this.in = in;
        this.stride = stride;
        this.out = out;
        this.team = team;
    }

    @Override
    public void forward() {
        team.run(in.channels(), this::pool);
        out.written();
    }

    private void pool(int channel, Scratch scratch) {
        shiftRows(channel, scratch);
        for (int y = 0; y < out.height(); y++) {
            float[] maximum = maximum(channel, y * stride, scratch);
            if (stride == 1) System.arraycopy(maximum, 0, out.value(channel, y), 0, maximum.length);
            else Rows.thinned(out.value(channel, y), maximum, in.batch());
        }
    }

    /** The rows of a channel, their left and right neighbours, and the largest of the three, in scratch. */
    private void shiftRows(int channel, Scratch scratch) {
        for (int y = 0; y < in.height(); y++) {
            float[] row = in.value(channel, y);
            float[] left = scratch.row(Scratch.Slot.LEFT, y, row.length);
            float[] right = scratch.row(Scratch.Slot.RIGHT, y, row.length);
            Rows.shifted(left, row, -1, in.batch(), LOWEST);
            Rows.shifted(right, row, 1, in.batch(), LOWEST);
            Rows.max3(scratch.row(Scratch.Slot.SUM, y, row.length), left, row, right);
        }
    }

    private float[] maximum(int channel, int y, Scratch scratch) {
        float[] maximum = scratch.row(Scratch.Slot.MAXIMUM, 0, in.rowLength());
        System.arraycopy(scratch.row(Scratch.Slot.SUM, y, in.rowLength()), 0, maximum, 0, maximum.length);
        if (y > 0) Rows.max(maximum, scratch.row(Scratch.Slot.SUM, y - 1, in.rowLength()));
        if (y < in.height() - 1) Rows.max(maximum, scratch.row(Scratch.Slot.SUM, y + 1, in.rowLength()));
        return maximum;
    }

    @Override
    public void backward() {
        if (!out.hasGradient()) return;
        team.run(in.channels(), this::passGradient);
        in.gradientGiven();
    }

    private void passGradient(int channel, Scratch scratch) {
        shiftRows(channel, scratch);
        for (int y = 0; y < in.height(); y++) {
            scratch.zeros(Scratch.Slot.LEFT_GRADIENT, y, in.rowLength());
            scratch.zeros(Scratch.Slot.RIGHT_GRADIENT, y, in.rowLength());
            if (!in.hasGradient()) java.util.Arrays.fill(in.gradient(channel, y), 0);
        }
        for (int y = 0; y < out.height(); y++) giveGradient(channel, y, scratch);
        for (int y = 0; y < in.height(); y++) {
            addShifted(channel, y, scratch.row(Scratch.Slot.LEFT_GRADIENT, y, in.rowLength()), 1, scratch);
            addShifted(channel, y, scratch.row(Scratch.Slot.RIGHT_GRADIENT, y, in.rowLength()), -1, scratch);
        }
    }

    private void giveGradient(int channel, int y, Scratch scratch) {
        float[] g = out.gradient(channel, y);
        if (stride == 2) {
            g = scratch.row(Scratch.Slot.GRADIENT, 0, in.rowLength());
            Rows.spread(g, out.gradient(channel, y), in.batch());
        }
        float[] maximum = maximum(channel, y * stride, scratch);
        float[] open = scratch.row(Scratch.Slot.OPEN, 0, in.rowLength());
        java.util.Arrays.fill(open, 1);
        for (int row = Math.max(0, y * stride - 1); row <= Math.min(in.height() - 1, y * stride + 1); row++) {
            int length = in.rowLength();
            Rows.claim(
                    scratch.row(Scratch.Slot.LEFT_GRADIENT, row, length),
                    open,
                    scratch.row(Scratch.Slot.LEFT, row, length),
                    maximum,
                    g);
            Rows.claim(in.gradient(channel, row), open, in.value(channel, row), maximum, g);
            Rows.claim(
                    scratch.row(Scratch.Slot.RIGHT_GRADIENT, row, length),
                    open,
                    scratch.row(Scratch.Slot.RIGHT, row, length),
                    maximum,
                    g);
        }
    }

    private void addShifted(int channel, int y, float[] gradient, int distance, Scratch scratch) {
        float[] shifted = scratch.row(Scratch.Slot.SHIFTED, 0, in.rowLength());
        Rows.shifted(shifted, gradient, distance, in.batch(), 0);
        Rows.add1(in.gradient(channel, y), 1, shifted);
    }
}
