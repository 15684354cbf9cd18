package nascope.net.fused;

import nascope.net.Gradients;
import nascope.net.Parameter;
import nascope.net.Primitive;
import nascope.net.Window;
import nascope.net.Work;

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
    private final Plan plan;
    private final PartGradient partGradient;
    private final Stage convolve = new Stage(Work.DEPTHWISE, this::convolve);
    private final Stage passGradient = new Stage(Work.DEPTHWISE, this::passGradient);
    private boolean adds;
    private boolean ofWeights;

    Depthwise(FusedFeatureMap in, Parameter weight, Window window, FusedFeatureMap out, Weights weights, Plan plan) {
        this.in = in;
        this.weight = weight;
        this.window = window;
        this.out = out;
        this.weights = weights;
        this.plan = plan;
        partGradient = new PartGradient(weight, weights, in.blocks());
    }

    /** How far a tap of the window lies from its centre, in pixels. */
    private int distance(int tap) {
        return tap * window.dilation() - window.padding();
    }

    private int index(int row, int column, int channel) {
        return (row * window.kernel() + column) * in.channels() + channel;
    }

    @Override
    public void forward() {
        plan.forward(convolve, in, out);
    }

    private void convolve(int block, Scratch scratch) {
        int kernel = window.kernel();
        for (int channel = 0; channel < in.channels(); channel++) {
            float[][][] columns = scratch.parts(kernel);
            for (int column = 0; column < kernel; column++)
                columns[column] = scratch.shifts().of(in, block, channel, distance(column));
            float[] taps = taps(channel, scratch);
            float[][] to = out.value(block)[channel];
            for (int y = 0; y < out.height(); y++) {
                Terms terms = scratch.terms();
                for (int row = 0; row < kernel; row++) {
                    int source = y * window.stride() + distance(row);
                    if (source < 0 || source >= in.height()) continue;
                    for (int column = 0; column < kernel; column++)
                        terms.add(taps[row * kernel + column], column, source);
                }
                write(to[y], terms, columns, scratch);
            }
        }
    }

    private void write(float[] row, Terms terms, float[][][] columns, Scratch scratch) {
        if (window.stride() == 1) {
            Rows.combine(row, false, terms, columns);
        } else {
            float[] whole = scratch.row(Scratch.Slot.SUM, in.rowLength());
            Rows.combine(whole, false, terms, columns);
            Rows.thinned(row, whole, in.block());
        }
    }

    /** The weights of a channel, row by row. */
    private float[] taps(int channel, Scratch scratch) {
        int kernel = window.kernel();
        float[] taps = scratch.row(Scratch.Slot.TAPS, kernel * kernel);
        for (int row = 0; row < kernel; row++)
            for (int column = 0; column < kernel; column++)
                taps[row * kernel + column] = weights.value(weight, index(row, column, channel));
        return taps;
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        ofWeights = wanted.ofWeights();
        adds = in.takeGradient();
        plan.backward(passGradient, in, out);
        if (ofWeights) plan.ending(partGradient.addingUp());
    }

    /** Both gradients from the output's gradient, moved to the input pixels that each column of taps reads. */
    private void passGradient(int block, Scratch scratch) {
        int kernel = window.kernel();
        for (int channel = 0; channel < in.channels(); channel++) {
            float[][][] gradients = scratch.parts(kernel); // by column
            float[][] whole = whole(out.gradient(block)[channel], scratch);
            for (int column = 0; column < kernel; column++) gradients[column] = moved(column, whole, scratch);
            inputGradient(in.gradient(block)[channel], channel, gradients, scratch);
            if (ofWeights) weightGradient(block, channel, gradients, scratch);
        }
    }

    /** The gradient's rows as wide as the input's. */
    private float[][] whole(float[][] gradient, Scratch scratch) {
        if (window.stride() == 1) return gradient;
        float[][] whole = scratch.rows(Scratch.Slot.GRADIENT, out.height(), in.rowLength());
        for (int y = 0; y < out.height(); y++) Rows.spread(whole[y], gradient[y], in.block(), 0);
        return whole;
    }

    private float[][] moved(int column, float[][] gradient, Scratch scratch) {
        if (distance(column) == 0) return gradient;
        float[][] moved = scratch.rows(Scratch.Slot.MOVED, column, out.height(), in.rowLength());
        for (int y = 0; y < out.height(); y++) Rows.shifted(moved[y], gradient[y], -distance(column), in.block(), 0);
        return moved;
    }

    private void inputGradient(float[][] to, int channel, float[][][] gradients, Scratch scratch) {
        int kernel = window.kernel();
        float[] taps = taps(channel, scratch);
        for (int source = 0; source < in.height(); source++) {
            Terms terms = scratch.terms();
            for (int row = 0; row < kernel; row++) {
                int y = outputRow(source, row);
                if (y < 0) continue;
                for (int column = 0; column < kernel; column++) terms.add(taps[row * kernel + column], column, y);
            }
            Rows.combine(to[source], adds, terms, gradients);
        }
    }

    private void weightGradient(int block, int channel, float[][][] gradients, Scratch scratch) {
        int kernel = window.kernel();
        float[][] values = in.value(block)[channel];
        for (int row = 0; row < kernel; row++) {
            Pairs pairs = scratch.pairs();
            for (int source = 0; source < in.height(); source++) {
                int y = outputRow(source, row);
                if (y >= 0) pairs.add(y, source);
            }
            for (int column = 0; column < kernel; column++)
                partGradient.set(
                        block,
                        index(row, column, channel),
                        scratch.dot(pairs, gradients[column], values, in.rowLength()));
        }
    }

    /** The output row that reads an input row through a row of taps; -1 if none does. */
    private int outputRow(int source, int row) {
        int whole = source - distance(row);
        if (whole < 0 || whole % window.stride() != 0) return -1;
        int y = whole / window.stride();
        return y < out.height() ? y : -1;
    }
}
