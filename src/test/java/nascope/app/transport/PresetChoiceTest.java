package nascope.app.transport;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.app.live.LiveSearch;
import nascope.record.Preset;
import nascope.run.Await;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PresetChoiceTest {
    private static final SearchSettings FIRST = Preset.first().settings();

    private final LiveSearch live = new LiveSearch(FakeSearch::new, FIRST);
    private final PresetChoice choice = new PresetChoice(live);

    @BeforeEach
    void read() {
        choice.loadNext(); // nothing is there yet, nothing happens
        assertThat(choice.titleProperty().get()).isEmpty();
        Await.until("the presets", () -> !choice.allProperty().get().isEmpty(), choice::onFrame);
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void theWindowOpensWithTheFirst() {
        assertThat(choice.titleProperty().get()).isEqualTo("From nothing");
        assertThat(choice.allProperty().get()).isEqualTo(Preset.all());
    }

    @Test
    void theTitleSaysWhenSettingsWereChanged() {
        live.begin(FIRST.with(Settings.SEED, 9L));
        assertThat(choice.titleProperty().get()).isEqualTo("From nothing");
        live.begin(FIRST.with(Settings.CHANNELS, 4));
        assertThat(choice.titleProperty().get()).isEqualTo("From nothing · changed");
    }

    @Test
    void loadsTheNextAndBeginsAgainAfterTheLast() {
        for (Preset preset : Preset.all()) {
            assertThat(choice.titleProperty().get()).isEqualTo(preset.title());
            choice.loadNext();
        }
        assertThat(choice.titleProperty().get()).isEqualTo("From nothing");
        assertThat(live.settings()).isEqualTo(FIRST);
    }

    @Test
    void aRunThatIsOpenedHasItsOwnPresetsName() {
        live.begin(Preset.named("digits-quick").settings().with(Settings.SEED, 5L));
        assertThat(choice.titleProperty().get()).isEqualTo("Digits, quick");
        assertThat(choice.chosenProperty().get().name()).isEqualTo("digits-quick");
    }

    @Test
    void loadsOneAndShowsItsTitle() {
        Preset digits = Preset.named("digits-quick");
        choice.load(digits);
        assertThat(live.settings()).isEqualTo(digits.settings());
        assertThat(choice.titleProperty().get()).isEqualTo("Digits, quick");
    }
}
