package nascope.net.fused;

import nascope.net.Parameter;
import nascope.net.Primitive;
import nascope.net.Window;

/**
 * Depthwise convolution with weights (kernel, kernel, channels, 1), a channel at a time. With stride 2 every second row
 * is computed whole and thinned.
 */
final class Depthwise implements Primitive {
    private final FusedFeatureMap in;
    private final Parameter weight;
    private final Window window;
    private final FusedFeatureMap out;
    private final Weights weights;
    private final Team team;

    Depthwise(FusedFeatureMap in, Parameter weight, Window window, FusedFeatureMap out, Weights weights, Team team) {
        this.in = in;
        this.weight = weight;
        this.window = window;
        this.out = out;
        this.weights = weights;
        this.team = team;
        for (int tap = 0; tap < window.kernel(); tap++) in.provideShift(distance(tap));
    }

    /** How far a tap of the window lies from its centre, in pixels. */
    private int distance(int tap) {
        return tap * window.dilation() - window.padding();
    }

    private int tapIndex(int row, int column, int channel) {
        return (row * window.kernel() + column) * in.channels() + channel;
    }

    @Override
    public void forward() {
        team.run(in.channels(), this::convolve);
        out.written();
    }

    private void convolve(int channel, Scratch scratch) {
        int kernel = window.kernel();
        float[] w = scratch.weights(kernel * kernel);
        float[][] x = scratch.first(kernel * kernel);
        for (int y = 0; y < out.height(); y++) {
            int count = 0;
            for (int row = 0; row < kernel; row++) {
                int source = y * window.stride() + distance(row);
                if (source < 0 || source >= in.height()) continue;
                for (int column = 0; column < kernel; column++) {
                    w[count] = weights.value(weight, tapIndex(row, column, channel));
                    x[count++] = in.shifted(distance(column), channel, source);
                }
            }
            if (window.stride() == 1) {
                Rows.combine(out.value(channel, y), false, count, w, x);
            } else {
                float[] whole = scratch.row(Scratch.Slot.SUM, 0, in.rowLength());
                Rows.combine(whole, false, count, w, x);
                Rows.thinned(out.value(channel, y), whole, in.batch());
            }
        }
    }

    @Override
    public void backward() {
        if (!out.hasGradient()) return;
        team.run(in.channels(), this::passGradient);
        in.gradientGiven();
    }

    /** Both gradients of a channel from the shifted rows of the output's gradient. */
    private void passGradient(int channel, Scratch scratch) {
        for (int column = 0; column < window.kernel(); column++)
            for (int y = 0; y < out.height(); y++) shiftGradient(column, channel, y, scratch);
        for (int y = 0; y < in.height(); y++) inputGradient(channel, y, scratch);
        for (int row = 0; row < window.kernel(); row++)
            for (int column = 0; column < window.kernel(); column++)
                weights.gradient(weight, tapIndex(row, column, channel), weightGradient(row, column, channel, scratch));
    }

    /** The gradient of the output, moved to the input pixels that a column of the window's taps reads. */
    private void shiftGradient(int column, int channel, int y, Scratch scratch) {
        float[] g = out.gradient(channel, y);
        if (window.stride() == 2) {
            float[] whole = scratch.row(Scratch.Slot.GRADIENT, y, in.rowLength());
            if (column == 0) Rows.spread(whole, g, in.batch());
            g = whole;
        }
        if (distance(column) != 0)
            Rows.shifted(shiftedGradient(column, y, scratch), g, -distance(column), in.batch(), 0);
    }

    private float[] shiftedGradient(int column, int y, Scratch scratch) {
        return scratch.row(Scratch.Slot.SHIFTED, column * out.height() + y, in.rowLength());
    }

    private float[] gradientAt(int column, int channel, int y, Scratch scratch) {
        if (distance(column) != 0) return shiftedGradient(column, y, scratch);
        return window.stride() == 1 ? out.gradient(channel, y) : scratch.row(Scratch.Slot.GRADIENT, y, in.rowLength());
    }

    private void inputGradient(int channel, int source, Scratch scratch) {
        int kernel = window.kernel();
        float[] w = scratch.weights(kernel * kernel);
        float[][] g = scratch.first(kernel * kernel);
        int count = 0;
        for (int row = 0; row < kernel; row++) {
            int y = outputRow(source, row);
            if (y < 0) continue;
            for (int column = 0; column < kernel; column++) {
                w[count] = weights.value(weight, tapIndex(row, column, channel));
                g[count++] = gradientAt(column, channel, y, scratch);
            }
        }
        Rows.combine(in.gradient(channel, source), in.hasGradient(), count, w, g);
    }

    private double weightGradient(int row, int column, int channel, Scratch scratch) {
        float[][] g = scratch.first(in.height());
        float[][] x = scratch.second(in.height());
        int count = 0;
        for (int source = 0; source < in.height(); source++) {
            int y = outputRow(source, row);
            if (y < 0) continue;
            g[count] = gradientAt(column, channel, y, scratch);
            x[count++] = in.value(channel, source);
        }
        return Rows.dot(scratch.row(Scratch.Slot.SUM, 0, in.rowLength()), count, g, x);
    }

    /** The output row that reads an input row through a row of taps; -1 if none does. */
    private int outputRow(int source, int row) {
        int whole = source - distance(row);
        if (whole < 0 || whole % window.stride() != 0) return -1;
        int y = whole / window.stride();
        return y < out.height() ? y : -1;
    }
}
