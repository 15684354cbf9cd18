package nascope.search;

import static nascope.search.SmallSearches.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.base.SeededRandom;
import nascope.net.Supernet;
import nascope.net.kernel.WorkClock;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.KernelKind;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Costs are measured while nothing learns. */
class MeasuredCostsTest {
    private static final CostPlan RANDOM = new CostPlan(CostPlan.Gates.RANDOM, 20);
    private static final CostPlan ALPHA = new CostPlan(CostPlan.Gates.ALPHA, 20);

    @ParameterizedTest
    @ValueSource(strings = {"dsnas single 1", "dsnas bi 1", "darts bi 2", "snas single 1", "gdas single 1"})
    void theSearchGoesOnAsIfNothingHadBeenMeasured(String search) {
        SearchSettings settings = SmallSearches.of(search).with(Settings.CELLS, 2);
        try (SearchSession quiet = SearchSession.open(settings);
                SearchSession measured = SearchSession.open(settings)) {
            steps(quiet, 4);
            steps(measured, 4);
            for (CostPlan plan : List.of(RANDOM, ALPHA)) {
                assertThat(measured.measureCosts(plan, done -> true)).isPresent();
                assertThat(measured.measureCosts(plan, done -> done < 3)).isEmpty();
                assertThat(measured.checkpoint().toBytes())
                        .isEqualTo(quiet.checkpoint().toBytes());
                assertThat(measured.lastBatch().activity(CellKind.NORMAL, 2)).isEmpty();
                assertThat(steps(measured, 4)).isEqualTo(steps(quiet, 4));
            }
        }
    }

    /** With the same draws, the costs are those of the steps of a run whose rates are 0. */
    @ParameterizedTest
    @CsvSource({
        "dsnas single 1, RANDOM, 1",
        "dsnas single 1, RANDOM, 3",
        "dsnas single 1, ALPHA, 1",
        "snas single 1, ALPHA, 1"
    })
    void theyAreThoseOfStepsThatTeachNothing(String search, CostPlan.Gates gates, int cells) {
        SearchSettings still = SmallSearches.of(search)
                .with(Settings.CELLS, cells)
                .with(Settings.WEIGHT_RATE, 0.0)
                .with(Settings.WEIGHT_RATE_END, 0.0)
                .with(Settings.ALPHA_RATE, 0.0)
                .withText(Settings.named("temperature-end"), "1"); // as at the start
        List<SearchSnapshot> run;
        try (SearchSession session = SearchSession.open(still)) {
            if (gates == CostPlan.Gates.RANDOM) session.intervene(new Intervention.RandomGates(true));
            run = steps(session, 20);
        }

        OperationCosts costs = withTheDrawsOfARun(still, new CostPlan(gates, 20));

        int counted = 0;
        for (int cell = 0; cell < cells; cell++)
            for (int edge = 0; edge < 5; edge++)
                for (int k = 0; k < 5; k++)
                    counted += assertOf(run, costs, still, cell, edge, k, cells == 1 ? 1e-15 : 1e-5);
        assertThat(counted).isEqualTo(cells * 5 * 20 * (search.startsWith("snas") ? 5 : 1));
    }

    private static int assertOf(
            List<SearchSnapshot> run,
            OperationCosts costs,
            SearchSettings settings,
            int cell,
            int edge,
            int k,
            double tolerance) {
        List<Double> known = new ArrayList<>();
        for (SearchSnapshot step : run)
            if (step.cell(CellKind.NORMAL).gate().at(edge, k) != 0)
                known.add(step.cost(settings.space(), cell).orElseThrow().at(edge, k));
        OperationCosts.OfCell found = costs.cells().get(cell);
        assertThat(found.count().at(edge, k)).isEqualTo(known.size());
        if (known.isEmpty()) return 0;
        double mean = known.stream().mapToDouble(c -> c).average().orElseThrow();
        double squares =
                known.stream().mapToDouble(c -> (c - mean) * (c - mean)).sum();
        assertThat(found.mean().at(edge, k)).isCloseTo(mean, within(tolerance));
        if (known.size() > 1)
            assertThat(found.deviation().at(edge, k))
                    .isCloseTo(Math.sqrt(squares / (known.size() - 1)), within(tolerance));
        return known.size();
    }

    private static OperationCosts withTheDrawsOfARun(SearchSettings settings, CostPlan plan) {
        long seed = settings.get(Settings.SEED);
        SearchData data = SearchData.open(settings);
        Supernet net = data.network(settings, WorkClock.NONE);
        try (Learning learning = new Learning(settings, net, WorkClock.NONE)) {
            return learning.measureCosts(
                            plan,
                            StepRates.of(settings, 0),
                            SeededRandom.of(seed, "gates"),
                            data.searchImages(SeededRandom.of(seed, "order of the weights' images")),
                            done -> true)
                    .orElseThrow();
        }
    }

    @Test
    void theSameSeedGivesTheSameNumbersWhateverIsMeasuredBefore() {
        SearchSettings settings = SmallSearches.of("dsnas single 1").with(Settings.CELLS, 2);
        Optional<OperationCosts> alone = measured(settings, 0);

        assertThat(measured(settings, 3)).isEqualTo(alone);
        assertThat(measured(settings.with(Settings.SEED, 2L), 0)).isNotEqualTo(alone);
    }

    private static Optional<OperationCosts> measured(SearchSettings settings, int before) {
        try (SearchSession session = SearchSession.open(settings)) {
            for (int k = 0; k < before; k++) session.measureCosts(ALPHA, done -> true);
            return session.measureCosts(RANDOM, done -> true);
        }
    }

    @Test
    void theOtherKernelsMeasureTheSame() {
        SearchSettings settings = SmallSearches.of("dsnas single 1");
        OperationCosts fused = measured(settings, 0).orElseThrow();
        OperationCosts plain =
                measured(settings.with(Settings.KERNELS, KernelKind.ND4J), 0).orElseThrow();

        assertThat(plain.cells().get(0).count()).isEqualTo(fused.cells().get(0).count());
        for (int edge = 0; edge < 5; edge++)
            assertThat(plain.cells().get(0).mean().row(edge))
                    .containsExactly(fused.cells().get(0).mean().row(edge), within(1e-5));
    }

    /** Closed operations are never sampled, and {@code none} costs nothing. */
    @Test
    void constraintsHold() {
        SearchSettings settings = SmallSearches.of("dsnas single 1");
        try (SearchSession session = SearchSession.open(settings)) {
            session.intervene(Intervention.drop(new CellEdge(CellKind.NORMAL, 1)));

            OperationCosts.OfCell cell = session.measureCosts(RANDOM, done -> true)
                    .orElseThrow()
                    .cells()
                    .get(0);

            assertThat(cell.count().row(1)).containsExactly(20, 0, 0, 0, 0);
            assertThat(cell.mean().at(1, 0)).isZero();
            assertThat(cell.count().row(0)[0]).isBetween(1.0, 19.0);
        }
    }
}
