package nascope.net.fused;

import java.util.List;
import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Stage;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Work;

/**
 * The parts' channels one after another: the output shares the rows of the parts' values, so nothing is copied. The
 * output keeps its gradient until it is written anew.
 */
final class Concatenation implements Primitive {
    private final List<FusedFeatureMap> parts;
    private final FusedFeatureMap out;
    private final Plan plan;
    private final Stage join = new Stage("Concatenation join", Work.ELEMENTWISE, (block, scratch) -> {});
    private final Stage passGradient = new Stage("Concatenation passGradient", Work.ELEMENTWISE, this::passGradient);
    private final boolean[] adds; // by part

    Concatenation(List<FusedFeatureMap> parts, FusedFeatureMap out, Plan plan) {
        this.parts = parts;
        this.out = out;
        this.plan = plan;
        adds = new boolean[parts.size()];
        int channel = 0;
        for (FusedFeatureMap part : parts) {
            out.adopt(channel, part);
            channel += part.channels();
        }
    }

    /** Nothing to compute: who reads the output comes after who writes the parts. */
    @Override
    public void forward() {
        out.beWritten();
        plan.next(join).touches(out.values());
        for (FusedFeatureMap part : parts) plan.touches(part.values());
        plan.add();
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        plan.next(passGradient).touches(out.gradients());
        for (int p = 0; p < parts.size(); p++) {
            adds[p] = parts.get(p).takeGradient();
            plan.touches(parts.get(p).gradients());
        }
        plan.add();
    }

    private void passGradient(int block, Scratch scratch) {
        int channel = 0;
        for (int p = 0; p < parts.size(); p++)
            for (float[][] to : parts.get(p).gradient(block)) pass(out.gradient(block)[channel++], adds[p], to);
    }

    private static void pass(float[][] g, boolean add, float[][] to) {
        for (int y = 0; y < g.length; y++)
            if (add) Rows.add1(to[y], 1, g[y]);
            else System.arraycopy(g[y], 0, to[y], 0, g[y].length);
    }
}
