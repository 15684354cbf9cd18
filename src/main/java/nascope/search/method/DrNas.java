package nascope.search.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nascope.base.Texts;
import nascope.search.snapshot.ExpectedCost;
import nascope.search.term.AlphaTerm;
import nascope.search.term.OpenEdge;
import nascope.setting.Setting;
import nascope.setting.Setting.Group;
import nascope.setting.SettingValues;
import nascope.setting.ValueKind;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * Gates drawn from a Dirichlet distribution, z ~ Dir(β), β = ELU(α) + 1, and alpha learns through how the sample moves with
 * β (Chen et al., "DrNAS: Dirichlet neural architecture search", ICLR 2021). An operation weighs its mean gate, β/Σβ.
 *
 * <p>The published regulariser is the weight decay of alpha, setting {@code alpha-decay}; its other form, the divergence
 * from Dir(1), is a term of alpha's loss, with 10⁻³ as published weight and no weight decay beside it.
 */
final class DrNas implements SearchMethod {
    static final Setting<Double> DIVERGENCE = new Setting<>(
            "drnas-divergence",
            Group.METHOD,
            Texts.text("search.method.DrNas.drnas-divergence"),
            "",
            Texts.text("search.method.DrNas.weight-of-the-divergence-of"),
            new ValueKind.Decimal(0, 100),
            0.0,
            true);

    private static final double LEAST_CONCENTRATION = 1e-4; // below it almost all of a sample lies on one operation
    private static final AlphaTerm TERM = new Divergence();

    @Override
    public String name() {
        return "drnas";
    }

    @Override
    public String summary() {
        return Texts.text("search.method.DrNas.samples-weights-of-all-operations");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(DIVERGENCE);
    }

    @Override
    public boolean draws() {
        return true;
    }

    @Override
    public double[] probability(double... logits) {
        double[] mean = concentration(logits);
        double total = total(mean);
        for (int k = 0; k < mean.length; k++) mean[k] /= total;
        return mean;
    }

    @Override
    public Sample draw(List<OpenEdge> edges, Conditions conditions, RandomGenerator random) {
        return Sample.edgeByEdge(edges, edge -> {
            double[] concentration = concentration(edge.logits());
            return new Pathwise(edge.logits(), concentration, Dirichlet.draw(concentration, random));
        });
    }

    @Override
    public Optional<Sample> drawn(List<OpenEdge> edges, List<double[]> gates, Conditions conditions) {
        List<Pathwise> drawn = new ArrayList<>();
        for (int edge = 0; edge < gates.size(); edge++) {
            double[] logits = edges.get(edge).logits();
            drawn.add(new Pathwise(logits, concentration(logits), gates.get(edge)));
        }
        return Optional.of(Sample.edgeByEdge(drawn, edge -> edge));
    }

    @Override
    public List<AlphaTerm> terms(SettingValues settings) {
        return settings.get(DIVERGENCE) == 0 ? List.of() : List.of(TERM);
    }

    /** β = ELU(α) + 1. */
    static double[] concentration(double... logits) {
        double[] concentration = new double[logits.length];
        for (int k = 0; k < logits.length; k++)
            concentration[k] = Math.max(LEAST_CONCENTRATION, logits[k] > 0 ? logits[k] + 1 : Math.exp(logits[k]));
        return concentration;
    }

    /** dβ/dα. */
    private static double slope(double logit) {
        return logit > 0 ? 1 : Math.exp(logit);
    }

    private static double total(double... values) {
        double total = 0;
        for (double value : values) total += value;
        return total;
    }

    /** A sample z of Dir(β), whose way to alpha is ∂L/∂β_i = D_i (c_i − Σ_j z_j c_j). */
    @SuppressWarnings("ArrayRecordComponent") // lives for one step, never compared
    private record Pathwise(double[] logits, double[] concentration, double[] gates) implements Sample.OfEdge {
        @Override
        public double[] gradient(double... costs) {
            double expected = ExpectedCost.of(gates, costs);
            double total = total(concentration);
            double[] gradient = new double[gates.length];
            for (int k = 0; k < gates.length; k++)
                gradient[k] = slope(logits[k])
                        * Dirichlet.derivative(gates[k], concentration[k], total - concentration[k])
                        * (costs[k] - expected);
            return gradient;
        }
    }

    /** Samples of the Dirichlet distribution, and how they move with its concentration. */
    static final class Dirichlet {
        private static final double STEP = 1 / 16.0; // between the points of a quadrature
        private static final int POINTS = 56; // on either side of its middle

        private Dirichlet() {}

        /** Gamma samples divided by their sum, by their logarithms, as those of small concentrations underflow. */
        static double[] draw(double[] concentration, RandomGenerator random) {
            double[] logs = new double[concentration.length];
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < logs.length; k++) {
                double uniform = Math.max(random.nextDouble(), Double.MIN_NORMAL);
                logs[k] = Math.log(gamma(concentration[k] + 1, random)) + Math.log(uniform) / concentration[k];
                largest = Math.max(largest, logs[k]);
            }
            double[] sample = new double[logs.length];
            for (int k = 0; k < logs.length; k++) sample[k] = Math.max(Double.MIN_NORMAL, Math.exp(logs[k] - largest));
            double total = total(sample);
            for (int k = 0; k < sample.length; k++) sample[k] /= total;
            return sample;
        }

