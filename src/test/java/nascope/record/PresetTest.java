package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nascope.analysis.story.Story;
import nascope.base.InputException;
import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PresetTest {
    @ParameterizedTest
    @FieldSource("nascope.record.Preset#NAMES")
    void everyPresetSaysWhatItShowsAndCanBeSearched(String name) {
        Preset preset = Preset.named(name);

        assertThat(preset.title()).isNotBlank();
        assertThat(preset.description()).endsWith(".");
        assertThat(preset.story().sentence()).endsWith(".");
        assertThat(preset.story().lines()).isNotEmpty();
        assertThat(preset.story().next().map(Story.Next::preset))
                .hasValueSatisfying(next -> assertThat(Preset.NAMES).contains(next));
        assertThat(preset.settings().checked()).isEqualTo(preset.settings());
    }

    @Test
    void theDefaultsAreWideNotDeep() {
        assertThat(Preset.named("wide-not-deep").settings()).isEqualTo(SearchSettings.standard());
    }

    @Test
    void theOthersChangeWhatTheirPatternNeeds() {
        assertThat(Preset.named("from-nothing").settings())
                .isEqualTo(SearchSettings.standard()
                        .with(Settings.DATA, "digits")
                        .with(Settings.IMAGE_SIZE, 8)
                        .with(Settings.CELLS, 1)
                        .with(Settings.NOISE, 0.0)
                        .withText(Settings.named("alpha-start"), "none-leads")
                        .with(Settings.ALPHA_RATE, 0.01)
                        .with(Settings.STEPS, 600));
        assertThat(Preset.named("no-edges-bi-level").settings())
                .isEqualTo(SearchSettings.standard()
                        .withText(Settings.named("method"), "darts")
                        .with(Settings.LEVEL, Level.BI)
                        .with(Settings.CELLS, 1)
                        .with(Settings.IMAGE_SIZE, 8)
                        .with(Settings.TRAIN_IMAGES, 1000)
                        .with(Settings.ALPHA_RATE, 0.01)
                        .with(Settings.STEPS, 2000));
        assertThat(Preset.named("no-edges-dsnas").settings())
                .isEqualTo(SearchSettings.standard()
                        .with(Settings.LEVEL, Level.BI)
                        .with(Settings.TRAIN_IMAGES, 1000)
                        .with(Settings.STEPS, 2000));
        assertThat(Preset.named("grow-after-pruning").settings())
                .isEqualTo(SearchSettings.standard()
                        .with(Settings.CELLS, 2)
                        .with(Settings.IMAGE_SIZE, 8)
                        .with(Settings.NOISE, 1.0)
                        .with(Settings.ALPHA_RATE, 0.03)
                        .with(Settings.WEIGHT_RATE, 1.0)
                        .withText(Settings.named("policy-gradient"), "wiring")
                        .with(Settings.STEPS, 3000));
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
                .hasMessage("preset must be one of from-nothing, wide-not-deep, grow-after-pruning, "
                        + "no-edges-bi-level, no-edges-dsnas, digits-quick, got \"../../secret\"");
    }

    @Test
    void whatIsWrongInAStoryIsNamedByItsPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("preset.json");
        Files.writeString(
                file,
                "{\"story\": {\"sentence\": \"s\", \"seen\": \"s\", \"lines\": [{\"says\": \"s\", \"when\": \"back\","
                        + " \"edges\": \"inputs\"}]}, \"settings\": {}}");
        assertThatThrownBy(() -> SettingsFile.read(file, SearchSettings.standard()))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": story.lines[0]: edges must be all, input, intermediate or an edge such as 2->3,"
                        + " got \"inputs\"");
        String line = "{\"says\": \"s\", \"when\": \"back\"}";
        Files.writeString(
                file,
                "{\"story\": {\"sentence\": \"s\", \"seen\": \"s\", \"lines\": [" + (line + ", ").repeat(9) + line
                        + "]}, \"settings\": {}}");
        assertThatThrownBy(() -> SettingsFile.read(file, SearchSettings.standard()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": story: lines must be at most ");
    }
}
