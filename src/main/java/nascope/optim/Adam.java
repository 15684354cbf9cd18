package nascope.optim;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Adam (Kingma, Ba, 2015) with weight decay added to the gradient, as PyTorch computes it. For small arrays such as
 * alpha: a step allocates a few arrays of its size.
 */
public final class Adam implements AutoCloseable {
    private static final double EPSILON = 1e-8;

    private final INDArray values;
    private final INDArray mean;
    private final INDArray square;
    private int steps;

    /**
     * Numbers of the rule.
     *
     * @param beta1 decay of the mean gradient
     * @param beta2 decay of the mean squared gradient
     * @param decay weight decay
     */
    public record Rule(double beta1, double beta2, double decay) {}

    /** @param values any shape, modified by each step */
    public Adam(INDArray values) {
        this.values = values;
        mean = values.like();
        square = values.like();
    }

    /**
     * Does one step.
     *
     * @param gradient same shape as the values, not modified
     * @param rate learning rate
     */
    public void step(INDArray gradient, double rate, Rule rule) {
        steps++;
        INDArray decayed = values.mul(rule.decay()).addi(gradient);
        mean.muli(rule.beta1()).addi(decayed.mul(1 - rule.beta1()));
        square.muli(rule.beta2()).addi(decayed.muli(decayed).muli(1 - rule.beta2()));
        double meanCorrection = 1 - Math.pow(rule.beta1(), steps);
        double squareCorrection = 1 - Math.pow(rule.beta2(), steps);
        INDArray deviation =
                Transforms.sqrt(square, true).divi(Math.sqrt(squareCorrection)).addi(EPSILON);
        values.subi(mean.div(deviation).muli(rate / meanCorrection));
    }

    @Override
    public void close() {
        mean.close();
        square.close();
    }
}
