package nascope.optim;

import nascope.base.Require;

/**
 * Adam (Kingma, Ba, 2015) with weight decay added to the gradient, as PyTorch computes it, for a few numbers such as a
 * row of alpha. A step may leave numbers out; each counts its own steps, so that one that joins late has its moments
 * corrected as one that was there from the start.
 */
public final class Adam {
    private static final double EPSILON = 1e-8;

    private final double[] mean;
    private final double[] square;
    private final int[] steps;

    /**
     * Numbers of the rule.
     *
     * @param beta1 decay of the mean gradient
     * @param beta2 decay of the mean squared gradient
     * @param decay weight decay
     */
    public record Rule(double beta1, double beta2, double decay) {}

    /**
     * The optimizer's memory of one number.
     *
     * @param mean decayed mean of its gradient
     * @param square decayed mean of its squared gradient
     * @param steps it has done
     */
    public record Moments(double mean, double square, int steps) {
        public Moments {
            Require.within("steps", steps, 0, Integer.MAX_VALUE);
        }
    }

    /** @param size how many numbers are stepped */
    public Adam(int size) {
        mean = new double[size];
        square = new double[size];
        steps = new int[size];
    }

    /**
     * Does one step.
     *
     * @param values modified where they learn
     * @param gradient of the same length, read where it teaches, not modified
     * @param learning indices of the numbers that learn; the others and their moments stay as they are
     * @param rate learning rate
     */
    public void step(double[] values, double[] gradient, int[] learning, double rate, Rule rule) {
        for (int k : learning) {
            steps[k]++;
            double decayed = values[k] * rule.decay() + gradient[k];
            mean[k] = mean[k] * rule.beta1() + decayed * (1 - rule.beta1());
            square[k] = square[k] * rule.beta2() + decayed * decayed * (1 - rule.beta2());
            double meanCorrection = 1 - Math.pow(rule.beta1(), steps[k]);
            double squareCorrection = 1 - Math.pow(rule.beta2(), steps[k]);
            double deviation = Math.sqrt(square[k]) / Math.sqrt(squareCorrection) + EPSILON;
            values[k] -= mean[k] / deviation * (rate / meanCorrection);
        }
    }

    /** The memory of a number. */
    public Moments moments(int k) {
        return new Moments(mean[k], square[k], steps[k]);
    }

    /** Goes on from another memory of a number. */
    public void restore(int k, Moments moments) {
        mean[k] = moments.mean();
        square[k] = moments.square();
        steps[k] = moments.steps();
    }
}
