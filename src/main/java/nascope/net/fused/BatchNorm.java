package nascope.net.fused;

import nascope.net.Normalised;
import nascope.net.Primitive;

/**
 * Batch norm without affine parameters. x̂ is never stored: its consumers read the map and scale it, as
 * x̂ = x · inverse − mean · inverse.
 */
final class BatchNorm extends Normalised implements Primitive {
    private final FusedFeatureMap in;
    private final Team team;
    private final double[] mean;
    private final double[] inverse; // 1/√(variance + ε)

    BatchNorm(FusedFeatureMap in, Team team) {
        super(in);
        this.in = in;
        this.team = team;
        mean = new double[in.channels()];
        inverse = new double[in.channels()];
    }

    FusedFeatureMap in() {
        return in;
    }

    double mean(int channel) {
        return mean[channel];
    }

    double inverse(int channel) {
        return inverse[channel];
    }

    @Override
    public void forward() {
        team.run(in.channels(), this::measure);
    }

    /** Nothing to do: the consumers have passed the gradient through. */
    @Override
    public void backward() {}

    /** One sweep around a number near the mean, so that squares of large means do not cancel. */
    private void measure(int channel, Scratch scratch) {
        float[] sum = scratch.zeros(Scratch.Slot.SUM, 0, in.rowLength());
        float[] squares = scratch.zeros(Scratch.Slot.PRODUCT, 0, in.rowLength());
        float centre = centre(channel);
        for (int y = 0; y < in.height(); y++) Rows.moments(sum, squares, in.value(channel, y), centre);
        double offset = scratch.sum(sum) / in.channelSize();
        double variance = Math.max(0, scratch.sum(squares) / in.channelSize() - offset * offset);
        mean[channel] = centre + offset;
        inverse[channel] = 1 / Math.sqrt(variance + EPSILON);
    }

    /** About the mean: that of every sixteenth number of the first row. */
    private float centre(int channel) {
        float[] row = in.value(channel, 0);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < row.length; i += 16, count++) sum += row[i];
        return (float) (sum / count);
    }

    /**
     * Takes a gradient g with respect to gate · x̂ on to a channel of the map:
     * gate · inverse · (g − mean(g) − x̂ · mean(g · x̂)).
     *
     * @param g its rows, one an image row
     * @param sum Σ g over the channel
     * @param dot Σ g · x̂ over the channel
     * @param add whether the map has a gradient to add to
     */
    void passGradient(int channel, double gate, RowSource g, double sum, double dot, boolean add) {
        double scale = gate * inverse[channel];
        double onValue = -scale * inverse[channel] * dot / in.channelSize();
        double constant = -scale * sum / in.channelSize() - onValue * mean[channel];
        for (int y = 0; y < in.height(); y++)
            Rows.blend(
                    in.gradient(channel, y),
                    add,
                    (float) scale,
                    g.row(channel, y),
                    (float) onValue,
                    in.value(channel, y),
                    (float) constant);
    }
}
