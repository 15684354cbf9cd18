package nascope.search.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import nascope.base.SeededRandom;
import nascope.search.snapshot.Sharpness;
import org.junit.jupiter.api.Test;

class LargestEigenvalueTest {
    /** The gradient of a parabola with these eigenvalues in the directions of the axes. */
    private static UnaryOperator<double[]> bowl(double... eigenvalues) {
        return at -> {
            double[] gradient = new double[at.length];
            for (int k = 0; k < gradient.length; k++) gradient[k] = 7 + eigenvalues[k] * at[k];
            return gradient;
        };
    }

    private static Sharpness of(double... eigenvalues) {
        return LargestEigenvalue.of(bowl(eigenvalues), new double[eigenvalues.length], SeededRandom.of(1, "start"));
    }

    @Test
    void ofABowlIsItsSteepestDirection() {
        Sharpness found = of(3, 1, -1, 0.5);
        assertThat(found.eigenvalue()).isCloseTo(3, within(0.05));
        assertThat(found.passes()).isBetween(4, 2 * LargestEigenvalue.MOST_PRODUCTS);
    }

    @Test
    void isTheLargestAndNotTheFarthestFromZero() {
        assertThat(of(2, -5, 0.1, -3).eigenvalue()).isCloseTo(2, within(0.1));
        assertThat(of(-2, -5, -3).eigenvalue()).isCloseTo(-2, within(0.1));
    }

    /** [[2, 1], [1, 2]] has the eigenvalues 1 and 3. */
    @Test
    void findsADirectionBetweenTheAxes() {
        UnaryOperator<double[]> gradient = at -> new double[] {2 * at[0] + at[1], at[0] + 2 * at[1]};
        Sharpness found = LargestEigenvalue.of(gradient, new double[] {5, -4}, SeededRandom.of(2, "start"));
        assertThat(found.eigenvalue()).isCloseTo(3, within(0.01));
    }

    @Test
    void ofAPlaneIsZeroAndOfNothingIsNotKnown() {
        assertThat(of(0, 0, 0).eigenvalue()).isZero();
        assertThat(of()).isEqualTo(Sharpness.NONE);
    }
}
