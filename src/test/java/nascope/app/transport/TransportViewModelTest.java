package nascope.app.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nascope.Kinds;
import nascope.app.Frames;
import nascope.app.LateEngine;
import nascope.app.live.LiveSearch;
import nascope.run.Happening;
import nascope.run.RunState;
import nascope.search.settings.KernelKind;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TransportViewModelTest {
    private static final SearchSettings STANDARD = SearchSettings.standard();

    private final LateEngine engine = new LateEngine();
    private final LiveSearch live = new LiveSearch(engine::open, STANDARD);
    private final TransportViewModel model = new TransportViewModel(live);

    @AfterEach
    void close() {
        engine.warmUp();
        live.close();
    }

    @Test
    void saysThatTheEngineWarmsUp() {
        live.begin(STANDARD);
        live.onFrame();
        assertThat(model.paceProperty().get()).isEqualTo("warming up the engine · fused kernels");
        assertThat(model.counterProperty().get()).isEqualTo("step 0 of 2,500");
        assertThat(model.playingProperty().get()).isTrue();
    }

    @Test
    void everyStateHasItsWord() {
        Map<RunState, String> words = Map.of(
                new RunState.Opening(), "warming up the engine",
                new RunState.Paused(3), "paused",
                new RunState.Playing(), "paused", // never seen: the pace stands there
                new RunState.Returning(3, 5), "paused",
                new RunState.Finished(3), "finished",
                new RunState.Failed(3, "why"), "stopped",
                new RunState.Closed(), "paused");
        Kinds.assertEachHasASample(RunState.class, words.keySet());
        words.forEach((state, word) ->
                assertThat(TransportViewModel.word(state)).as("%s", state).isEqualTo(word));
        assertThat(words.keySet().stream().filter(RunState::ended).map(RunState::getClass))
                .containsExactlyInAnyOrder(RunState.Finished.class, RunState.Failed.class, RunState.Closed.class);
    }

    @Test
    void countsStepsAndEpochs() {
        live.begin(STANDARD);
        engine.warmUp();
        Frames.until(live, () -> model.endedProperty().get());
        assertThat(model.counterProperty().get()).isEqualTo("step 2,500 of 2,500 · epoch 26");
        assertThat(model.paceProperty().get()).isEqualTo("finished · fused kernels");
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void saysSpeedAndTimeLeft() {
        model.speedProperty().set(SpeedScale.LEAST);
        live.begin(STANDARD);
        engine.warmUp();
        Frames.until(live, () -> latestStep() == 1 && live.stateProperty().get() instanceof RunState.Playing);
        model.onFrame(0);
        assertThat(model.paceProperty().get()).isEqualTo("warming up the engine · fused kernels");
        model.onFrame(TimeUnit.SECONDS.toNanos(1));
        assertThat(model.paceProperty().get()).isEqualTo("fused kernels");
        Frames.until(live, () -> latestStep() == 2);
        model.onFrame(TimeUnit.SECONDS.toNanos(2));
        assertThat(model.paceProperty().get()).isEqualTo("0.5 steps/s · 83 min left · fused kernels");
    }

    @Test
    void namesTheKernels() {
        live.begin(STANDARD.with(Settings.KERNELS, KernelKind.ND4J));
        live.onFrame();
        assertThat(model.paceProperty().get()).isEqualTo("warming up the engine · ND4J kernels");
    }

    @Test
    void playsPausesAndSteps() {
        live.begin(STANDARD);
        model.togglePlay();
        engine.warmUp();
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(0)));
        assertThat(model.paceProperty().get()).isEqualTo("paused · fused kernels");
        model.step();
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(1)));
        assertThat(model.counterProperty().get()).isEqualTo("step 1 of 2,500 · epoch 1");
        model.togglePlay();
        assertThat(model.playingProperty().get()).isTrue();
    }

    @Test
    void resetBeginsTheSameSearchAgain() {
        live.begin(STANDARD.with(Settings.CHANNELS, 4));
        var before = live.steps().historyProperty().get();
        model.reset();
        assertThat(live.settings()).isEqualTo(STANDARD.with(Settings.CHANNELS, 4));
        assertThat(live.steps().historyProperty().get()).isNotSameAs(before);
    }

    @Test
    void aSearchThatBeginsAgainDoesItsScriptAgainFromTheSameSettings() {
        SearchSettings scripted =
                STANDARD.withText(Settings.INTERVENTIONS, "at 0 change noise 0.5; at 3 change alpha-lr 0.5");
        engine.warmUp();
        live.begin(scripted);
        Frames.until(live, () -> live.settings().get(Settings.ALPHA_RATE) == 0.5);
        model.newSeed();
        assertThat(live.settings()).isEqualTo(scripted.with(Settings.SEED, 2L));
        Frames.until(live, () -> live.settings().get(Settings.ALPHA_RATE) == 0.5);
        model.reset();
        assertThat(live.settings()).isEqualTo(scripted.with(Settings.SEED, 2L));
        Frames.until(live, () -> model.endedProperty().get());
        assertThat(live.steps().timelineProperty().get().current().events())
                .extracting(Happening.Intervened::step)
                .containsExactly(0, 3);
    }

    @Test
    void newSeedBeginsWithTheNextSeed() {
        live.begin(STANDARD);
        model.newSeed();
        assertThat(live.settings()).isEqualTo(STANDARD.with(Settings.SEED, 2L));
    }

    @Test
    void theSpeedStaysOnItsScale() {
        model.faster();
        assertThat(model.speedTextProperty().get()).isEqualTo("max");
        for (int i = 0; i < 30; i++) model.slower();
        assertThat(model.speedTextProperty().get()).isEqualTo("1.0/s");
    }

    @Test
    void inSlowMotionTheSliderSetsHowLongAPhaseStandsAndKeepsTheSpeedForLater() {
        model.speedProperty().set(0.5);
        live.speed().slowMotion(true);
        assertThat(model.speedTextProperty().get()).isEqualTo("3.0 s");
        model.speedProperty().set(SpeedScale.MOST);
        assertThat(model.speedTextProperty().get()).isEqualTo("0.5 s");
        assertThat(live.speed().perPhase()).isEqualTo(Duration.ofMillis(500));
        live.speed().slowMotion(false);
        assertThat(model.speedTextProperty().get()).isEqualTo("32/s");
        live.speed().slowMotion(true);
        assertThat(model.speedTextProperty().get()).isEqualTo("0.5 s");
        for (int i = 0; i < 30; i++) model.slower();
        assertThat(model.speedTextProperty().get()).isEqualTo("6.0 s");
        assertThat(live.speed().perPhase()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aPhaseThatStandsGoesOnAsSoonAsItsTimeIsOver() {
        live.speed().slowMotion(true);
        live.speed().holdPhases(Duration.ofDays(1));
        live.begin(STANDARD);
        engine.warmUp();
        Frames.until(live, () -> live.phaseProperty().get() != null);
        live.speed().holdPhases(Duration.ofMillis(1));
        Frames.until(live, () -> latestStep() == 2);
    }

    private int latestStep() {
        return live.steps().latestProperty().get() == null
                ? 0
                : live.steps().latestProperty().get().step();
    }
}
