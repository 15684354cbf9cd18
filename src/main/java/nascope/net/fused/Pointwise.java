package nascope.net.fused;

import nascope.net.Parameter;
import nascope.net.Primitive;

/** Convolution 1×1 with weights (out channels, in channels, 1, 1), a row of the image at a time. */
final class Pointwise implements Primitive {
    private final FusedFeatureMap in;
    private final Parameter weight;
    private final FusedFeatureMap out;
    private final Weights weights;
    private final Team team;

    Pointwise(FusedFeatureMap in, Parameter weight, FusedFeatureMap out, Weights weights, Team team) {
        this.in = in;
        this.weight = weight;
        this.out = out;
        this.weights = weights;
        this.team = team;
    }

    private float weight(int to, int from) {
        return weights.value(weight, to * in.channels() + from);
    }

    @Override
    public void forward() {
        team.run(in.height(), this::mixChannels);
        out.written();
    }

    private void mixChannels(int y, Scratch scratch) {
        float[] w = scratch.weights(in.channels());
        float[][] x = scratch.first(in.channels());
        for (int from = 0; from < in.channels(); from++) x[from] = in.value(from, y);
        for (int to = 0; to < out.channels(); to++) {
            for (int from = 0; from < in.channels(); from++) w[from] = weight(to, from);
            Rows.combine(out.value(to, y), false, in.channels(), w, x);
        }
    }

    @Override
    public void backward() {
        if (!out.hasGradient()) return;
        team.run(in.height(), this::inputGradient);
        in.gradientGiven();
        team.run(out.channels(), this::weightGradient);
    }

    private void inputGradient(int y, Scratch scratch) {
        float[] w = scratch.weights(out.channels());
        float[][] g = scratch.first(out.channels());
        for (int to = 0; to < out.channels(); to++) g[to] = out.gradient(to, y);
        for (int from = 0; from < in.channels(); from++) {
            for (int to = 0; to < out.channels(); to++) w[to] = weight(to, from);
            Rows.combine(in.gradient(from, y), in.hasGradient(), out.channels(), w, g);
        }
    }

    private void weightGradient(int to, Scratch scratch) {
        float[][] g = scratch.first(in.height());
        float[][] x = scratch.second(in.height());
        for (int y = 0; y < in.height(); y++) g[y] = out.gradient(to, y);
        for (int from = 0; from < in.channels(); from++) {
            for (int y = 0; y < in.height(); y++) x[y] = in.value(from, y);
            weights.gradient(weight, to * in.channels() + from, scratch.dot(in.height(), g, x, in.rowLength()));
        }
    }
}
