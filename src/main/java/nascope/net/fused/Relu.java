package nascope.net.fused;

import nascope.net.Primitive;

/** max(x, 0). */
final class Relu implements Primitive {
    private final FusedFeatureMap in;
    private final FusedFeatureMap out;
    private final Team team;

    Relu(FusedFeatureMap in, FusedFeatureMap out, Team team) {
        this.in = in;
        this.out = out;
        this.team = team;
    }

    @Override
    public void forward() {
        team.run(in.channels(), this::rectify);
        out.written();
    }

    private void rectify(int channel, Scratch scratch) {
        for (int y = 0; y < in.height(); y++) Rows.rectify(out.value(channel, y), in.value(channel, y));
    }

    @Override
    public void backward() {
        if (!out.hasGradient()) return;
        team.run(in.channels(), this::passGradient);
        in.gradientGiven();
    }

    private void passGradient(int channel, Scratch scratch) {
        for (int y = 0; y < in.height(); y++)
            Rows.masked(in.gradient(channel, y), in.hasGradient(), out.gradient(channel, y), out.value(channel, y));
    }
}
