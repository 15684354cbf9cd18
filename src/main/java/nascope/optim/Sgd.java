package nascope.optim;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Stochastic gradient descent with momentum and weight decay, as PyTorch computes it, after the whole gradient was
 * clipped to a length: buffer ← momentum · buffer + clipped gradient + decay · w, then w ← w − rate · buffer.
 */
public final class Sgd implements AutoCloseable {
    /** Keeps the division finite, as in PyTorch's clipping. */
    private static final double SMALLEST_NORM = 1e-6;

    private final INDArray weights;
    private final INDArray gradients;
    private final INDArray buffer;

    /**
     * Numbers of the rule.
     *
     * @param momentum share of the buffer that stays
     * @param decay weight decay
     * @param clip longest gradient; a longer one is scaled down to it
     */
    public record Rule(double momentum, double decay, double clip) {}

    /**
     * @param weights shape (size), modified by each step
     * @param gradients shape (size), read by each step, not modified
     */
    public Sgd(INDArray weights, INDArray gradients) {
        this.weights = weights;
        this.gradients = gradients;
        buffer = Nd4j.zeros(weights.dataType(), weights.length());
    }

    /** The momentum buffer, shape (size). */
    public INDArray buffer() {
        return buffer;
    }

    /** Length of the gradient before clipping; not finite if any number in it is not. */
    public double gradientNorm() {
        return Nd4j.getBlasWrapper().nrm2(gradients);
    }

    /**
     * Does one step.
     *
     * @param rate learning rate
     */
    public void step(double rate, Rule rule) {
        double scale = Math.min(1, rule.clip() / (gradientNorm() + SMALLEST_NORM));
        buffer.muli(rule.momentum());
        add(scale, gradients, buffer);
        add(rule.decay(), weights, buffer);
        add(-rate, buffer, weights);
    }

    private static void add(double factor, INDArray x, INDArray y) {
        Nd4j.getBlasWrapper().level1().axpy(x.length(), factor, x, y);
    }

    @Override
    public void close() {
        buffer.close();
    }
}
