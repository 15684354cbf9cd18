package nascope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KendallsTauTest {
    @Test
    void theSameOrderIsOneAndTheReverseMinusOne() {
        double[] up = {1, 2, 30, 400};
        assertThat(KendallsTau.of(up, 5, 6, 7, 8)).isEqualTo(1);
        assertThat(KendallsTau.of(up, 8, 7, 6, 5)).isEqualTo(-1);
    }

    /** Of six pairs, five agree and one (2 and 3) does not: 4/6. */
    @Test
    void pairsAreCounted() {
        assertThat(KendallsTau.of(new double[] {1, 2, 3, 4}, 1, 3, 2, 4)).isCloseTo(4.0 / 6, within(1e-12));
    }

    /** Of the six pairs, b ties one; the five others agree: 5/√(6·5). */
    @Test
    void tiesOrderNothing() {
        assertThat(KendallsTau.of(new double[] {1, 2, 3, 4}, 1, 2, 2, 4)).isCloseTo(5 / Math.sqrt(30), within(1e-12));
        assertThat(KendallsTau.of(new double[] {1, 2, 3}, 7, 7, 7)).isNaN();
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(KendallsTau.of(new double[] {1, Double.NaN, 3, 4}, 1, 99, 3, 4))
                .isEqualTo(1);
        assertThat(KendallsTau.of(new double[] {1, 2}, Double.NaN, 1)).isNaN();
    }
}
