package nascope.net.fused;

import nascope.net.Gradients;
import nascope.net.Parameter;
import nascope.net.Primitive;
import nascope.net.Work;

/** Convolution 1×1 with weights (out channels, in channels, 1, 1), a row of the image at a time. */
final class Pointwise implements Primitive {
    private final FusedFeatureMap in;
    private final Parameter weight;
    private final FusedFeatureMap out;
    private final Weights weights;
    private final Plan plan;
    private final PartGradient partGradient;
    private final Stage mixChannels = new Stage(Work.POINTWISE, this::mixChannels);
    private final Stage passGradient = new Stage(Work.POINTWISE, this::passGradient);
    private boolean adds;
    private boolean ofWeights;

    Pointwise(FusedFeatureMap in, Parameter weight, FusedFeatureMap out, Weights weights, Plan plan) {
        this.in = in;
        this.weight = weight;
        this.out = out;
        this.weights = weights;
        this.plan = plan;
        partGradient = new PartGradient(weight, weights, in.blocks());
    }

    private int index(int to, int from) {
        return to * in.channels() + from;
    }

    @Override
    public void forward() {
        plan.forward(mixChannels, in, out);
    }

    private void mixChannels(int block, Scratch scratch) {
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
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        ofWeights = wanted.ofWeights();
        adds = in.takeGradient();
        plan.backward(passGradient, in, out);
        if (ofWeights) plan.ending(partGradient.addingUp());
    }

    private void passGradient(int block, Scratch scratch) {
        Terms[] sums = scratch.terms(in.channels());
        for (int from = 0; from < in.channels(); from++) {
            sums[from].clear();
            for (int to = 0; to < out.channels(); to++) sums[from].add(weights.value(weight, index(to, from)), to, 0);
        }
        combine(in.channels(), sums, out.gradient(block), adds, in.gradient(block));
        if (ofWeights) weightGradient(block, scratch);
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
