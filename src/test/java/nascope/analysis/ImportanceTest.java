package nascope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nascope.base.Table;
import org.junit.jupiter.api.Test;

class ImportanceTest {
    private static final double NAN = Double.NaN;

    private static Table table(double[]... rows) {
        return Table.copyOf(rows);
    }

    /** Strengths 3 1 | 2 4: of the six pairs alpha (.4 .5 | .2 .7) has four as they are, cost all. none is not counted. */
    @Test
    void ordersAreComparedWithThatOfStrength() {
        Importance found = Importance.of(
                table(new double[] {0.1, 0.4, 0.5}, new double[] {0.1, 0.2, 0.7}),
                table(new double[] {0, 0.03, 0.01}, new double[] {0, 0.02, 0.04}),
                table(new double[] {NAN, 3, 1}, new double[] {NAN, 2, 4}));
        assertThat(found.tauOfAlpha()).isCloseTo((4.0 - 2) / 6, within(1e-12));
        assertThat(found.tauOfCost()).isEqualTo(1);
        assertThat(found.agreeing()).isEqualTo(1); // the second
        assertThat(found.edges()).isEqualTo(2);
    }

    @Test
    void anEdgeWithoutAChoiceIsNotCounted() {
        Importance found =
                Importance.of(table(new double[] {0, 1}), table(new double[] {NAN, 0.1}), table(new double[] {NAN, 5}));
        assertThat(found.edges()).isZero();
        assertThat(found.tauOfAlpha()).isNaN();
    }
}
