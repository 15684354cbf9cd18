package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import nascope.KeepsLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KeepsLocale.class)
class PlainTest {
    @Test
    void textIsTheSameInEveryCountry() {
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));

        assertThat("%d".formatted(3)).as("what Java does by itself").isEqualTo("۳");
        assertThat(Plain.text("%d×%d, %.2f, %,d", 3, 3, 0.5, 1234)).isEqualTo("3×3, 0.50, 1,234");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0.5      | 0.5
            0,5      | 0.5
            ' -1,25 '| -1.25
            −3       | -3
            ۰٫۵      | 0.5
            ٠٫٠٢٥    | 0.025
            १.५      | 1.5
            1,5e-3   | 0.0015
            """)
    void readsBothDecimalSignsAndAllDigits(String text, double number) {
        assertThat(Plain.number(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000,5", "1,000,000", "1٬000", "", "half", "0.5.1"})
    void refusesWhatCouldBeTwoNumbers(String text) {
        assertThatThrownBy(() -> Plain.number(text)).isInstanceOf(NumberFormatException.class);
    }
}
