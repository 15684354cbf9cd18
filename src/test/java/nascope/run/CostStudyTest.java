package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CostStudyTest {
    private static final SearchSettings SETTINGS =
            SmallSearches.of("dsnas bi 1").with(Settings.CELLS, 2).with(Settings.STEPS, 20);
    private static final CostStudy STUDY = new CostStudy(new CostPlan(CostPlan.Gates.RANDOM, 10), 6);

    /** Writes down what it is told. */
    private static class Noting implements CostStudy.Watch {
        private final List<String> told = new ArrayList<>();
        private final int stopAt;

        Noting(int stopAt) {
            this.stopAt = stopAt;
        }

        @Override
        public boolean measuring(CostStudy.Moment moment, int done) {
            return note(moment.label() + " " + done);
        }

        @Override
        public boolean learning(int done) {
            return note("learn " + done);
        }

        @Override
        public void measured(CostStudy.Moment moment, OperationCosts costs) {
            told.add(moment.label());
        }

        private boolean note(String what) {
            told.add(what);
            return told.size() <= stopAt;
        }
    }

    @Test
    void measuresAtTheStartAndAfterTheWeightsLearnedAndLeavesTheSearchAsItWas() {
        try (SearchSession search = SearchSession.open(SETTINGS)) {
            for (int step = 0; step < 5; step++) search.step();
            byte[] before = search.checkpoint().toBytes();
            Noting watch = new Noting(1000);

            Map<CostStudy.Moment, OperationCosts> costs = STUDY.run(search, watch);

            assertThat(search.checkpoint().toBytes()).isEqualTo(before);
            assertThat(costs).containsOnlyKeys(CostStudy.Moment.values());
            OperationCosts start = costs.get(CostStudy.Moment.START);
            OperationCosts learned = costs.get(CostStudy.Moment.LEARNED);
            assertThat(start.cells()).hasSize(2);
            assertThat(learned.cells().get(0).count())
                    .isEqualTo(start.cells().get(0).count()); // of the same draws
            assertThat(learned.cells().get(0).mean())
                    .isNotEqualTo(start.cells().get(0).mean());
            assertThat(watch.told)
                    .hasSize(10 + 1 + 6 + 10 + 1)
                    .startsWith("start 0", "start 1")
                    .contains("start 9", "start", "learn 0", "learn 5", "learned 0")
                    .endsWith("learned 9", "learned");
            assertThat(new CostStudy(STUDY.plan(), 0).run(search, new Noting(1000)))
                    .containsOnly(Map.entry(CostStudy.Moment.START, start));
        }
    }

    @Test
    void isEndedAtAnyMomentAndLeavesTheSearchAsItWas() {
        try (SearchSession search = SearchSession.open(SETTINGS)) {
            byte[] before = search.checkpoint().toBytes();
            for (int stop : new int[] {0, 4, 10, 13, 20}) {
                Map<CostStudy.Moment, OperationCosts> costs = STUDY.run(search, new Noting(stop));

                assertThat(costs.containsKey(CostStudy.Moment.START)).isEqualTo(stop >= 10);
                assertThat(costs).doesNotContainKey(CostStudy.Moment.LEARNED);
                assertThat(search.checkpoint().toBytes()).isEqualTo(before);
            }
        }
    }

    /** In a run that a person watches: between two steps, with the numbers of a search without a window. */
    @Test
    void aRunGoesOnAsIfNothingHadBeenMeasured() throws Exception {
        RunHistory plain;
        try (SearchRun run = SearchRun.start(() -> SearchSession.open(SETTINGS))) {
            run.play();
            run.awaitEnd();
            plain = run.history();
        }
        Map<CostStudy.Moment, OperationCosts> expected;
        try (SearchSession search = SearchSession.open(SETTINGS)) {
            for (int step = 0; step < 3; step++) search.step();
            expected = STUDY.run(search, new Noting(1000));
        }
        try (SearchRun run = SearchRun.start(() -> SearchSession.open(SETTINGS))) {
            for (int step = 0; step < 3; step++) run.step();
            Await.until("step 3", () -> run.state().equals(new RunState.Paused(3)), () -> {});

            assertThat(run.measure(STUDY, new Noting(1000)).get(30, TimeUnit.SECONDS))
                    .isEqualTo(expected);

            assertThat(run.state()).isEqualTo(new RunState.Paused(3));
            run.play();
            run.awaitEnd();
            assertThat(run.history().size()).isEqualTo(plain.size());
            for (int step = 0; step < plain.size(); step++)
                assertThat(run.history().get(step)).isEqualTo(plain.get(step));
            assertThat(run.timeline().current().events()).isEmpty();
            assertThatThrownBy(() -> run.measure(STUDY, new Noting(1000)).get(30, TimeUnit.SECONDS))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aRunThatIsToldToEndMeasuresNoFurther() throws Exception {
        SearchRun run = SearchRun.start(() -> SearchSession.open(SETTINGS));
        CostStudy endless = new CostStudy(new CostPlan(CostPlan.Gates.RANDOM, CostPlan.MOST_BATCHES), 0);

        assertThat(run.measure(endless, new Noting(1000) {
                            @Override
                            public boolean measuring(CostStudy.Moment moment, int done) {
                                if (done == 2) run.stop();
                                return true;
                            }
                        })
                        .get(30, TimeUnit.SECONDS))
                .isEmpty();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Closed());
    }
}
