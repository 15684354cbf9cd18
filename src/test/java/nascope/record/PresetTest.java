package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PresetTest {
    @ParameterizedTest
    @FieldSource("nascope.record.Preset#NAMES")
    void everyPresetSaysWhatItShowsAndCanBeSearched(String name) {
        Preset preset = Preset.named(name);

        assertThat(preset.title()).isNotBlank();
        assertThat(preset.description()).endsWith(".");
        assertThat(preset.settings().checked()).isEqualTo(preset.settings());
    }

    @Test
    void theDefaultsAreWideNotDeep() {
        assertThat(Preset.named("wide-not-deep").settings()).isEqualTo(SearchSettings.standard());
    }

    @Test
    void theOthersChangeWhatTheirPatternNeeds() {
        assertThat(Preset.named("no-edges-bi-level").settings())
                .isEqualTo(SearchSettings.standard()
                        .with(Settings.LEVEL, Level.BI)
                        .with(Settings.TRAIN_IMAGES, 1000)
                        .with(Settings.STEPS, 2000));
        assertThat(Preset.named("grow-after-pruning").settings())
                .isEqualTo(SearchSettings.standard()
                        .with(Settings.CELLS, 8)
                        .with(Settings.ALPHA_RATE, 0.1)
                        .with(Settings.WEIGHT_RATE, 0.005)
                        .with(Settings.STEPS, 400));
        assertThat(Preset.named("digits-quick").settings())
                .isEqualTo(SearchSettings.standard()
                        .with(Settings.DATA, "digits")
                        .with(Settings.IMAGE_SIZE, 8)
                        .with(Settings.CELLS, 1)
                        .with(Settings.NOISE, 0.0));
    }

    @Test
    void namesThePresetsThereAre() {
        assertThatThrownBy(() -> Preset.named("../../secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("preset must be one of wide-not-deep, no-edges-bi-level, grow-after-pruning, digits-quick, "
                        + "got \"../../secret\"");
    }
}
