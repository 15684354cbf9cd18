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

    @Override
    public void forward() {
        team.run(in.channels(), this::convolve);
        out.written();
    }

    private void convolve(int channel, Scratch scratch) {
        int kernel = window.kernel();
        float[] taps = taps(channel, scratch);
        float[] w = scratch.weights(kernel * kernel);
        float[][] x = scratch.first(kernel * kernel);
        for (int y = 0; y < out.height(); y++) {
            int count = 0;
            for (int row = 0; row < kernel; row++) {
                int source = y * window.stride() + distance(row);
                if (source < 0 || source >= in.height()) continue;
                for (int column = 0; column < kernel; column++) {
                    w[count] = taps[row * kernel + column];
                    x[count++] = in.shifted(distance(column), channel)[channel * in.height() + source];
                }
            }
            write(out.value(channel, y), count, w, x, scratch);
        }
    }

    private void write(float[] row, int count, float[] w, float[][] x, Scratch scratch) {
        if (window.stride() == 1) {
            Rows.combine(row, false, count, w, x);
        } else {
            float[] whole = scratch.row(Scratch.Slot.SUM, 0, in.rowLength());
            Rows.combine(whole, false, count, w, x);
            Rows.thinned(row, whole, in.batch());
        }
    }

    /** The weights of a channel, row by row. */
    private float[] taps(int channel, Scratch scratch) {
        int count = window.kernel() * window.kernel();
        float[] taps = scratch.row(Scratch.Slot.TAPS, 0, count);
        for (int tap = 0; tap < count; tap++) taps[tap] = weights.value(weight, tap * in.channels() + channel);
        return taps;
    }

    @Override
    public void backward() {
        if (!out.hasGradient()) return;
        team.run(in.channels(), this::passGradient);
        in.gradientGiven();
    }

    /** Both gradients of a channel from the output's gradient, moved to the input pixels that each column of taps reads. */
    private void passGradient(int channel, Scratch scratch) {
        int kernel = window.kernel();
        float[][][] gradients = scratch.columns(kernel, out.height()); // by column and output row
        for (int column = 0; column < kernel; column++) move(column, channel, gradients[column], scratch);
        float[] taps = taps(channel, scratch);
        for (int y = 0; y < in.height(); y++) inputGradient(channel, y, taps, gradients, scratch);
        for (int row = 0; row < kernel; row++)
            for (int column = 0; column < kernel; column++)
                weights.gradient(
                        weight,
                        (row * kernel + column) * in.channels() + channel,
                        weightGradient(row, channel, gradients[column], scratch));
    }

    private void move(int column, int channel, float[][] rows, Scratch scratch) {
        for (int y = 0; y < out.height(); y++) {
            float[] g = out.gradient(channel, y);
            if (window.stride() == 2) {
                float[] whole = scratch.row(Scratch.Slot.GRADIENT, y, in.rowLength());
                if (column == 0) Rows.spread(whole, g, in.batch());
                g = whole;
            }
            rows[y] = distance(column) == 0 ? g : moved(column, y, g, scratch);
        }
    }

    private float[] moved(int column, int y, float[] g, Scratch scratch) {
        float[] row = scratch.row(Scratch.Slot.SHIFTED, column * out.height() + y, in.rowLength());
        Rows.shifted(row, g, -distance(column), in.batch(), 0);
        return row;
    }

    private void inputGradient(int channel, int source, float[] taps, float[][][] gradients, Scratch scratch) {
        int kernel = window.kernel();
        float[] w = scratch.weights(kernel * kernel);
        float[][] g = scratch.first(kernel * kernel);
        int count = 0;
        for (int row = 0; row < kernel; row++) {
            int y = outputRow(source, row);
            if (y < 0) continue;
            for (int column = 0; column < kernel; column++) {
                w[count] = taps[row * kernel + column];
                g[count++] = gradients[column][y];
            }
        }
        Rows.combine(in.gradient(channel, source), in.hasGradient(), count, w, g);
    }

    private double weightGradient(int row, int channel, float[][] gradients, Scratch scratch) {
        float[][] g = scratch.first(in.height());
        float[][] x = scratch.second(in.height());
        int count = 0;
        for (int source = 0; source < in.height(); source++) {
            int y = outputRow(source, row);
            if (y < 0) continue;
            g[count] = gradients[y];
            x[count++] = in.value(channel, source);
        }
        return scratch.dot(count, g, x, in.rowLength());
    }

    /** The output row that reads an input row through a row of taps; -1 if none does. */
    private int outputRow(int source, int row) {
        int whole = source - distance(row);
        if (whole < 0 || whole % window.stride() != 0) return -1;
        int y = whole / window.stride();
        return y < out.height() ? y : -1;
    }
}
