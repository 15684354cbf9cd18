package nascope.net.fused;

import java.util.Optional;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;
import nascope.net.fused.rows.Terms;
import nascope.net.kernel.Parameter;

/** Convolution 1×1 with weights (out channels, in channels, 1, 1), a row of the image at a time. */
final class Pointwise implements MapTask {
    private final FusedFeatureMap in;
    private final Parameter weight;
    private final FusedFeatureMap out;
    private final Weights weights;
    private final PartGradient partGradient;

    Pointwise(FusedFeatureMap in, Parameter weight, FusedFeatureMap out, Weights weights) {
        this.in = in;
        this.weight = weight;
        this.out = out;
        this.weights = weights;
        partGradient = new PartGradient(weight, weights, in.blocks());
    }

    private int index(int to, int from) {
        return to * in.channels() + from;
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
        Terms[] sums = scratch.terms(out.channels());
        for (int to = 0; to < out.channels(); to++) {
            sums[to].clear();
            for (int from = 0; from < in.channels(); from++)
                sums[to].add(weights.value(weight, index(to, from)), from, 0);
        }
        combine(out.channels(), sums, in.value(block), false, out.value(block));
    }

    /** Row by row of the image, so that the rows that are read stay in the cache. */
    private void combine(int channels, Terms[] sums, float[][][] x, boolean add, float[][][] result) {
        for (int y = 0; y < in.height(); y++)
            for (int c = 0; c < channels; c++) {
                sums[c].moveTo(y);
                Rows.combine(result[c][y], add, sums[c], x);
            }
    }

    @Override
    public void backward(int block, boolean adds, boolean ofWeight, Scratch scratch) {
        Terms[] sums = scratch.terms(in.channels());
        for (int from = 0; from < in.channels(); from++) {
            sums[from].clear();
            for (int to = 0; to < out.channels(); to++) sums[from].add(weights.value(weight, index(to, from)), to, 0);
        }
        combine(in.channels(), sums, out.gradient(block), adds, in.gradient(block));
        if (ofWeight) weightGradient(block, scratch);
    }

    private void weightGradient(int block, Scratch scratch) {
        for (int to = 0; to < out.channels(); to++)
            for (int from = 0; from < in.channels(); from++)
                partGradient.set(
                        block,
                        index(to, from),
                        scratch.dot(out.gradient(block)[to], in.value(block)[from], in.rowLength()));
    }
}
