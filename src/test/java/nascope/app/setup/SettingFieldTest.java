package nascope.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nascope.KeepsLocale;
import nascope.picture.look.Numbers;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KeepsLocale.class)
class SettingFieldTest {
    private static final SearchSettings RUN = SearchSettings.standard().with(Settings.NOISE, 2.5);

    @Test
    void showsNumbersAsInThePersonsCountryAndTakesBothDecimalSigns() {
        Numbers.follow(Locale.GERMANY);
        SettingField field = new SettingField(Settings.NOISE, RUN);
        assertThat(field.textProperty().get()).isEqualTo("2,5");

        for (String text : new String[] {"0,5", "0.5"}) {
            field.textProperty().set(text);
            assertThat(field.into(RUN).get(Settings.NOISE)).isEqualTo(0.5);
        }
        field.undo();
        assertThat(field.textProperty().get()).isEqualTo("2,5");
    }

    @Test
    void showsDigitsThatItReads() {
        Numbers.follow(Locale.forLanguageTag("fa-IR"));

        SettingField noise = new SettingField(Settings.NOISE, RUN);
        SettingField steps = new SettingField(Settings.STEPS, RUN.with(Settings.STEPS, 3000));

        assertThat(noise.textProperty().get()).isEqualTo("۲٫۵");
        assertThat(steps.textProperty().get()).isEqualTo("۳۰۰۰");
        assertThat(noise.into(SearchSettings.standard()).get(Settings.NOISE)).isEqualTo(2.5);
        assertThat(steps.into(SearchSettings.standard()).get(Settings.STEPS)).isEqualTo(3000);
    }

    @Test
    void saysWhatIsWrongWithThousands() {
        SettingField field = new SettingField(Settings.NOISE, RUN);

        field.textProperty().set("1.000,5");

        assertThat(field.errorProperty().get()).isEqualTo("Noise must be a number from 0 to 10, got \"1.000,5\"");
    }
}
