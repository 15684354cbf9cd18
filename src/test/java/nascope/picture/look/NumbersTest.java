package nascope.picture.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nascope.KeepsLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KeepsLocale.class)
class NumbersTest {
    @Test
    void areTheSameEverywhereUntilAWindowFollowsItsPerson() {
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));

        assertThat(Numbers.text("%.2f of %,d", 0.5, 12345)).isEqualTo("0.50 of 12,345");
        assertThat(Numbers.of("-0.5")).isEqualTo("-0.5");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            de-DE | 0,50 of 12.345 | -0,5 | 40 | +0,5 | 0
            fa-IR | ۰٫۵۰ of ۱۲٬۳۴۵ | -۰٫۵ | ۴۰ | +۰٫۵ | ۰
            ar-EG | ٠٫٥٠ of ١٢٬٣٤٥ | -٠٫٥ | ٤٠ | +٠٫٥ | ٠
            tr-TR | 0,50 of 12.345 | -0,5 | 40 | +0,5 | 0
            """)
    void followTheCountry(String country, String text, String plain, String count, String signed, String zero) {
        var format = Numbers.signed("0.##"); // made before, as those of the charts are
        Numbers.follow(Locale.forLanguageTag(country));

        assertThat(Numbers.text("%.2f of %,d", 0.5, 12345)).isEqualTo(text);
        assertThat(Numbers.of("-0.5")).isEqualTo(plain);
        assertThat(Numbers.of(40)).isEqualTo(count);
        assertThat(format.format(0.5)).isEqualTo(signed);
        assertThat(format.format(0.0)).isEqualTo(zero);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            12        | 12
            ' 7 '     | 7
            12,345    | 12345
            12.345    | 12345
            1’234’567 | 1234567
            12 345    | 12345
            ۱۲٬۳۴۵    | 12345
            """)
    void readsWholeNumbersWithTheirThousands(String text, int number) {
        assertThat(Numbers.whole(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,5", "1.5", "-3", "ten", "1234567890", "1,23,456"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertThat(Numbers.whole(text)).isEmpty();
    }
}
