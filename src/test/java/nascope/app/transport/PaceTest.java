package nascope.app.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.42  | 0.4 steps/s
            58.4  | 58 steps/s
            1234  | 1,234 steps/s
            """)
    void saysSpeed(double perSecond, String words) {
        assertThat(Pace.speed(perSecond)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | 0 s left
            16.2 | 17 s left
            89   | 89 s left
            170  | 3 min left
            7500 | 2 h 5 min left
            """)
    void saysTimeLeft(double seconds, String words) {
        assertThat(Pace.timeLeft(seconds)).isEqualTo(words);
    }
}
