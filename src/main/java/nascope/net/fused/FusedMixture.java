package nascope.net.fused;

import java.util.List;
import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Stage;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;
import nascope.net.fused.rows.Terms;
import nascope.net.kernel.Mixture;
import nascope.net.kernel.Summand;
import nascope.net.kernel.Work;
import org.jspecify.annotations.Nullable;

/**
 * The weighted sum that makes a node: for each channel a scaling of the summands' rows plus one constant, so that no
 * batch norm is ever computed by itself. Backward, Σ g and Σ g · x̂ serve the costs and the batch norm.
 */
final class FusedMixture implements Mixture {
    private final FusedFeatureMap[] maps; // of the summands
    private final @Nullable BatchNorm[] norms; // null where a summand is a map as it is
    private final NormGradient[] normGradients;
    private final double[][] plainCosts; // by summand and block
    private final FusedFeatureMap out;
    private final Plan plan;
    private final Stage sum = new Stage("Mixture sum", Work.MIXING, this::sum);
    private final Stage measure = new Stage("Mixture measure", Work.MIXING, this::measure);
    private final Stage passGradient = new Stage("Mixture passGradient", Work.MIXING, this::passGradient);
    private final Runnable addUp = this::addUp;
    private final boolean[] passes; // which summands get a gradient
    private final boolean[] adds;
    private double[] gates = new double[0];
    private boolean[] computed = new boolean[0];
    private double[] costs = new double[0];

    FusedMixture(List<Summand> summands, FusedFeatureMap out, Plan plan) {
        this.out = out;
        this.plan = plan;
        int count = summands.size();
        maps = new FusedFeatureMap[count];
        norms = new BatchNorm[count];
        normGradients = new NormGradient[count];
        for (int k = 0; k < count; k++)
            if (summands.get(k) instanceof BatchNorm norm) {
                norms[k] = norm;
                normGradients[k] = new NormGradient(norm);
                maps[k] = norm.in();
            } else {
                maps[k] = (FusedFeatureMap) summands.get(k);
            }
        plainCosts = new double[count][out.blocks()];
        passes = new boolean[count];
        adds = new boolean[count];
    }

    @Override
    public void forward(double[] gates) {
        this.gates = gates;
        out.beWritten();
        plan.next(sum).touches(out.values());
        for (int k = 0; k < maps.length; k++) {
            if (gates[k] == 0) continue;
            plan.touches(maps[k].values());
            if (norms[k] != null) plan.gathers(norms[k].statistics());
        }
        plan.add();
    }

    private void sum(int block, Scratch scratch) {
        float[][][] parts = scratch.parts(maps.length);
        for (int c = 0; c < out.channels(); c++) {
            double constant = 0;
            for (int k = 0; k < maps.length; k++) {
                if (gates[k] == 0) continue;
                parts[k] = maps[k].value(block)[c];
                if (norms[k] != null) constant -= gates[k] * norms[k].inverse(c) * norms[k].mean(c);
            }
            Terms terms = scratch.terms();
            for (int k = 0; k < maps.length; k++) if (gates[k] != 0) terms.add(factor(k, c), k, 0);
            float[][] to = out.value(block)[c];
            for (int y = 0; y < to.length; y++) {
                terms.moveTo(y);
                Rows.combine(to[y], false, terms, parts);
                if (constant != 0) Rows.shift(to[y], (float) constant);
            }
        }
    }

    /** What a summand's map is multiplied by. */
    private float factor(int k, int channel) {
        return (float) (norms[k] == null ? gates[k] : gates[k] * norms[k].inverse(channel));
    }

    @Override
    public void backward(double[] gates, boolean[] computed, boolean[] passed, double[] costs) {
        this.gates = gates;
        this.computed = computed;
        this.costs = costs;
        for (int k = 0; k < maps.length; k++) costs[k] = computed[k] ? 0 : Double.NaN;
        if (!out.hasGradient()) return;
        plan.next(measure).touches(out.gradients());
        for (int k = 0; k < maps.length; k++) {
            if (!computed[k]) continue;
            plan.touches(maps[k].values());
            if (norms[k] == null) continue;
            plan.touches(normGradients[k].sums()).gathers(norms[k].statistics());
        }
        plan.add();
        plan.next(passGradient).touches(out.gradients());
        for (int k = 0; k < maps.length; k++) {
            passes[k] = computed[k] && passed[k] && gates[k] != 0;
            if (!passes[k]) continue;
            adds[k] = maps[k].takeGradient();
            plan.touches(maps[k].gradients());
            if (norms[k] == null) continue;
            plan.touches(maps[k].values()).gathers(normGradients[k].sums()).gathers(norms[k].statistics());
        }
        plan.add();
        plan.ending(addUp);
        plan.ending(out.returning());
    }

    private void measure(int block, Scratch scratch) {
        for (int k = 0; k < maps.length; k++) plainCosts[k][block] = 0;
        for (int c = 0; c < out.channels(); c++) {
            float[][] g = out.gradient(block)[c];
            double total = scratch.sumOfRows(g);
            for (int k = 0; k < maps.length; k++) {
                if (!computed[k]) continue;
                if (norms[k] != null) normGradients[k].measure(block, c, g, total, scratch);
                else plainCosts[k][block] += scratch.dot(g, maps[k].value(block)[c], out.rowLength());
            }
        }
    }

    private void passGradient(int block, Scratch scratch) {
        for (int c = 0; c < out.channels(); c++) {
            float[][] g = out.gradient(block)[c];
            for (int k = 0; k < maps.length; k++) {
                if (!passes[k]) continue;
                if (norms[k] != null) normGradients[k].pass(block, c, gates[k], g, adds[k]);
                else passPlain(k, maps[k].gradient(block)[c], g);
            }
        }
    }

    private void passPlain(int k, float[][] to, float[][] g) {
        float gate = (float) gates[k];
        for (int y = 0; y < g.length; y++)
            if (adds[k]) Rows.add1(to[y], gate, g[y]);
            else Rows.set1(to[y], gate, g[y]);
    }

    private void addUp() {
        for (int k = 0; k < maps.length; k++) {
            if (!computed[k]) continue;
            if (norms[k] == null) for (double cost : plainCosts[k]) costs[k] += cost;
            else for (int c = 0; c < out.channels(); c++) costs[k] += normGradients[k].dot(c);
        }
    }
}
