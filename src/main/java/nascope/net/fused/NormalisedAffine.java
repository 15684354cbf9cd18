package nascope.net.fused;

import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Stage;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Work;

/** scale · x̂ + shift, channel by channel. */
final class NormalisedAffine implements Primitive {
    private final BatchNorm norm;
    private final FusedFeatureMap in;
    private final Parameter scale;
    private final Parameter shift;
    private final FusedFeatureMap out;
    private final Weights weights;
    private final Plan plan;
    private final NormGradient normGradient;
    private final Stage apply = new Stage("NormalisedAffine apply", Work.BATCH_NORM, this::apply);
    private final Stage measure = new Stage("NormalisedAffine measure", Work.BATCH_NORM, this::measure);
    private final Stage passGradient = new Stage("NormalisedAffine passGradient", Work.BATCH_NORM, this::passGradient);
    private final Runnable weightGradient = this::weightGradient;
    private boolean adds;

    NormalisedAffine(
            BatchNorm norm, Parameter scale, Parameter shift, FusedFeatureMap out, Weights weights, Plan plan) {
        this.norm = norm;
        this.in = norm.in();
        this.scale = scale;
        this.shift = shift;
        this.out = out;
        this.weights = weights;
        this.plan = plan;
        normGradient = new NormGradient(norm);
    }

    @Override
    public void forward() {
        norm.addConsumer(apply, out);
    }

    private void apply(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) {
            double factor = weights.value(scale, c) * norm.inverse(c);
            float constant = (float) (weights.value(shift, c) - norm.mean(c) * factor);
            float[][] x = in.value(block)[c];
            float[][] result = out.value(block)[c];
            for (int y = 0; y < x.length; y++) Rows.affine(result[y], (float) factor, x[y], constant);
        }
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        adds = in.takeGradient();
        normGradient.addTo(plan, measure, passGradient, out);
        plan.ending(weightGradient);
    }

    private void measure(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) {
            float[][] g = out.gradient(block)[c];
            normGradient.measure(block, c, g, scratch.sumOfRows(g), scratch);
        }
    }

    private void passGradient(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++)
            normGradient.pass(block, c, weights.value(scale, c), out.gradient(block)[c], adds);
    }

    private void weightGradient() {
        for (int c = 0; c < in.channels(); c++) {
            weights.gradient(scale, c, normGradient.dot(c));
            weights.gradient(shift, c, normGradient.gradientSum(c));
        }
    }
}
