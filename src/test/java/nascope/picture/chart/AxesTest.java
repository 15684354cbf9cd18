package nascope.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {
    @ParameterizedTest(name = "numbers every {1} steps of {0}")
    @CsvSource({"1, 1", "5, 1", "10, 2", "50, 10", "400, 100", "2500, 500", "3000, 500", "100000, 25000"})
    void stepsAreNumberedInRoundDistances(int steps, int distance) {
        assertThat(Axes.roundStep(steps)).isEqualTo(distance);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Stream.of(0.4, 0.0, -0.05).map(Axes.SIGNED::format)).containsExactly("+0.4", "0", "−0.05");
    }
}
