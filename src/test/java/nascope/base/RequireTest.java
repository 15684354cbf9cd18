package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RequireTest {
    @Test
    void letsPassWhatKeepsTheRule() {
        assertThat(Require.positive("rate", 0.5)).isEqualTo(0.5);
        assertThat(Require.within("cells", 3, 3, 3)).isEqualTo(3);
        assertThat(Require.within("share", 0.5, 0.5, 0.5)).isEqualTo(0.5);
        assertThat(Require.entry("edges", Map.of("a", 1), "a")).isEqualTo(1);
        Require.shape("batch", new long[] {2, 5}, 2, -1);
    }

    @Test
    void namesTheRuleAndWhatBreaksIt() {
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
            assertThatThrownBy(() -> Require.positive("rate", rate))
                    .hasMessage("rate must be a finite number > 0, got " + rate);
        for (int cells : new int[] {2, 5})
            assertThatThrownBy(() -> Require.within("cells", cells, 3, 4))
                    .hasMessage("cells must be a whole number from 3 to 4, got " + cells);
        for (double share : new double[] {-0.1, 1.1, Double.NaN})
            assertThatThrownBy(() -> Require.within("share", share, 0, 1))
                    .hasMessage("share must be a number from 0.0 to 1.0, got " + share);
        assertThatThrownBy(() -> Require.entry("edges", Map.of("a", 1), "b")).hasMessage("edges must hold b, got [a]");
        for (long[] shape : new long[][] {{2}, {3, 5}, {2, 5, 1}})
            assertThatThrownBy(() -> Require.shape("batch", shape, 2, -1))
                    .hasMessageStartingWith("batch must have shape [2, -1] (-1 = any), got ");
    }
}
