package nascope.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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

    private static final int[] ALL = {0, 1, 2};
    private static final Adam.Rule RULE = new Adam.Rule(0.5, 0.999, 0.01);

    @Test
    void stepsMatchPyTorch() {
        double[] values = {0.5, -1.5, 2.0};
        Adam adam = new Adam(3);
        for (int step = 0; step < GRADIENTS.length; step++) {
            double[] gradient = GRADIENTS[step].clone();
            adam.step(values, gradient, ALL, 0.1, RULE);
            assertThat(values).as("after step %d", step + 1).containsExactly(VALUES[step], within(1e-14));
            assertThat(gradient).containsExactly(GRADIENTS[step]);
        }
    }

    @Test
    void withoutGradientAndDecayNothingMoves() {
        double[] values = {0.5, -1.5};
        new Adam(2).step(values, new double[2], new int[] {0, 1}, 0.1, new Adam.Rule(0.5, 0.999, 0));
        assertThat(values).containsExactly(0.5, -1.5);
    }

    @Test
    void aNumberThatDoesNotLearnStandsStillWithItsMoments() {
        double[] values = {0.5, -1.5, 2.0};
        Adam adam = new Adam(3);
        adam.step(values, GRADIENTS[0], ALL, 0.1, RULE);
        double before = values[1];
        Adam.Moments moments = adam.moments(1);

        adam.step(values, GRADIENTS[1], new int[] {0, 2}, 0.1, RULE);

        assertThat(values[1]).isEqualTo(before);
        assertThat(adam.moments(1)).isEqualTo(moments);
        assertThat(values[0]).isCloseTo(VALUES[1][0], within(1e-14));
    }

    @Test
    void aNumberThatJoinsLateStepsAsAFirstStepDoes() {
        double[] values = {0.5, -1.5, 2.0};
        Adam adam = new Adam(3);
        for (int step = 0; step < 5; step++) adam.step(values, GRADIENTS[0], new int[] {1, 2}, 0.1, RULE);

        adam.step(values, GRADIENTS[0], ALL, 0.1, RULE);

        assertThat(values[0]).isCloseTo(VALUES[0][0], within(1e-14));
    }

    @Test
    void goesOnFromRestoredMoments() {
        double[] values = {0.5, -1.5, 2.0};
        Adam adam = new Adam(3);
        adam.step(values, GRADIENTS[0], ALL, 0.1, RULE);
        Adam other = new Adam(3);
        for (int k : ALL) other.restore(k, adam.moments(k));
        double[] copy = values.clone();

        adam.step(values, GRADIENTS[1], ALL, 0.1, RULE);
        other.step(copy, GRADIENTS[1], ALL, 0.1, RULE);

        assertThat(copy).containsExactly(values);
    }
}
