package nascope.net.fused;

import nascope.net.Primitive;

/** max(x̂, 0). */
final class NormalisedRelu implements Primitive {
    private final BatchNorm norm;
    private final FusedFeatureMap in;
    private final FusedFeatureMap out;
    private final Team team;

    NormalisedRelu(BatchNorm norm, FusedFeatureMap out, Team team) {
        this.norm = norm;
        this.in = norm.in();
        this.out = out;
        this.team = team;
    }

    @Override
    public void forward() {
        team.run(in.channels(), this::rectify);
        out.written();
    }

    private void rectify(int channel, Scratch scratch) {
        float scale = (float) norm.inverse(channel);
        float shift = (float) (-norm.mean(channel) * norm.inverse(channel));
        for (int y = 0; y < in.height(); y++) Rows.rectify(out.value(channel, y), scale, in.value(channel, y), shift);
    }

    @Override
    public void backward() {
        if (!out.hasGradient()) return;
        team.run(in.channels(), this::passGradient);
        in.gradientGiven();
    }

    private void passGradient(int channel, Scratch scratch) {
        float[] sum = scratch.zeros(Scratch.Slot.SUM, 0, in.rowLength());
        float[] products = scratch.zeros(Scratch.Slot.PRODUCT, 0, in.rowLength());
        float centre = (float) norm.mean(channel);
        for (int y = 0; y < in.height(); y++) {
            Rows.mask(out.gradient(channel, y), out.value(channel, y)); // in place: no one reads it after this
            Rows.gradientMoments(sum, products, out.gradient(channel, y), in.value(channel, y), centre);
        }
        double total = scratch.sum(sum);
        double dot = norm.inverse(channel) * (scratch.sum(products) - (norm.mean(channel) - centre) * total);
        norm.passGradient(channel, 1, out::gradient, total, dot, in.hasGradient());
    }
}
