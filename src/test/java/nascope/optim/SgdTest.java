package nascope.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Source of the numbers: PyTorch 1.13, float64
 *
 * <pre>
 * w = torch.tensor([0.5, -1.5, 2.0], dtype=torch.float64, requires_grad=True)
 * o = torch.optim.SGD([w], lr=0.1, momentum=0.9, weight_decay=0.01)
 * for g in ([3.0, -4.0, 0.0], [0.3, 0.2, -0.1], [0.0, 6.0, 8.0]):
 *     w.grad = torch.tensor(g, dtype=torch.float64)
 *     torch.nn.utils.clip_grad_norm_([w], 3.0); o.step(); print(w.tolist())
 * print(o.state[w]["momentum_buffer"].tolist())
 * </pre>
 */
class SgdTest {
    private static final double[][] GRADIENTS = {{3, -4, 0}, {0.3, 0.2, -0.1}, {0, 6, 8}};
    private static final double[][] WEIGHTS = {
        {0.31950003599999277, -1.2585000479999904, 1.998},
        {0.12673056836398627, -1.0598915911519817, 2.004202},
        {-0.04688868307678355, -1.0600840703976238, 1.7677796219999975}
    };
    private static final double[] BUFFER = {1.7361925144076982, 0.001924792456420299, 2.364223780000024};

    @Test
    void stepsMatchPyTorch() {
        INDArray weights = Nd4j.createFromArray(0.5, -1.5, 2.0);
        INDArray gradients = Nd4j.createFromArray(0.0, 0.0, 0.0);
        try (Sgd sgd = new Sgd(weights, gradients)) {
            for (int step = 0; step < GRADIENTS.length; step++) {
                gradients.assign(Nd4j.createFromArray(GRADIENTS[step]));
                sgd.step(0.1, new Sgd.Rule(0.9, 0.01, 3));
                assertThat(weights.toDoubleVector())
                        .as("after step %d", step + 1)
                        .containsExactly(WEIGHTS[step], within(1e-14));
                assertThat(gradients.toDoubleVector()).containsExactly(GRADIENTS[step]);
            }
            assertThat(sgd.buffer().toDoubleVector()).containsExactly(BUFFER, within(1e-14));
        }
    }

    @Test
    void gradientNormIsNotFiniteIfAnyNumberIsNot() {
        INDArray gradients = Nd4j.createFromArray(1.0f, Float.NaN, 2.0f);
        try (Sgd sgd = new Sgd(gradients.dup(), gradients)) {
            assertThat(sgd.gradientNorm()).isNaN();
            gradients.assign(Nd4j.createFromArray(1.0f, Float.POSITIVE_INFINITY, 2.0f));
            assertThat(Double.isFinite(sgd.gradientNorm())).isFalse();
            gradients.assign(Nd4j.createFromArray(2.0f, 3.0f, 6.0f));
            assertThat(sgd.gradientNorm()).isCloseTo(7, within(1e-6));
        }
    }
}
