package nascope.search.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumberTest {
    @ParameterizedTest
    @CsvSource({
        "3.14159265, 3.1416",
        "-0.00123456789, -0.0012346",
        "99999.6, 100000.0",
        "0.000099999951, 0.0001",
        "123456789, 123460000",
        "1.5e-14, 1.5e-14",
        "9e-16, 0",
        "-9e-16, -0.0",
        "0, 0",
        "-0.0, -0.0",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void hasFiveDigits(double value, double expected) {
        assertThat(Double.valueOf(ShortNumber.of(value))).isEqualTo(Double.valueOf(expected));
    }

    /** So that history and files may keep it in few bytes and bring every bit back. */
    @Test
    void isFoundAgainFromAFloatAndFromItself() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(52) - 15);
            double rounded = ShortNumber.of(value);
            assertThat(rounded).isCloseTo(value, within(Math.max(1e-15, 0.500001e-4 * Math.abs(value))));
            assertThat(ShortNumber.of(rounded)).isEqualTo(rounded);
            assertThat(ShortNumber.of((float) rounded)).isEqualTo(rounded);
        }
    }
}
