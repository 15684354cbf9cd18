package nascope.app.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nascope.app.Frames;
import nascope.app.LateEngine;
import nascope.app.live.LiveSearch;
import nascope.app.live.PlaySpeed;
import nascope.search.FakeSearch;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.StepPhase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PhaseViewModelTest {
    private static final SearchSettings SMALL =
            SmallSearches.SMALL.withText(Settings.OPERATIONS, "none,skip_connect,sep_conv_3x3");

    private final LateEngine engine = new LateEngine();
    private final LiveSearch live = new LiveSearch(engine::open, SearchSettings.standard());
    private final PhaseViewModel model = new CellViewModel(live).phase();

    @AfterEach
    void close() {
        engine.warmUp();
        live.close();
    }

    @Test
    void saysHowToGoOnBetweenSteps() {
        assertThat(model.titleProperty().get()).isEqualTo("Slow motion");
        assertThat(model.textProperty().get())
                .isEqualTo("Search goes from phase to phase; Step (S) does the next one and waits.");
    }

    @Test
    void eachStepCommandShowsThePhaseThatFollows() {
        beginSlowly();
        for (StepPhase.Kind kind : FakeSearch.PHASES) {
            live.step();
            Frames.until(live, () -> kindShown() == kind);
            assertThat(live.steps().latestProperty().get().step()).isZero();
        }
        live.step();
        Frames.until(live, () -> live.steps().latestProperty().get().step() == 1 && kindShown() == null);
        assertThat(model.titleProperty().get()).isEqualTo("Slow motion");
    }

    @Test
    void aPastStepHasNoPhase() {
        beginSlowly();
        live.speed().slowMotion(false);
        live.step();
        Frames.until(live, () -> live.steps().latestProperty().get().step() == 1);
        live.speed().slowMotion(true);
        live.step();
        Frames.until(live, () -> kindShown() == StepPhase.Kind.SAMPLE);
        live.steps().cursor().moveTo(0);
        live.onFrame();
        assertThat(kindShown()).isNull();
        live.steps().cursor().follow();
        live.onFrame();
        assertThat(kindShown()).isEqualTo(StepPhase.Kind.SAMPLE);
    }

    @Test
    void slowMotionStaysOnInTheNextRun() {
        beginSlowly();
        live.step();
        Frames.until(live, () -> kindShown() == StepPhase.Kind.SAMPLE);
        live.begin(SearchSettings.standard());
        assertThat(kindShown()).isNull();
        assertThat(model.slowMotionProperty().get()).isTrue();
        Frames.until(live, () -> kindShown() == StepPhase.Kind.SAMPLE);
    }

    @Test
    void theWayOfDataTakesItsTimeAndTheOtherPhasesAreThereAtOnce() {
        beginSlowly();
        live.step();
        Frames.until(live, () -> kindShown() == StepPhase.Kind.SAMPLE);
        assertThat(model.progress(1000)).isEqualTo(1);
        live.step();
        Frames.until(live, () -> kindShown() == StepPhase.Kind.FORWARD);
        assertThat(model.progress(5000)).isZero();
        long phase = PlaySpeed.PHASE.toNanos();
        assertThat(model.progress(5000 + phase / 4)).isEqualTo(0.5);
        assertThat(model.progress(5000 + phase)).isEqualTo(1);
        live.speed().holdPhases(PlaySpeed.PHASE.dividedBy(2));
        assertThat(model.progress(5000 + phase / 8)).isEqualTo(0.5);
    }

    @Test
    void namesThePhasesOfDsnas() {
        assertThat(titles("dsnas", "single", "1"))
                .containsExactly(
                        "Step 1 · Sample",
                        "Step 1 · Forward",
                        "Step 1 · Cost",
                        "Step 1 · Alpha moves",
                        "Step 1 · Weights move");
    }

    @Test
    void namesThePassesOfTheSecondOrderOfDarts() {
        String alpha = " · pass for alpha, search batch";
        String weights = " · pass for the weights, training batch";
        assertThat(titles("darts", "bi", "2"))
                .containsExactly(
                        "Step 1 · Gates" + alpha,
                        "Step 1 · Look ahead" + alpha,
                        "Step 1 · Forward" + alpha,
                        "Step 1 · Cost" + alpha,
                        "Step 1 · Correction" + alpha,
                        "Step 1 · Alpha moves" + alpha,
                        "Step 1 · Gates" + weights,
                        "Step 1 · Forward" + weights,
                        "Step 1 · Back" + weights,
                        "Step 1 · Weights move" + weights);
    }

    @Test
    void tellsTheNumbersOfThePhase() {
        SearchSettings settings = SMALL.withText(Settings.METHOD, "snas");
        List<StepPhase> phases = phases(settings);
        assertThat(words(phases.get(0), settings))
                .startsWith("A soft sample: the gates of an edge are softmax((α + noise)/τ), τ = 1.");
        assertThat(words(phases.get(1), settings))
                .matches(".*Loss L \\d\\.\\d{3}, entropy H \\d\\.\\d{3}, accuracy .* %\\.");
        assertThat(words(phases.get(4), settings)).startsWith("SGD, rate 0.025.");
        assertThat(words(phases.get(3), settings)).contains("Adam, rate 0.003.", "Most on ", " → ");
    }

    /** As they are painted. */
    @Test
    void saysWhatTheSignsMean() {
        SearchSettings settings = SMALL.withText(Settings.METHOD, "dsnas");
        List<StepPhase> phases = phases(settings);
        assertThat(words(phases.get(0), settings)).endsWith(" A bar: nothing goes through.");
        assertThat(words(phases.get(2), settings)).contains("Plus: the edge makes the loss larger; minus: smaller.");
        assertThat(words(phases.get(3), settings)).endsWith(" Triangle up: the edge is more alive; down: less.");
        assertThat(words(phases.get(4), settings)).contains("A square: weights of the edge got a gradient;");
    }

    @Test
    void everyKindOfPhaseHasATitleAndATextOfItsOwn() {
        SearchSettings settings = SMALL.withText(Settings.METHOD, "darts");
        StepPhase one = phases(settings).get(0);
        List<PhaseWords> words = Arrays.stream(StepPhase.Kind.values())
                .map(kind -> PhaseWords.of(new StepPhase(kind, one.learner(), one.before(), one.soFar()), settings))
                .toList();
        assertThat(words).extracting(PhaseWords::title).doesNotHaveDuplicates();
        assertThat(words)
                .extracting(PhaseWords::text)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    private void beginSlowly() {
        live.speed().slowMotion(true);
        live.begin(SearchSettings.standard());
        live.togglePlay(); // before it can play
        engine.warmUp();
        Frames.until(live, () -> live.steps().latestProperty().get() != null);
    }

    private StepPhase.Kind kindShown() {
        StepPhase phase = model.phaseProperty().get();
        return phase == null ? null : phase.kind();
    }

    private static List<String> titles(String method, String level, String order) {
        SearchSettings settings = SMALL.withText(Settings.METHOD, method)
                .withText(Settings.LEVEL, level)
                .withText(Settings.ORDER, order);
        return phases(settings).stream()
                .map(phase -> PhaseWords.of(phase, settings).title())
                .toList();
    }

    private static String words(StepPhase phase, SearchSettings settings) {
        return PhaseWords.of(phase, settings).text();
    }

    private static List<StepPhase> phases(SearchSettings settings) {
        List<StepPhase> phases = new ArrayList<>();
        try (SearchSession session = SearchSession.open(settings)) {
            session.step(phases::add);
        }
        return phases;
    }
}
