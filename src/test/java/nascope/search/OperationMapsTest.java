package nascope.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nascope.base.Table;
import nascope.net.kernel.Normalised;
import nascope.search.settings.KernelKind;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.FeatureMaps;
import nascope.search.snapshot.OperationMaps;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SepConv5x5;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationMapsTest {
    private static final SearchSettings SMALL = SmallSearches.SMALL
            .withText(Settings.METHOD, "darts")
            .withText(Settings.LEVEL, "single")
            .with(Settings.CELLS, 3)
            .with(Settings.REDUCTION, true)
            .withText(Settings.OPERATIONS, "none,max_pool_3x3,avg_pool_3x3,skip_connect,sep_conv_3x3,dil_conv_3x3");

    @ParameterizedTest
    @CsvSource({
        "fused, darts, single, 1",
        "nd4j, darts, single, 1",
        "fused, dsnas, single, 1",
        "nd4j, dsnas, single, 1",
        "fused, darts, bi, 2",
        "fused, dsnas, bi, 1",
    })
    void toLookChangesNothing(String kernels, String method, String level, String order) {
        SearchSettings settings = SMALL.withText(Settings.KERNELS, kernels)
                .withText(Settings.METHOD, method)
                .withText(Settings.LEVEL, level)
                .withText(Settings.ORDER, order);
        try (SearchSession plain = SearchSession.open(settings);
                SearchSession watched = SearchSession.open(settings)) {
            for (int step = 0; step < 2; step++) {
                assertThat(watched.step()).isEqualTo(plain.step());
                assertThat(all(watched)).hasSize(3 * 5 * 6);
            }
            assertThat(watched.step()).isEqualTo(plain.step());
            assertThat(weights(watched)).isEqualTo(weights(plain));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"darts", "snas", "dsnas"})
    void bothKernelsTellTheSame(String method) {
        SearchSettings settings = SMALL.withText(Settings.METHOD, method);
        try (SearchSession fused = SearchSession.open(settings.with(Settings.KERNELS, KernelKind.FUSED));
                SearchSession nd4j = SearchSession.open(settings.with(Settings.KERNELS, KernelKind.ND4J))) {
            for (int step = 0; step < 2; step++) {
                fused.step();
                nd4j.step();
            }
            List<OperationMaps> some = all(fused);
            List<OperationMaps> others = all(nd4j);
            assertThat(some).hasSameSizeAs(others);
            for (int i = 0; i < some.size(); i++) {
                assertThat(some.get(i).inStep()).isEqualTo(others.get(i).inStep());
                assertClose(some.get(i).image(), others.get(i).image());
                assertClose(some.get(i).before(), others.get(i).before());
                assertClose(some.get(i).after(), others.get(i).after());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNodeIsTheSumOfWhatComesAfterItsOperationsTimesTheirGates(KernelKind kernels) {
        try (SearchSession session = SearchSession.open(SMALL.with(Settings.KERNELS, kernels))) {
            SearchSnapshot step = session.step();
            SearchSpace space = session.space();
            for (int cell = 0; cell < space.cells(); cell++) {
                Table gates = step.cells().get(space.kinds().get(cell)).gate();
                Edge out = space.topology().edge(2, 3);
                FeatureMaps node = maps(session, cell, out, new SkipConnect()).before();
                double[] sum = new double[numbers(node).length];
                for (Edge edge : space.topology().edgesInto(2))
                    for (int k = 0; k < space.candidates().size(); k++) {
                        double[] after = numbers(
                                maps(session, cell, edge, space.candidates().get(k))
                                        .after());
                        for (int i = 0; i < sum.length; i++) sum[i] += gates.at(edge.index(), k) * after[i];
                    }
                assertThat(sum).containsExactly(numbers(node), within(1e-4));
            }
        }
    }

    @Test
    void skipLeavesTheMapsAsTheyAreAndNoneLeavesNothing() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            session.step();
            int cell = session.space().kinds().indexOf(CellKind.NORMAL);
            Edge edge = session.space().topology().edge(0, 2);
            OperationMaps skip = maps(session, cell, edge, new SkipConnect());
            assertThat(skip.after()).isEqualTo(skip.before());
            OperationMaps none = maps(session, cell, edge, new None());
            assertThat(none.before()).isEqualTo(skip.before());
            assertThat(numbers(none.after()))
                    .hasSameSizeAs(numbers(skip.after()))
                    .containsOnly(0);
            assertThat(none.inStep()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPooledMapIsPooledThenNormalised(KernelKind kernels) {
        SearchSettings oneImage = SMALL.with(Settings.BATCH, 1).with(Settings.KERNELS, kernels);
        try (SearchSession session = SearchSession.open(oneImage)) {
            session.step();
            for (int cell = 0; cell < session.space().cells(); cell++)
                for (Edge edge : session.space().topology().edges()) {
                    boolean halves = session.space().kinds().get(cell) == CellKind.REDUCTION && edge.fromInput();
                    OperationMaps maps = maps(session, cell, edge, new MaxPool3x3());
                    for (int c = 0; c < maps.before().channels().size(); c++)
                        assertThat(numbers(maps.after().channels().get(c)))
                                .containsExactly(
                                        normalised(
                                                pooled(maps.before().channels().get(c), halves ? 2 : 1)),
                                        within(1e-4));
                }
        }
    }

    @Test
    void theImageIsTheFirstOfTheBatch() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            session.step();
            FeatureMaps image = maps(session, 0, session.space().topology().edge(0, 2), new SkipConnect())
                    .image();
            float[] batch = SearchData.open(SMALL).nextTrain().images();
            assertThat(image.channels()).hasSize(1);
            for (int i = 0; i < 16; i++) assertThat(numbers(image)[i]).isEqualTo(batch[i]);
        }
    }

    @Test
    void theReductionCellHalvesTheImage() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            session.step();
            int cell = session.space().kinds().indexOf(CellKind.REDUCTION);
            OperationMaps maps = maps(session, cell, session.space().topology().edge(1, 2), new SepConv3x3());
            assertThat(List.of(maps.before().height(), maps.before().width())).containsExactly(4, 4);
            assertThat(List.of(maps.after().height(), maps.after().width())).containsExactly(2, 2);
        }
    }

    @Test
    void tellsOfTheOperationsThatTheStepLeftOut() {
        SearchSettings drawing = SMALL.withText(Settings.METHOD, "dsnas");
        try (SearchSession session = SearchSession.open(drawing)) {
            SearchSnapshot step = session.step();
            SearchSpace space = session.space();
            for (Edge edge : space.topology().edges())
                for (int k = 0; k < space.candidates().size(); k++) {
                    Operation operation = space.candidates().get(k);
                    boolean drawn =
                            step.cells().get(space.kinds().get(0)).gate().at(edge.index(), k) != 0;
                    assertThat(maps(session, 0, edge, operation).inStep()).isEqualTo(drawn && operation.connects());
                }
        }
    }

    @Test
    void nothingIsKnownBeforeTheFirstStepAndAfterGoingBack() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            Checkpoint start = session.checkpoint();
            assertThat(session.lastBatch().operationMaps(0, 0, new SkipConnect()))
                    .isEmpty();
            session.step();
            assertThat(session.lastBatch().operationMaps(0, 0, new SkipConnect()))
                    .isNotEmpty();
            session.restore(start);
            assertThat(session.lastBatch().operationMaps(0, 0, new SkipConnect()))
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatTheNetworkHasNot() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            assertThatThrownBy(() -> session.lastBatch().operationMaps(3, 0, new SkipConnect()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cell must be a whole number from 0 to 2, got 3");
            assertThatThrownBy(() -> session.lastBatch().operationMaps(0, -1, new SkipConnect()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("edge must be a whole number from 0 to");
            assertThatThrownBy(() -> session.lastBatch().operationMaps(0, 0, new SepConv5x5()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("operation must be one of the candidates, got sep_conv_5x5");
        }
    }

    private static List<OperationMaps> all(Search search) {
        List<OperationMaps> all = new ArrayList<>();
        for (int cell = 0; cell < search.space().cells(); cell++)
            for (Edge edge : search.space().topology().edges())
                for (Operation operation : search.space().candidates()) all.add(maps(search, cell, edge, operation));
        return all;
    }

    private static OperationMaps maps(Search search, int cell, Edge edge, Operation operation) {
        return search.lastBatch().operationMaps(cell, edge.index(), operation).orElseThrow();
    }

    private static float[] weights(Search search) {
        return search.checkpoint().learned().weights();
    }

    /** Largest of each 3×3 window, as one would do it by hand. */
    private static double[] pooled(Table map, int stride) {
        List<Double> largest = new ArrayList<>();
        for (int y = 0; y < map.rows(); y += stride)
            for (int x = 0; x < map.columns(); x += stride) {
                double most = Double.NEGATIVE_INFINITY;
                for (int v = Math.max(0, y - 1); v <= Math.min(map.rows() - 1, y + 1); v++)
                    for (int u = Math.max(0, x - 1); u <= Math.min(map.columns() - 1, x + 1); u++)
                        most = Math.max(most, map.at(v, u));
                largest.add(most);
            }
        return largest.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] normalised(double... x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance = Arrays.stream(x)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return Arrays.stream(x)
                .map(value -> (value - mean) / Math.sqrt(variance + Normalised.EPSILON))
                .toArray();
    }

    private static double[] numbers(FeatureMaps maps) {
        return maps.channels().stream()
                .flatMapToDouble(channel -> Arrays.stream(numbers(channel)))
                .toArray();
    }

    private static double[] numbers(Table channel) {
        return Arrays.stream(channel.toRows()).flatMapToDouble(Arrays::stream).toArray();
    }

    private static void assertClose(FeatureMaps some, FeatureMaps others) {
        assertThat(numbers(some)).containsExactly(numbers(others), within(1e-4));
    }
}
