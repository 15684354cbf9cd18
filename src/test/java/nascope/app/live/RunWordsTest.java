package nascope.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nascope.picture.look.SettingWords;
import nascope.record.Preset;
import nascope.search.settings.AlphaStart;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;

class RunWordsTest {
    private static final List<Preset> PRESETS = Preset.all();
    private static final SearchSettings WIDE = Preset.named("wide-not-deep").settings();

    @Test
    void aRunOfAPresetHasItsNameWhateverTheSeed() {
        for (Preset preset : PRESETS)
            assertThat(RunWords.title(preset.settings().with(Settings.SEED, 99L), PRESETS))
                    .isEqualTo(preset.title());
    }

    @Test
    void whatDiffersIsSaid() {
        assertThat(RunWords.title(WIDE.with(Settings.NOISE, 1.0), PRESETS)).isEqualTo("Wide, not deep · noise 1");
        assertThat(RunWords.title(
                        WIDE.with(Settings.ALPHA_START, AlphaStart.NONE_LEADS)
                                .with(Settings.ALPHA_RATE, 0.01)
                                .with(Settings.REDUCTION, true)
                                .withText(Settings.METHOD, "gdas"),
                        PRESETS))
                .isEqualTo("Wide, not deep · reduction cells · GDAS · alpha starts none-leads · alpha rate 0.01");
    }

    @Test
    void aScriptIsSaidIfItIsShortAndElseCounted() {
        SearchSettings one = WIDE.withText(Settings.INTERVENTIONS, "at 9 drop 2->3");
        assertThat(RunWords.title(one, PRESETS)).isEqualTo("Wide, not deep · at 9 drop 2->3");
        SearchSettings two = WIDE.withText(Settings.INTERVENTIONS, "at 9 drop 2->3; at 10 drop 0->3");
        assertThat(RunWords.title(two, PRESETS)).isEqualTo("Wide, not deep · 2 interventions");
    }

    @Test
    void whereTooMuchDiffersThePresetIsLeftOut() {
        SearchSettings other = WIDE.with(Settings.NOISE, 0.25)
                .with(Settings.CHANNELS, 5)
                .with(Settings.BATCH, 7)
                .with(Settings.ALPHA_RATE, 0.01)
                .with(Settings.MOMENTUM, 0.5)
                .with(Settings.CELLS, 7)
                .with(Settings.STEPS, 11);
        assertThat(RunWords.title(other, PRESETS)).isEqualTo(SettingWords.summary(other));
        assertThat(RunWords.title(other, List.of())).isEqualTo(SettingWords.summary(other));
    }
}
