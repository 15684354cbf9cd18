package nascope.net.fused;

import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Stage;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Work;

/** max(x̂, 0). */
final class NormalisedRelu implements Primitive {
    private final BatchNorm norm;
    private final FusedFeatureMap in;
    private final FusedFeatureMap out;
    private final Plan plan;
    private final NormGradient normGradient;
    private final Stage rectify = new Stage("NormalisedRelu rectify", Work.BATCH_NORM, this::rectify);
    private final Stage measure = new Stage("NormalisedRelu measure", Work.BATCH_NORM, this::measure);
    private final Stage passGradient = new Stage("NormalisedRelu passGradient", Work.BATCH_NORM, this::passGradient);
    private boolean adds;

    NormalisedRelu(BatchNorm norm, FusedFeatureMap out, Plan plan) {
        this.norm = norm;
        this.in = norm.in();
        this.out = out;
        this.plan = plan;
        normGradient = new NormGradient(norm);
    }

    @Override
    public void forward() {
        norm.addConsumer(rectify, out);
    }

    private void rectify(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) {
            float scale = (float) norm.inverse(c);
            float shift = (float) (-norm.mean(c) * norm.inverse(c));
            float[][] x = in.value(block)[c];
            float[][] result = out.value(block)[c];
            for (int y = 0; y < x.length; y++) Rows.rectify(result[y], scale, x[y], shift);
        }
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        adds = in.takeGradient();
        normGradient.addTo(plan, measure, passGradient, out);
    }

    private void measure(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) {
            float[][] g = out.gradient(block)[c];
            float[][] rectified = out.value(block)[c];
            float[] sum = scratch.zeros(Scratch.Slot.SUM, in.rowLength());
            for (int y = 0; y < g.length; y++) {
                Rows.mask(g[y], rectified[y]); // in place: only the next stage reads it after this
                Rows.add1(sum, 1, g[y]);
            }
            normGradient.measure(block, c, g, scratch.sum(sum), scratch);
        }
    }

    private void passGradient(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) normGradient.pass(block, c, 1, out.gradient(block)[c], adds);
    }
}
