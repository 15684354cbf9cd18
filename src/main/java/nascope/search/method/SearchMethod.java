package nascope.search.method;

import java.util.random.RandomGenerator;
import nascope.base.Require;
import nascope.base.Softmax;
import nascope.optim.Schedule;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/**
 * How a search gets the gates z of an edge from its logits α, and the gradient of α from the gates' costs c = ∂L/∂z.
 * Gradients are to be descended.
 */
public sealed interface SearchMethod {
    /** The methods by name. */
    enum Kind {
        DARTS("darts"),
        SNAS("snas"),
        DSNAS("dsnas");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The gates of one edge.
     *
     * @param logits α, one an operation, not modified
     * @param temperature τ of this step
     * @param random source of the sample, for methods that sample
     * @return newly allocated, non-negative, sum to 1
     */
    double[] gates(double[] logits, double temperature, RandomGenerator random);

    /**
     * ∂L/∂α of one edge, or what stands for it.
     *
     * @param logits α, one an operation, not modified
     * @param gates the gates of the pass, not modified
     * @param costs summed over the cells that share α; read only where the gate is not 0, not modified
     * @param temperature τ of this step
     * @return newly allocated, one an operation
     */
    double[] gradient(double[] logits, double[] gates, double[] costs, double temperature);

    /**
     * τ of a step; NaN for methods without one.
     *
     * @param progress 0 at the first step, 1 at the last
     */
    default double temperature(double progress) {
        return Double.NaN;
    }

    /** The method that settings describe. */
    static SearchMethod of(SearchSettings settings) {
        return switch (settings.get(Settings.METHOD)) {
            case DARTS -> new Darts();
            case SNAS -> new Snas(settings.get(Settings.TEMPERATURE_START), settings.get(Settings.TEMPERATURE_END));
            case DSNAS -> new Dsnas(settings.get(Settings.COST_LIMIT));
        };
    }

    /** Attention over all operations: z = softmax(α) (Liu et al., "DARTS", ICLR 2019). */
    record Darts() implements SearchMethod {
        @Override
        public double[] gates(double[] logits, double temperature, RandomGenerator random) {
            return Softmax.of(logits);
        }

        /** Chain rule: ∂L/∂α_k = z_k (c_k − Σ_s z_s c_s). */
        @Override
        public double[] gradient(double[] logits, double[] gates, double[] costs, double temperature) {
            double expected = 0;
            for (int k = 0; k < gates.length; k++) if (gates[k] != 0) expected += gates[k] * costs[k];
            double[] gradient = new double[gates.length];
            for (int k = 0; k < gates.length; k++) if (gates[k] != 0) gradient[k] = gates[k] * (costs[k] - expected);
            return gradient;
        }
    }

    /**
     * A soft sample: z = softmax((α + G)/τ), G Gumbel noise (Xie et al., "SNAS", ICLR 2019; Maddison et al., 2017).
     *
     * @param first τ of the first step
     * @param last τ of the last step, reached exponentially
     */
    record Snas(double first, double last) implements SearchMethod {
        public Snas {
            Require.positive("temperature-start", first);
            Require.positive("temperature-end", last);
        }

        @Override
        public double[] gates(double[] logits, double temperature, RandomGenerator random) {
            double[] perturbed = new double[logits.length];
            for (int k = 0; k < logits.length; k++) perturbed[k] = (logits[k] + gumbel(random)) / temperature;
            return Softmax.of(perturbed);
        }

        /** Chain rule through the sample: ∂L/∂α_k = z_k (c_k − Σ_s z_s c_s)/τ. */
        @Override
        public double[] gradient(double[] logits, double[] gates, double[] costs, double temperature) {
            double[] gradient = new Darts().gradient(logits, gates, costs, temperature);
            for (int k = 0; k < gradient.length; k++) gradient[k] /= temperature;
            return gradient;
        }

        @Override
        public double temperature(double progress) {
            return Schedule.exponential(first, last, progress);
        }

        private static double gumbel(RandomGenerator random) {
            double uniform = Math.max(random.nextDouble(), Double.MIN_NORMAL); // the logarithm of 0 is not finite
            return -Math.log(-Math.log(uniform));
        }
    }

    /**
     * A hard sample: z is one-hot, drawn from softmax(α) (Hu et al., "DSNAS", CVPR 2020).
     *
     * @param costLimit the cost of the sampled operation is clamped to ± this
     */
    record Dsnas(double costLimit) implements SearchMethod {
        public Dsnas {
            Require.positive("cost-limit", costLimit);
        }

        @Override
        public double[] gates(double[] logits, double temperature, RandomGenerator random) {
            double[] gates = new double[logits.length];
            gates[sample(Softmax.of(logits), random.nextDouble())] = 1;
            return gates;
        }

        /** Policy gradient: R · ∇_α log p(z), with R the clamped cost of the sampled operation. */
        @Override
        public double[] gradient(double[] logits, double[] gates, double[] costs, double temperature) {
            double[] gradient = Softmax.of(logits);
            int sampled = 0;
            while (gates[sampled] == 0) sampled++;
            double cost = Math.max(-costLimit, Math.min(costLimit, costs[sampled]));
            for (int k = 0; k < gradient.length; k++) gradient[k] = cost * ((k == sampled ? 1 : 0) - gradient[k]);
            return gradient;
        }

        /** The first operation at which the running sum of probabilities exceeds a number in [0, 1). */
        private static int sample(double[] probabilities, double uniform) {
            double sum = 0;
            for (int k = 0; k < probabilities.length - 1; k++) {
                sum += probabilities[k];
                if (uniform < sum) return k;
            }
            return probabilities.length - 1;
        }
    }
}
