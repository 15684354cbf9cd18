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
 * o = torch.optim.Adam([w], lr=0.1, betas=(0.5, 0.999), weight_decay=0.01)
 * for g in ([3.0, -4.0, 0.0], [0.3, 0.2, -0.1], [0.0, 6.0, 8.0]):
 *     w.grad = torch.tensor(g, dtype=torch.float64); o.step(); print(w.tolist())
 * </pre>
 */
class AdamTest {
    private static final double[][] GRADIENTS = {{3, -4, 0}, {0.3, 0.2, -0.1}, {0, 6, 8}};
    private static final double[][] VALUES = {
        {0.4000000003327787, -1.400000000249066, 1.900000049999975},
        {0.34359564704476675, -1.357262410353753, 1.9802140315913979},
        {0.3138694892811338, -1.4269195048734786, 1.8817324016022008}
    };

    @Test
    void stepsMatchPyTorch() {
        INDArray values = Nd4j.createFromArray(0.5, -1.5, 2.0);
        try (Adam adam = new Adam(values)) {
            for (int step = 0; step < GRADIENTS.length; step++) {
                INDArray gradient = Nd4j.createFromArray(GRADIENTS[step]);
                adam.step(gradient, 0.1, new Adam.Rule(0.5, 0.999, 0.01));
                assertThat(values.toDoubleVector())
                        .as("after step %d", step + 1)
                        .containsExactly(VALUES[step], within(1e-14));
                assertThat(gradient.toDoubleVector()).containsExactly(GRADIENTS[step]);
            }
        }
    }

    @Test
    void withoutGradientAndDecayNothingMoves() {
        INDArray values = Nd4j.createFromArray(0.5, -1.5);
        try (Adam adam = new Adam(values)) {
            adam.step(Nd4j.createFromArray(0.0, 0.0), 0.1, new Adam.Rule(0.5, 0.999, 0));
            assertThat(values.toDoubleVector()).containsExactly(0.5, -1.5);
        }
    }
}
