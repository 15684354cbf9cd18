package nascope.net.fused;

import java.util.Optional;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Pairs;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;
import nascope.net.fused.rows.Terms;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Window;

/**
 * Depthwise convolution with weights (kernel height, kernel width, channels, 1), a channel at a time. With stride 2 every second row
 * is computed whole and thinned.
 */
final class Depthwise implements MapTask {
    private final FusedFeatureMap in;
    private final Parameter weight;
    private final FusedFeatureMap out;
    private final Taps taps;
    private final int kernelHeight;
    private final int kernelWidth;
    private final int strideWidth;
    private final Weights weights;
    private final PartGradient partGradient;

    Depthwise(FusedFeatureMap in, Parameter weight, Window window, FusedFeatureMap out, Weights weights) {
        this.in = in;
        this.weight = weight;
        this.out = out;
        taps = new Taps(window, in, out);
        kernelHeight = window.kernelHeight();
        kernelWidth = window.kernelWidth();
        strideWidth = window.strideWidth();
        this.weights = weights;
        partGradient = new PartGradient(weight, weights, in.blocks());
    }

    private int index(int row, int column, int channel) {
        return (row * kernelWidth + column) * in.channels() + channel;
    }

    @Override
    public FusedFeatureMap in() {
        return in;
    }

    @Override
    public FusedFeatureMap out() {
        return out;
    }

    @Override
    public Optional<PartGradient> weightGradient() {
        return Optional.of(partGradient);
    }

    @Override
    public void forward(int block, Scratch scratch) {
        for (int channel = 0; channel < in.channels(); channel++) {
            float[][][] columns = scratch.parts(kernelWidth);
            for (int column = 0; column < kernelWidth; column++)
                columns[column] = scratch.shifts().of(in, block, channel, taps.across(column));
            float[] ofChannel = weightOf(channel, scratch);
            float[][] to = out.value(block)[channel];
            for (int y = 0; y < out.height(); y++) {
                Terms terms = scratch.terms();
                for (int row = 0; row < kernelHeight; row++) {
                    int source = taps.inputRow(y, row);
                    if (source < 0) continue;
                    for (int column = 0; column < kernelWidth; column++)
                        terms.add(ofChannel[row * kernelWidth + column], column, source);
                }
                write(to[y], terms, columns, scratch);
            }
        }
    }

    private void write(float[] row, Terms terms, float[][][] columns, Scratch scratch) {
        if (strideWidth == 1) {
            Rows.combine(row, false, terms, columns);
        } else {
            float[] whole = scratch.row(Scratch.Slot.SUM, in.rowLength());
            Rows.combine(whole, false, terms, columns);
            Rows.thinned(row, whole, in.block());
        }
    }

    /** The weights of a channel, row by row. */
    private float[] weightOf(int channel, Scratch scratch) {
        float[] ofChannel = scratch.row(Scratch.Slot.TAPS, kernelHeight * kernelWidth);
        for (int row = 0; row < kernelHeight; row++)
            for (int column = 0; column < kernelWidth; column++)
                ofChannel[row * kernelWidth + column] = weights.value(weight, index(row, column, channel));
        return ofChannel;
    }

    /** Both gradients from the output's gradient, moved to the input pixels that each column of taps reads. */
    @Override
    public void backward(int block, boolean adds, boolean ofWeight, Scratch scratch) {
        for (int channel = 0; channel < in.channels(); channel++) {
            float[][][] gradients = scratch.parts(kernelWidth); // by column
            float[][] whole = taps.whole(out.gradient(block)[channel], 0, scratch);
            for (int column = 0; column < kernelWidth; column++)
                gradients[column] = taps.moved(column, whole, column, scratch);
            inputGradient(in.gradient(block)[channel], channel, gradients, adds, scratch);
            if (ofWeight) weightGradient(block, channel, gradients, scratch);
        }
    }

    private void inputGradient(float[][] to, int channel, float[][][] gradients, boolean adds, Scratch scratch) {
        float[] ofChannel = weightOf(channel, scratch);
        for (int source = 0; source < in.height(); source++) {
            Terms terms = scratch.terms();
            for (int row = 0; row < kernelHeight; row++) {
                int y = taps.outputRow(source, row);
                if (y < 0) continue;
                for (int column = 0; column < kernelWidth; column++)
                    terms.add(ofChannel[row * kernelWidth + column], column, y);
            }
            Rows.combine(to[source], adds, terms, gradients);
        }
    }

    private void weightGradient(int block, int channel, float[][][] gradients, Scratch scratch) {
        float[][] values = in.value(block)[channel];
        for (int row = 0; row < kernelHeight; row++) {
            Pairs pairs = scratch.pairs();
            for (int source = 0; source < in.height(); source++) {
                int y = taps.outputRow(source, row);
                if (y >= 0) pairs.add(y, source);
            }
            for (int column = 0; column < kernelWidth; column++)
                partGradient.set(
                        block,
                        index(row, column, channel),
                        scratch.dot(pairs, gradients[column], values, in.rowLength()));
        }
    }
}
