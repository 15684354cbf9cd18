package nascope.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.picture.instrument.Measured;
import nascope.picture.instrument.OnDemand;
import nascope.run.RunHistory;
import nascope.run.SearchRun;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MeasuringViewModelTest {
    private static final SearchSettings SMALL =
            SmallSearches.of("dsnas single 1").with(Settings.CELLS, 2).with(Settings.STEPS, 12);

    private LiveSearch live = new LiveSearch(FakeSearch::new, SMALL);
    private MeasuringViewModel model = new MeasuringViewModel(live);

    private void on(LiveSearch other) {
        live = other;
        model = new MeasuringViewModel(live);
    }

    @AfterEach
    void close() {
        live.close();
    }

    private void measure() {
        int before = model.measuredProperty().get().size();
        model.toggle(OnDemand.COSTS);
        assertThat(model.progressProperty().get())
                .map(MeasuringViewModel.Progress::what)
                .contains(OnDemand.COSTS);
        Frames.until(live, () -> {
            model.onFrame();
            return model.measuredProperty().get().size() > before;
        });
        assertThat(model.progressProperty().get()).isEmpty();
    }

    /** The button's numbers are those of {@code nascope costs}, and the run does not know that it was asked. */
    @Test
    void measuresWhatASearchWithoutAWindowMeasuresAndTheRunGoesOnBitForBit() throws Exception {
        RunHistory plain;
        try (SearchRun run = SearchRun.start(() -> SearchSession.open(SMALL))) {
            run.play();
            run.awaitEnd();
            plain = run.history();
        }
        on(new LiveSearch(SearchSession::open, SMALL));
        int step = Frames.pauseAfterSomeSteps(live, SMALL);
        measure();
        Measured measured = model.measuredProperty().get().get(0);
        assertThat(measured.step()).isEqualTo(step);
        assertThat(measured.branch()).isEmpty();
        try (SearchSession search = SearchSession.open(SMALL)) {
            for (int done = 0; done < step; done++) search.step();
            CostPlan plan = new CostPlan(CostPlan.Gates.RANDOM, CostPlan.USUAL_BATCHES);
            assertThat(measured.numbers())
                    .isEqualTo(search.measureCosts(plan, done -> true).orElseThrow());
        }
        live.speed().limit(Double.POSITIVE_INFINITY);
        live.togglePlay();
        Frames.until(live, () -> live.stateProperty().get().ended());
        RunHistory measuredRun = live.steps().historyProperty().get();
        assertThat(measuredRun.size()).isEqualTo(plain.size());
        for (int one = 0; one < plain.size(); one++)
            assertThat(measuredRun.get(one)).isEqualTo(plain.get(one));
    }

    @Test
    void measuresAfterTheEndTooAndForgetsWithAnotherRun() {
        live.begin(SMALL);
        Frames.until(live, () -> live.stateProperty().get().ended());
        measure();
        measure();
        assertThat(model.measuredProperty().get())
                .extracting(Measured::step)
                .containsExactly(SMALL.get(Settings.STEPS), SMALL.get(Settings.STEPS));
        live.begin(SMALL);
        Frames.until(live, () -> model.measuredProperty().get().isEmpty());
    }

    /** A search that cannot be measured before it is let. */
    private static final class Held extends ForwardingSearch {
        private final CountDownLatch begun;
        private final CountDownLatch let;

        Held(SearchSettings settings, CountDownLatch begun, CountDownLatch let) {
            super(new FakeSearch(settings));
            this.begun = begun;
            this.let = let;
        }

        @Override
        public Optional<OperationCosts> measureCosts(CostPlan plan, IntPredicate goOn) {
            goOn.test(plan.batches() / 2);
            begun.countDown();
            try {
                let.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.measureCosts(plan, goOn);
        }
    }

    @Test
    void tellsHowFarItIsAndIsStopped() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch let = new CountDownLatch(1);
        on(new LiveSearch(settings -> new Held(settings, begun, let), SMALL));
        Frames.pauseAfterFirstStep(live, SMALL);
        model.toggle(OnDemand.COSTS);
        begun.await();
        model.onFrame();
        assertThat(model.progressProperty().get()).contains(new MeasuringViewModel.Progress(OnDemand.COSTS, 0.5));
        model.toggle(OnDemand.COSTS);
        assertThat(model.progressProperty().get()).isEmpty();
        let.countDown();
        measure(); // the next, which waits for the one that was stopped
        assertThat(model.measuredProperty().get()).hasSize(1);
    }

    @Test
    void beforeTheFirstRunThereIsNothingToMeasure() {
        model.toggle(OnDemand.COSTS);
        model.onFrame();
        assertThat(model.progressProperty().get()).isEmpty();
    }

    @Test
    void aMeasurementThatARunCouldNotFinishIsTold() {
        Frames.pauseAfterFirstStep(live, SMALL);
        live.run().orElseThrow().stop();
        model.toggle(OnDemand.COSTS);
        Frames.until(live, () -> {
            model.onFrame();
            return model.progressProperty().get().isEmpty();
        });
        assertThat(model.measuredProperty().get()).hasSizeLessThanOrEqualTo(1);
    }
}
