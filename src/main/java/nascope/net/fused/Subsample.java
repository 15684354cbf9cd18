package nascope.net.fused;

import nascope.net.Primitive;

/** Every second pixel of every second row, from a given row and column; 0 beyond the border. */
final class Subsample implements Primitive {
    private final FusedFeatureMap in;
    private final int from;
    private final FusedFeatureMap out;
    private final Team team;

    Subsample(FusedFeatureMap in, int from, FusedFeatureMap out, Team team) {
        this.in = in;
        this.from = from;
        this.out = out;
        this.team = team;
    }

    @Override
    public void forward() {
        team.run(in.channels(), this::sample);
        out.written();
    }

    private void sample(int channel, Scratch scratch) {
        float[] shifted = scratch.row(Scratch.Slot.SHIFTED, 0, in.rowLength());
        for (int y = 0; y < out.height(); y++) {
            float[] row = out.value(channel, y);
            int source = 2 * y + from;
            if (source >= in.height()) {
                java.util.Arrays.fill(row, 0);
                continue;
            }
            Rows.shifted(shifted, in.value(channel, source), from, in.batch(), 0);
            Rows.thinned(row, shifted, in.batch());
        }
    }

    @Override
    public void backward() {
        if (!out.hasGradient()) return;
        team.run(in.channels(), this::passGradient);
        in.gradientGiven();
    }

    private void passGradient(int channel, Scratch scratch) {
        float[] whole = scratch.row(Scratch.Slot.GRADIENT, 0, in.rowLength());
        float[] shifted = scratch.row(Scratch.Slot.SHIFTED, 0, in.rowLength());
        if (!in.hasGradient()) for (int y = 0; y < in.height(); y++) java.util.Arrays.fill(in.gradient(channel, y), 0);
        for (int y = 0; y < out.height(); y++) {
            int source = 2 * y + from;
            if (source >= in.height()) continue;
            Rows.spread(whole, out.gradient(channel, y), in.batch());
            Rows.shifted(shifted, whole, -from, in.batch(), 0);
            Rows.add1(in.gradient(channel, source), 1, shifted);
        }
    }
}