        /** A gamma sample of a shape of at least 1 (Marsaglia, Tsang, "A simple method for generating gamma variables", 2000). */
        private static double gamma(double shape, RandomGenerator random) {
            double d = shape - 1 / 3.0;
            double c = 1 / Math.sqrt(9 * d);
            while (true) {
                double normal = normal(random);
                double v = Math.pow(1 + c * normal, 3);
                double uniform = Math.max(random.nextDouble(), Double.MIN_NORMAL);
                if (v > 0 && Math.log(uniform) < normal * normal / 2 + d - d * v + d * Math.log(v)) return d * v;
            }
        }

        /** A standard normal sample by the way of Box and Muller, which is the same under every version of Java. */
        private static double normal(RandomGenerator random) {
            double radius = Math.sqrt(-2 * Math.log(Math.max(random.nextDouble(), Double.MIN_NORMAL)));
            return radius * Math.cos(2 * Math.PI * random.nextDouble());
        }

        /**
         * D: how a component z ~ Beta(a, b) of a sample moves with a, its place in the distribution held, divided by 1 − z
         * (Figurnov et al., "Implicit reparameterization gradients", NeurIPS 2018): −(∂F(z; a, b)/∂a)/(f(z; a, b) (1 − z)).
         * With m = ψ(a) − ψ(a + b), the mean of ln z, it is an integral of one sign on either side of z = eᵐ, taken by the
         * double exponential rule (Takahasi, Mori, 1974).
         */
        static double derivative(double z, double a, double b) {
            double mean = Digamma.value(a) - Digamma.value(a + b);
            double logZ = Math.log(z);
            double rest = 1 - z;
            if (logZ <= mean) {
                double integral = integral((s, log) -> {
                    double lower = logZ + log / a;
                    return Math.exp((b - 1) * Math.log1p(-Math.exp(lower))) * (lower - mean);
                });
                return -z / a * Math.exp(-b * Math.log1p(-z)) * integral;
            }
            double integral = integral((s, log) -> {
                double upper = Math.log1p(-rest * Math.exp(log / b));
                return Math.exp((a - 1) * upper) * (upper - mean);
            });
            return Math.exp((1 - a) * logZ) / b * integral;
        }

        /** A function of s in (0, 1) and of its logarithm. */
        @FunctionalInterface
        private interface Integrand {
            double at(double s, double log);
        }

        private static double integral(Integrand integrand) {
            double sum = 0;
            for (int i = -POINTS; i <= POINTS; i++) {
                double t = i * STEP;
                double u = Math.PI * Math.sinh(t);
                double s = 1 / (1 + Math.exp(-u));
                double weight = Math.PI * Math.cosh(t) * s * (1 / (1 + Math.exp(u)));
                if (weight == 0) continue;
                double value = integrand.at(s, -Math.log1p(Math.exp(-u)));
                if (Double.isFinite(value)) sum += weight * value;
            }
            return sum * STEP;
        }
    }

    /** λ Σ over the edges of KL(Dir(β) ‖ Dir(1)). */
    private static final class Divergence implements AlphaTerm {
        @Override
        public String name() {
            return "divergence";
        }

        @Override
        public String summary() {
            return Texts.text("search.method.DrNas.keeps-the-distributions-of-the");
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of(DIVERGENCE);
        }

        @Override
        public Term at(List<OpenEdge> edges, SettingValues settings, double progress) {
            double weight = settings.get(DIVERGENCE);
            double value = 0;
            List<double[]> gradient = new ArrayList<>();
            for (OpenEdge edge : edges) {
                double[] beta = concentration(edge.logits());
                double total = total(beta);
                double excess = total - beta.length;
                value += LogGamma.value(total) - LogGamma.value(beta.length);
                double[] row = new double[beta.length];
                for (int k = 0; k < beta.length; k++) {
                    value += (beta[k] - 1) * (Digamma.value(beta[k]) - Digamma.value(total)) - LogGamma.value(beta[k]);
                    double slope = (beta[k] - 1) * Trigamma.value(beta[k]) - excess * Trigamma.value(total);
                    row[k] = weight * slope * slope(edge.logits()[k]);
                }
                gradient.add(row);
            }
            return new Term(weight * value, gradient);
        }

        @Override
        public String formula(SettingValues settings, double progress) {
            return Texts.text("search.method.DrNas.kl-dir-dir-1-over", settings.get(DIVERGENCE));
        }
    }

    @Override
    public String gateFormula(Conditions conditions, Figures figures) {
        return Texts.text("search.method.DrNas.elu-1-z-drawn-from");
    }

    @Override
    public String gradientFormula(double[] gates, double[] costs, Conditions conditions, Figures figures) {
        return Texts.text("search.method.DrNas.gradient-d-c-z-c")
                + figures.with("%+.5f", ExpectedCost.of(gates, costs));
    }

    @Override
    public String sampleWords(Conditions conditions, Figures figures) {
        return Texts.text("search.method.DrNas.the-gates-of-an-edge");
    }
}
