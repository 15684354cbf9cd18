package nascope.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataUse;
import nascope.setting.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SetupViewModelTest {
    private final LiveSearch live = new LiveSearch(FakeSearch::new, SearchSettings.standard());
    private final SetupViewModel model = new SetupViewModel(live);

    @BeforeEach
    void begin() {
        live.begin(SearchSettings.standard());
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void showsTheValuesOfTheRun() {
        assertThat(model.fields()).extracting(SettingField::setting).isEqualTo(Settings.ALL);
        assertThat(text(Settings.CHANNELS)).isEqualTo("8");
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void saysWhatBecameOfTheData() {
        LiveSearch few = new LiveSearch(
                settings -> new ForwardingSearch(new FakeSearch(settings)) {
                    @Override
                    public DataUse dataUse() {
                        return new DataUse("a folder a class", 1437);
                    }
                },
                SearchSettings.standard());
        SetupViewModel said = new SetupViewModel(few);
        few.begin(SearchSettings.standard());
        Frames.until(few, () -> !said.field(Settings.DATA).noteProperty().get().isEmpty());

        assertThat(said.field(Settings.DATA).noteProperty().get()).isEqualTo("a folder a class");
        assertThat(said.field(Settings.TRAIN_IMAGES).noteProperty().get()).isEqualTo("1,437 used");
        few.close();
    }

    @Test
    void saysNothingWhereAsManyImagesAreUsedAsWereAskedFor() {
        Frames.until(
                live, () -> !model.field(Settings.DATA).noteProperty().get().isEmpty());

        assertThat(model.field(Settings.TRAIN_IMAGES).noteProperty().get()).isEmpty();
    }

    @Test
    void theLastTemperatureHasNoEffectWhileTheTemperatureStandsStill() {
        SettingField last = model.field(Settings.named("temperature-end"));
        write(Settings.METHOD, "snas");
        assertThat(last.idleProperty().get()).isEmpty();
        write(Settings.named("temperature-schedule"), "constant");
        assertThat(last.idleProperty().get()).isEqualTo("Of no effect while Temp. goes is constant.");
        write(Settings.METHOD, "gdas");
        assertThat(last.idleProperty().get()).isEqualTo("Of no effect: only SNAS uses it.");
    }

    @Test
    void aChangeThatNeedsARestartWaits() {
        write(Settings.CHANNELS, "16");
        write(Settings.NODES, "4");
        assertThat(model.waitingProperty().get()).isEqualTo(2);
        assertThat(live.settings()).isEqualTo(SearchSettings.standard());
    }

    @Test
    void aChangeTakenBackByHandWaitsNoMore() {
        write(Settings.CHANNELS, "16");
        write(Settings.CHANNELS, " 8 ");
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void restartBeginsWithAllThatWaited() {
        write(Settings.CHANNELS, "16");
        write(Settings.SEED, "5");
        model.restart();
        assertThat(live.settings())
                .isEqualTo(SearchSettings.standard().with(Settings.CHANNELS, 16).with(Settings.SEED, 5L));
        assertThat(model.waitingProperty().get()).isZero();
        assertThat(text(Settings.CHANNELS)).isEqualTo("16");
    }

    @Test
    void restartWithNothingToChangeDoesNothing() {
        var history = live.steps().historyProperty().get();
        model.restart();
        assertThat(live.steps().historyProperty().get()).isSameAs(history);
    }

    @Test
    void undoShowsTheValuesOfTheRunAgain() {
        write(Settings.CHANNELS, "16");
        write(Settings.NODES, "nine");
        model.undo();
        assertThat(text(Settings.CHANNELS)).isEqualTo("8");
        assertThat(text(Settings.NODES)).isEqualTo("2");
        assertThat(error(Settings.NODES)).isEmpty();
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void aChangeInTheRunGoesThereAtOnce() {
        write(Settings.ALPHA_RATE, " 0.50");
        model.apply(model.field(Settings.ALPHA_RATE));
        assertThat(model.waitingProperty().get()).isZero();
        assertThat(text(Settings.ALPHA_RATE)).isEqualTo("0.5");
        Frames.until(
                live,
                () -> live.steps().latestProperty().get() != null
                        && live.steps().latestProperty().get().alphaRate() == 0.5);
    }

    @Test
    void aChangeInTheRunLeavesWaitingChangesWaiting() {
        write(Settings.CHANNELS, "16");
        write(Settings.ALPHA_RATE, "0.5");
        model.apply(model.field(Settings.ALPHA_RATE));
        assertThat(live.settings()).isEqualTo(SearchSettings.standard().with(Settings.ALPHA_RATE, 0.5));
        assertThat(text(Settings.CHANNELS)).isEqualTo("16");
        assertThat(model.waitingProperty().get()).isEqualTo(1);
    }

    @Test
    void aWrongValueSaysWhatIsWrongAndGoesNowhere() {
        write(Settings.NODES, "9");
        assertThat(error(Settings.NODES))
                .isEqualTo(Settings.NODES.label() + " must be a whole number from 2 to 5, got 9");
        write(Settings.ALPHA_RATE, "fast");
        model.apply(model.field(Settings.ALPHA_RATE));
        assertThat(error(Settings.ALPHA_RATE))
                .isEqualTo(Settings.ALPHA_RATE.label() + " must be a number from 0 to 10, got \"fast\"");
        assertThat(live.settings()).isEqualTo(SearchSettings.standard());
    }

    @Test
    void aWrongValueBesideAGoodOneStopsTheRestart() {
        write(Settings.CHANNELS, "16");
        write(Settings.NODES, "9");
        assertThat(model.problemProperty().get()).isEqualTo("Nodes a cell has a wrong value");
        model.restart();
        assertThat(live.settings()).isEqualTo(SearchSettings.standard());
    }

    @Test
    void valuesThatDoNotFitEachOtherStopTheRestart() {
        write(Settings.ORDER, "2");
        assertThat(model.problemProperty().get())
                .isEqualTo("Order 2 needs Search darts and Level bi, got Search dsnas and Level single");
        write(Settings.METHOD, "darts");
        write(Settings.LEVEL, "bi");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void tooFewCandidatesStopTheRestart() {
        write(Settings.OPERATIONS, "none");
        assertThat(model.problemProperty().get()).isEqualTo("Candidates must name at least 2 candidates, got 1");
    }

    @Test
    void aNewSeedShowsInItsFieldAndLeavesWaitingChanges() {
        write(Settings.CHANNELS, "16");
        live.begin(SearchSettings.standard().with(Settings.SEED, 2L));
        assertThat(text(Settings.SEED)).isEqualTo("2");
        assertThat(text(Settings.CHANNELS)).isEqualTo("16");
        assertThat(model.waitingProperty().get()).isEqualTo(1);
    }

    private void write(Setting<?> setting, String text) {
        model.field(setting).textProperty().set(text);
    }

    private String text(Setting<?> setting) {
        return model.field(setting).textProperty().get();
    }

    private String error(Setting<?> setting) {
        return model.field(setting).errorProperty().get();
    }
}
