package nascope.search.method;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nascope.base.Require;
import nascope.base.Texts;
import nascope.space.CellKind;

/**
 * The policy gradient of the program of Xie et al. ("Understanding the wiring evolution in differentiable neural
 * architecture search", AISTATS 2021), which takes the logarithm of the sum of the samples' probabilities: each edge
 * weighs as much as its sample was probable beside those of the other edges of its kind of cell,
 * K · p_e(z_e)/Σ_e′ p_e′(z_e′) · R_e · ∇_α log p_e(z_e), K edges, and the gradient of all edges together is clipped.
 */
final class WiringPolicyGradient implements PolicyGradient {
    private static final double LONGEST = 10;
    private static final double BESIDE_NORM = 1e-6; // as PyTorch's clip_grad_norm_ has it

    @Override
    public String name() {
        return "wiring";
    }

    @Override
    public String summary() {
        return Texts.text("search.method.WiringPolicyGradient.weighs-edges-by-how-probable");
    }

    @Override
    public List<double[]> gradient(List<HardSample> samples, double... rewards) {
        Map<CellKind, Double> chances = new EnumMap<>(CellKind.class);
        Map<CellKind, Integer> counts = new EnumMap<>(CellKind.class);
        for (HardSample sample : samples) {
            chances.merge(sample.kind(), sample.chance(), Double::sum);
            counts.merge(sample.kind(), 1, Integer::sum);
        }
        List<double[]> gradient = new ArrayList<>();
        for (int edge = 0; edge < rewards.length; edge++) {
            HardSample sample = samples.get(edge);
            int count = Require.entry("counts", counts, sample.kind());
            double weight = count * sample.chance() / Require.entry("chances", chances, sample.kind());
            gradient.add(sample.score(weight * rewards[edge]));
        }
        clip(gradient);
        return gradient;
    }

    private static void clip(List<double[]> gradient) {
        double squares = 0;
        for (double[] row : gradient) for (double value : row) squares += value * value;
        double factor = LONGEST / (Math.sqrt(squares) + BESIDE_NORM);
        if (factor >= 1) return;
        for (double[] row : gradient) for (int k = 0; k < row.length; k++) row[k] *= factor;
    }

    @Override
    public String formula() {
        return Texts.text("search.method.WiringPolicyGradient.w-r-z-p-w");
    }
}
