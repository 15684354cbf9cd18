package nascope.search.method;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Texts;

/** Each edge by itself: R · ∇_α log p(z) (Hu et al., "DSNAS", CVPR 2020). */
final class EdgesPolicyGradient implements PolicyGradient {
    @Override
    public String name() {
        return "edges";
    }

    @Override
    public String summary() {
        return Texts.text("search.method.EdgesPolicyGradient.takes-each-edge-by-itself");
    }

    @Override
    public List<double[]> gradient(List<HardSample> samples, double... rewards) {
        List<double[]> gradient = new ArrayList<>();
        for (int edge = 0; edge < rewards.length; edge++)
            gradient.add(samples.get(edge).score(rewards[edge]));
        return gradient;
    }

    @Override
    public String formula() {
        return "R (z − p)";
    }
}
