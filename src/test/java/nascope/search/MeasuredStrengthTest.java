package nascope.search;

import static nascope.search.SmallSearches.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import nascope.base.SeededRandom;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.net.Computed;
import nascope.net.Supernet;
import nascope.net.kernel.WorkClock;
import nascope.search.measure.OperationStrengths;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How strong operations are is measured while nothing learns. */
class MeasuredStrengthTest {
    @ParameterizedTest
    @ValueSource(strings = {"dsnas single 1", "dsnas bi 1", "darts bi 2", "snas single 1", "drnas single 1"})
    void theSearchGoesOnAsIfNothingHadBeenMeasured(String search) {
        SearchSettings settings = SmallSearches.of(search).with(Settings.CELLS, 2);
        try (SearchSession quiet = SearchSession.open(settings);
                SearchSession measured = SearchSession.open(settings)) {
            steps(quiet, 4);
            steps(measured, 4);
            OperationStrengths found =
                    measured.measureStrength(2, share -> true).orElseThrow();
            assertThat(measured.measureStrength(2, share -> true)).contains(found);
            assertThat(measured.measureStrength(2, share -> share < 0.3)).isEmpty();
            assertThat(measured.checkpoint().toBytes())
                    .isEqualTo(quiet.checkpoint().toBytes());
            assertThat(measured.lastBatch().activity(CellKind.NORMAL, 2)).isEmpty();
            assertThat(steps(measured, 4)).isEqualTo(steps(quiet, 4));
        }
    }

    /** The same network, asked by hand: all operations with their weights, and then all but one. */
    @Test
    void isTheLossWithoutAnOperationLessThatWithIt() {
        SearchSettings settings =
                SmallSearches.of("darts single 1").with(Settings.CELLS, 2).with(Settings.ALPHA_SPREAD, 0.5);
        OperationStrengths.OfKind found;
        Table weights;
        try (SearchSession session = SearchSession.open(settings)) {
            weights = session.snapshot().cell(CellKind.NORMAL).probability();
            found = session.measureStrength(1, share -> true)
                    .orElseThrow()
                    .kinds()
                    .get(CellKind.NORMAL);
        }
        SearchData data = SearchData.open(settings);
        try (Supernet net = data.network(settings, WorkClock.NONE);
                Learning learning = new Learning(settings, net, WorkClock.NONE)) {
            assertThat(learning.weights()).isPositive();
            Batch batch = data.searchImages(SeededRandom.of(1, "order of the images while strength is measured"))
                    .next();
            double with = loss(net, batch, weights);
            for (int edge = 0; edge < 5; edge++)
                for (int k = 1; k < 5; k++) {
                    double[][] rows = weights.toRows();
                    rows[edge][k] = 0;
                    double expected = loss(net, batch, Table.copyOf(rows)) - with;
                    assertThat(found.strength().at(edge, k)).isCloseTo(expected, within(1e-9));
                }
            assertThat(found.weight()).isEqualTo(weights);
            assertThat(found.strength().at(2, 0)).isNaN(); // none
        }
    }

    private static double loss(Supernet net, Batch batch, Table gates) {
        return net.forward(batch.images(), batch.labels(), List.of(gates, gates), Computed.SELECTED_OPERATIONS)
                .loss();
    }

    /** −z·c is what the loss without the operation would be along the tangent: for a small weight, nearly the strength. */
    @Test
    void whatAnOperationOfLittleWeightBringsIsNearlyItsStrength() {
        SearchSettings settings = SmallSearches.of("darts single 1").with(Settings.BATCH, 32);
        try (SearchSession session = SearchSession.open(settings)) {
            SearchSpace space = session.space();
            for (int edge = 0; edge < 5; edge++) {
                List<Double> row = new ArrayList<>(List.of(0.0, -4.0, 3.0, 3.0, 3.0));
                session.intervene(new Intervention.SetAlpha(new CellEdge(CellKind.NORMAL, edge), row));
            }
            assertThat(space.candidates().get(1).label()).isEqualTo("max_pool_3x3");
            OperationStrengths.OfKind found = session.measureStrength(1, share -> true)
                    .orElseThrow()
                    .kinds()
                    .get(CellKind.NORMAL);
            for (int edge = 0; edge < 5; edge++) {
                double brought = found.brought().at(edge, 1);
                assertThat(found.strength().at(edge, 1)).isCloseTo(brought, within(1e-6 + 0.1 * Math.abs(brought)));
            }
        }
    }

    @Test
    void whatIsClosedIsNotMeasured() {
        try (SearchSession session = SearchSession.open(SmallSearches.of("dsnas single 1"))) {
            session.intervene(Intervention.drop(new CellEdge(CellKind.NORMAL, 1)));
            Map<CellKind, OperationStrengths.OfKind> found =
                    session.measureStrength(1, share -> true).orElseThrow().kinds();
            OperationStrengths.OfKind normal = found.get(CellKind.NORMAL);
            assertThat(found).containsOnlyKeys(CellKind.NORMAL);
            assertThat(normal.strength().row(1)).containsOnly(Double.NaN);
            assertThat(normal.brought().row(1)).endsWith(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            assertThat(DoubleStream.of(normal.strength().row(0)).filter(Double::isNaN))
                    .hasSize(1); // none
        }
    }
}
