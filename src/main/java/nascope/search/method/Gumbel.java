package nascope.search.method;

import java.util.random.RandomGenerator;
import nascope.base.Softmax;

/** Soft samples of a softmax by Gumbel noise (Maddison et al., "The concrete distribution", ICLR 2017). */
final class Gumbel {
    private Gumbel() {}

    /** softmax((α + G)/τ), newly allocated. */
    static double[] soft(double[] logits, double temperature, RandomGenerator random) {
        double[] perturbed = new double[logits.length];
        for (int k = 0; k < logits.length; k++) perturbed[k] = (logits[k] + noise(random)) / temperature;
        return Softmax.of(perturbed);
    }

    private static double noise(RandomGenerator random) {
        double uniform = Math.max(random.nextDouble(), Double.MIN_NORMAL); // the logarithm of 0 is not finite
        return -Math.log(-Math.log(uniform));
    }
}
