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
 * Convolution over all channels with weights (out channels, in channels, kernel height, kernel width). Each column of
 * taps reads copies of the input's rows, moved to where the output's pixels are, so that the loops know nothing of
 * columns and their stride.
 */
final class Convolution implements MapTask {
    private final FusedFeatureMap in;
    private final Parameter weight;
    private final FusedFeatureMap out;
    private final Taps taps;
    private final int kernelHeight;
    private final int kernelWidth;
    private final boolean givesGradient;
    private final Weights weights;
    private final PartGradient partGradient;

    /**
     * @param givesGradient whether the input gets a gradient; images need none
     */
    Convolution(
            FusedFeatureMap in,
            Parameter weight,
            Window window,
            FusedFeatureMap out,
            boolean givesGradient,
            Weights weights) {
        this.in = in;
        this.weight = weight;
        this.out = out;
        taps = new Taps(window, in, out);
        kernelHeight = window.kernelHeight();
        kernelWidth = window.kernelWidth();
        this.givesGradient = givesGradient;
        this.weights = weights;
        partGradient = new PartGradient(weight, weights, in.blocks());
    }

    private int index(int to, int from, int row, int column) {
        return ((to * in.channels() + from) * kernelHeight + row) * kernelWidth + column;
    }

    /** Place of a channel's rows as a column of taps sees them. */
    private int place(int channel, int column) {
        return channel * kernelWidth + column;
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
    public boolean givesGradient() {
        return givesGradient;
    }

    @Override
    public void forward(int block, Scratch scratch) {
        float[][][] columns = columns(block, scratch);
        for (int y = 0; y < out.height(); y++)
            for (int to = 0; to < out.channels(); to++)
                Rows.combine(out.value(block)[to][y], false, inputTerms(to, y, scratch), columns);
    }

    /** The input by {@link #place}: rows in which pixel x is what the tap reads for the output's pixel x. */
    private float[][][] columns(int block, Scratch scratch) {
        float[][][] columns = scratch.parts(in.channels() * kernelWidth);
        for (int from = 0; from < in.channels(); from++)
            for (int column = 0; column < kernelWidth; column++) {
                int place = place(from, column);
                columns[place] =
                        taps.thinned(scratch.shifts().of(in, block, from, taps.across(column)), place, scratch);
            }
        return columns;
    }

    /** What an output row is the sum of. */
    private Terms inputTerms(int to, int y, Scratch scratch) {
        Terms terms = scratch.terms();
        for (int from = 0; from < in.channels(); from++)
            for (int row = 0; row < kernelHeight; row++) {
                int source = taps.inputRow(y, row);
                if (source < 0) continue;
                for (int column = 0; column < kernelWidth; column++)
                    terms.add(weights.value(weight, index(to, from, row, column)), place(from, column), source);
            }
        return terms;
    }

    @Override
    public void backward(int block, boolean adds, boolean ofWeight, Scratch scratch) {
        if (givesGradient) inputGradient(block, adds, scratch);
        if (ofWeight) weightGradient(block, scratch);
    }

    private void inputGradient(int block, boolean adds, Scratch scratch) {
        float[][][] gradients = scratch.parts(out.channels() * kernelWidth);
        for (int to = 0; to < out.channels(); to++) {
            float[][] whole = taps.whole(out.gradient(block)[to], to, scratch);
            for (int column = 0; column < kernelWidth; column++)
                gradients[place(to, column)] = taps.moved(column, whole, place(to, column), scratch);
        }
        for (int y = 0; y < in.height(); y++)
            for (int from = 0; from < in.channels(); from++)
                Rows.combine(in.gradient(block)[from][y], adds, outputTerms(from, y, scratch), gradients);
    }

    /** What the gradient of an input row is the sum of. */
    private Terms outputTerms(int from, int source, Scratch scratch) {
        Terms terms = scratch.terms();
        for (int row = 0; row < kernelHeight; row++) {
            int y = taps.outputRow(source, row);
            if (y < 0) continue;
            for (int to = 0; to < out.channels(); to++)
                for (int column = 0; column < kernelWidth; column++)
                    terms.add(weights.value(weight, index(to, from, row, column)), place(to, column), y);
        }
        return terms;
    }

    private void weightGradient(int block, Scratch scratch) {
        float[][][] columns = columns(block, scratch);
        for (int row = 0; row < kernelHeight; row++) {
            Pairs pairs = scratch.pairs();
            for (int y = 0; y < out.height(); y++) {
                int source = taps.inputRow(y, row);
                if (source >= 0) pairs.add(y, source);
            }
            for (int to = 0; to < out.channels(); to++)
                for (int from = 0; from < in.channels(); from++)
                    for (int column = 0; column < kernelWidth; column++)
                        partGradient.set(
                                block,
                                index(to, from, row, column),
                                scratch.dot(
                                        pairs, out.gradient(block)[to], columns[place(from, column)], out.rowLength()));
        }
    }
}
