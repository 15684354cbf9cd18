package nascope.net.fused;

import nascope.net.Parameter;
import nascope.net.Primitive;

/** scale · x̂ + shift, channel by channel. */
final class NormalisedAffine implements Primitive {
    private final BatchNorm norm;
    private final FusedFeatureMap in;
    private final Parameter scale;
    private final Parameter shift;
    private final FusedFeatureMap out;
    private final Weights weights;
    private final Team team;

    NormalisedAffine(
            BatchNorm norm, Parameter scale, Parameter shift, FusedFeatureMap out, Weights weights, Team team) {
        this.norm = norm;
        this.in = norm.in();
        this.scale = scale;
        this.shift = shift;
        this.out = out;
        this.weights = weights;
        this.team = team;
    }

    @Override
    public void forward() {
        team.run(in.channels(), this::apply);
        out.written();
    }

    private void apply(int channel, Scratch scratch) {
        double factor = weights.value(scale, channel) * norm.inverse(channel);
        float constant = (float) (weights.value(shift, channel) - norm.mean(channel) * factor);
        for (int y = 0; y < in.height(); y++)
            Rows.affine(out.value(channel, y), (float) factor, in.value(channel, y), constant);
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
        for (int y = 0; y < in.height(); y++)
            Rows.gradientMoments(sum, products, out.gradient(channel, y), in.value(channel, y), centre);
        double total = scratch.sum(sum);
        double dot = norm.inverse(channel) * (scratch.sum(products) - (norm.mean(channel) - centre) * total);
        weights.gradient(scale, channel, dot);
        weights.gradient(shift, channel, total);
        norm.passGradient(channel, weights.value(scale, channel), out::gradient, total, dot, in.hasGradient());
    }
}
