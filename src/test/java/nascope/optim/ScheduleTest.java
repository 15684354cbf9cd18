package nascope.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    @ParameterizedTest(name = "after {0} of the way {1}") // source: Python 3.11, math.cos, float64
    @CsvSource(textBlock = """
            0,    0.025
            0.25, 0.02148528137423857
            0.5,  0.013
            1,    0.001
            """)
    void cosineFallsFromTheFirstToTheLastValue(double progress, double expected) {
        assertThat(Schedule.cosine(0.025, 0.001, progress)).isCloseTo(expected, within(1e-16));
    }

    @ParameterizedTest(name = "after {0} of the way {1}") // source: Python 3.11, 0.03 ** progress, float64
    @CsvSource(textBlock = """
            0,    1
            0.25, 0.4161791450287817
            0.5,  0.17320508075688773
            1,    0.03
            """)
    void exponentialFallsFromTheFirstToTheLastValue(double progress, double expected) {
        assertThat(Schedule.exponential(1, 0.03, progress)).isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest(name = "after {0} of the way {1}")
    @CsvSource(textBlock = """
            0,    10
            0.25, 7.525
            0.5,  5.05
            1,    0.1
            """)
    void linearGoesByEqualAmounts(double progress, double expected) {
        assertThat(Schedule.linear(10, 0.1, progress)).isCloseTo(expected, within(1e-14));
    }
}
