package nascope.picture.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;

class SettingWordsTest {
    private static final SearchSettings STANDARD = SearchSettings.standard();

    @Test
    void sumsUpThePreset() {
        assertThat(SettingWords.summary(STANDARD))
                .isEqualTo("DSNAS single-level · Fashion-MNIST 14×14, noise 2 · seed 1");
    }

    @Test
    void leavesOutNoiseWhereThereIsNone() {
        SearchSettings settings = STANDARD.with(Settings.NOISE, 0.0)
                .with(Settings.LEVEL, Level.BI)
                .with(Settings.DATA, "digits")
                .with(Settings.IMAGE_SIZE, 8)
                .with(Settings.SEED, 7L);
        assertThat(SettingWords.summary(settings)).isEqualTo("DSNAS bi-level · UCI digits 8×8 · seed 7");
    }

    @Test
    void namesAPathByItsEnd() {
        String path = String.join(File.separator, "", "home", "me", "leaves");
        assertThat(SettingWords.shown(Settings.DATA, path)).isEqualTo("leaves");
        assertThat(SettingWords.shown(Settings.DATA, "leaves" + File.separator)).isEqualTo("leaves" + File.separator);
    }

    @Test
    void leavesOtherValuesAsTheyAre() {
        assertThat(SettingWords.shown(Settings.LEVEL, "single")).isEqualTo("single");
    }
}
