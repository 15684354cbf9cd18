package nascope.net.fused;

import java.util.List;
import nascope.net.Mixture;
import nascope.net.Summand;

/**
 * The weighted sum that makes a node: for each channel a scaling of the summands' rows plus one constant, so that no
 * batch norm is ever computed by itself. Backward, Σ g and Σ g · x̂ of a channel serve the costs and the batch norm.
 */
final class FusedMixture implements Mixture {
    private final List<Summand> summands;
    private final FusedFeatureMap out;
    private final Team team;
    private final double[][] channelCosts; // by summand and channel
    private double[] gates;
    private boolean[] computed;

    FusedMixture(List<Summand> summands, FusedFeatureMap out, Team team) {
        this.summands = List.copyOf(summands);
        this.out = out;
        this.team = team;
        channelCosts = new double[summands.size()][out.channels()];
    }

    private FusedFeatureMap map(int k) {
        return summands.get(k) instanceof BatchNorm norm ? norm.in() : (FusedFeatureMap) summands.get(k);
    }

    @Override
    public void forward(double[] gates) {
        this.gates = gates;
        team.run(out.channels(), this::sum);
        out.written();
    }

    private void sum(int channel, Scratch scratch) {
        float[] w = scratch.weights(summands.size());
        float[][] x = scratch.first(summands.size());
        double constant = 0;
        for (int k = 0; k < summands.size(); k++)
            if (gates[k] != 0 && summands.get(k) instanceof BatchNorm norm)
                constant -= gates[k] * norm.inverse(channel) * norm.mean(channel);
        for (int y = 0; y < out.height(); y++) {
            int count = 0;
            for (int k = 0; k < summands.size(); k++) {
                if (gates[k] == 0) continue;
                double scale = summands.get(k) instanceof BatchNorm norm ? norm.inverse(channel) : 1;
                w[count] = (float) (gates[k] * scale);
                x[count++] = map(k).value(channel, y);
            }
            Rows.combine(out.value(channel, y), false, count, w, x);
            if (constant != 0) Rows.shift(out.value(channel, y), (float) constant);
        }
    }

    @Override
    public void backward(double[] gates, boolean[] computed, double[] costs) {
        this.gates = gates;
        this.computed = computed;
        if (out.hasGradient()) team.run(out.channels(), this::passGradient);
        for (int k = 0; k < costs.length; k++) {
            costs[k] = computed[k] ? 0 : Double.NaN;
            if (!computed[k] || !out.hasGradient()) continue;
            for (double cost : channelCosts[k]) costs[k] += cost;
            if (gates[k] != 0) map(k).gradientGiven();
        }
    }

    private void passGradient(int channel, Scratch scratch) {
        double total = gradientSum(channel, scratch);
        for (int k = 0; k < summands.size(); k++) {
            if (!computed[k]) continue;
            if (summands.get(k) instanceof BatchNorm norm) passNormalised(k, norm, channel, total, scratch);
            else passPlain(k, channel, scratch);
        }
    }

    /** Whether a summand adds to a gradient: another consumer's, or that of an earlier summand with the same map. */
    private boolean adds(int k) {
        FusedFeatureMap map = map(k);
        boolean adds = map.hasGradient();
        for (int earlier = 0; earlier < k && !adds; earlier++)
            adds = computed[earlier] && gates[earlier] != 0 && map(earlier) == map;
        return adds;
    }

    private double gradientSum(int channel, Scratch scratch) {
        float[] w = scratch.weights(out.height());
        float[][] g = scratch.first(out.height());
        for (int y = 0; y < out.height(); y++) {
            w[y] = 1;
            g[y] = out.gradient(channel, y);
        }
        float[] sum = scratch.row(Scratch.Slot.SUM, 0, out.rowLength());
        Rows.combine(sum, false, out.height(), w, g);
        return scratch.sum(sum);
    }

    private void passNormalised(int k, BatchNorm norm, int channel, double total, Scratch scratch) {
        float centre = (float) norm.mean(channel);
        float[] products = scratch.zeros(Scratch.Slot.PRODUCT, 0, out.rowLength());
        for (int y = 0; y < out.height(); y++)
            Rows.addCentredProduct(products, out.gradient(channel, y), norm.in().value(channel, y), centre);
        double dot = norm.inverse(channel) * (scratch.sum(products) - (norm.mean(channel) - centre) * total);
        channelCosts[k][channel] = dot;
        if (gates[k] != 0) norm.passGradient(channel, gates[k], out::gradient, total, dot, adds(k));
    }

    private void passPlain(int k, int channel, Scratch scratch) {
        FusedFeatureMap map = map(k);
        float[][] g = scratch.first(out.height());
        float[][] x = scratch.second(out.height());
        for (int y = 0; y < out.height(); y++) {
            g[y] = out.gradient(channel, y);
            x[y] = map.value(channel, y);
        }
        channelCosts[k][channel] = scratch.dot(out.height(), g, x, out.rowLength());
        if (gates[k] == 0) return;
        float[] gate = scratch.weights(1);
        gate[0] = (float) gates[k];
        boolean adds = adds(k);
        for (int y = 0; y < out.height(); y++) {
            g[0] = out.gradient(channel, y);
            Rows.combine(map.gradient(channel, y), adds, 1, gate, g);
        }
    }
}
