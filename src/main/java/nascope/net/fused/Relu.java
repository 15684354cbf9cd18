package nascope.net.fused;

import nascope.net.Gradients;
import nascope.net.Primitive;
import nascope.net.Work;

/** max(x, 0). */
final class Relu implements Primitive {
    private final FusedFeatureMap in;
    private final FusedFeatureMap out;
    private final Plan plan;
    private final Stage rectify = new Stage(Work.ELEMENTWISE, this::rectify);
    private final Stage passGradient = new Stage(Work.ELEMENTWISE, this::passGradient);
    private boolean adds;

    Relu(FusedFeatureMap in, FusedFeatureMap out, Plan plan) {
        this.in = in;
        this.out = out;
        this.plan = plan;
    }

    @Override
    public void forward() {
        plan.forward(rectify, in, out);
    }

    private void rectify(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) {
            float[][] x = in.value(block)[c];
            float[][] result = out.value(block)[c];
            for (int y = 0; y < x.length; y++) Rows.rectify(result[y], x[y]);
        }
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        adds = in.takeGradient();
        plan.backward(passGradient, in, out);
    }

    private void passGradient(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) {
            float[][] g = out.gradient(block)[c];
            float[][] rectified = out.value(block)[c];
            float[][] to = in.gradient(block)[c];
            for (int y = 0; y < g.length; y++) Rows.masked(to[y], adds, g[y], rectified[y]);
        }
    }
}
