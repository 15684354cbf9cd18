package nascope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nascope.base.Table;
import nascope.net.nd4j.Nd4jKernels;
import nascope.search.method.OneEdge;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * What holds exactly for every network because the head has no bias and batch norm does not see the scale of what it is
 * given. Weights and gates are large here, so that the variances dwarf the ε that is added to
 * them.
 */
class CostIdentityTest {
    private static final double FACTOR = 30;
    private static final int SKIP = SearchSpace.DARTS.indexOf(new SkipConnect());

    private static final NetCase NORMAL = NetCase.of(2, 3, false, 3, SearchSpace.DARTS, 4, new ImageShape(1, 5, 6));
    private static final NetCase REDUCING = NetCase.of(3, 2, true, 3, SearchSpace.DARTS, 4, new ImageShape(1, 7, 7));

    /** How gates are drawn. */
    private enum Gates {
        SOFT,
        ONE_HOT
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void outputCostIsLossMinusEntropyInTheLastCellAndZeroElsewhere(DataType type) {
        for (NetCase netCase : List.of(NORMAL, REDUCING))
            for (Gates gates : Gates.values())
                try (NetBench bench = run(netCase, type, gates, true)) {
                    double gauge = bench.reading().loss() - bench.reading().entropy();
                    assertThat(Math.abs(gauge)).isGreaterThan(1e-2); // or the test would see nothing
                    int last = netCase.space().cells() - 1;
                    for (int cell = 0; cell <= last; cell++)
                        assertThat(bench.net().outputCost(cell))
                                .as("output cost of cell %d", cell)
                                .isCloseTo(cell == last ? gauge : 0, within(tolerance(type)));
                }
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void expectedCostsSumToTheOutputCostWithoutSkipOnIntermediateEdges(DataType type) {
        for (NetCase netCase : List.of(NORMAL, REDUCING))
            for (Gates gates : Gates.values())
                try (NetBench bench = run(netCase, type, gates, false)) {
                    for (int cell = 0; cell < netCase.space().cells(); cell++)
                        assertThat(expectedCost(bench, cell))
                                .as("Σ z·c of cell %d", cell)
                                .isCloseTo(bench.net().outputCost(cell), within(tolerance(type)));
                }
    }

    @Test
    void skipOnIntermediateEdgesBreaksThatSum() {
        try (NetBench bench = run(NORMAL, DataType.DOUBLE, Gates.SOFT, true)) {
            assertThat(Math.abs(expectedCost(bench, 1) - bench.net().outputCost(1)))
                    .isGreaterThan(1e-4);
        }
    }

    @Test
    void underPlainDescentNoneGrowsExactlyWhileTheExpectedCostIsPositive() {
        OneEdge darts = OneEdge.of("darts");
        int growing = 0;
        int edges = 0;
        try (NetBench bench = run(NORMAL, DataType.DOUBLE, Gates.SOFT, true)) {
            for (int cell = 0; cell < NORMAL.space().cells(); cell++)
                for (int edge = 0; edge < bench.costs().get(cell).rows(); edge++) {
                    double[] z = gates(bench, cell).row(edge);
                    double[] c = bench.costs().get(cell).row(edge);
                    double expected = 0;
                    for (int k = 0; k < z.length; k++) expected += z[k] * c[k];
                    double gradient = darts.gradient(new double[z.length], z, c, Double.NaN)[0];
                    assertThat(gradient).isCloseTo(-z[0] * expected, within(1e-15));
                    boolean grows = -gradient > 0;
                    assertThat(grows).isEqualTo(expected > 0);
                    if (grows) growing++;
                    edges++;
                }
        }
        assertThat(growing).isBetween(1, edges - 1); // both signs were seen
    }

    private static double tolerance(DataType type) {
        return type == DataType.DOUBLE ? 1e-7 : 1e-4;
    }

    /** One pass of a net; without {@code skipInside} no intermediate edge uses skip. */
    private static NetBench run(NetCase netCase, DataType type, Gates gates, boolean skipInside) {
        NetBench bench = new NetBench(netCase, new Nd4jKernels(netCase.batch(), type), type);
        Map<String, double[]> point = bench.point(3);
        point.forEach((name, values) -> {
            if (!name.startsWith("classifier")) for (int i = 0; i < values.length; i++) values[i] *= FACTOR;
        });
        Random random = new Random(5);
        for (int cell = 0; cell < netCase.space().cells(); cell++) {
            double[] values = point.get("gates." + cell);
            for (Edge edge : netCase.space().topology().edges()) {
                int from = edge.index() * SearchSpace.DARTS.size();
                int to = from + SearchSpace.DARTS.size();
                if (gates == Gates.ONE_HOT) {
                    Arrays.fill(values, from, to, 0);
                    values[from + 1 + random.nextInt(SearchSpace.DARTS.size() - 1)] = FACTOR;
                }
                if (!skipInside && !edge.fromInput()) values[from + SKIP] = 0;
            }
        }
        bench.forward(point, Computed.SELECTED_OPERATIONS);
        bench.backward(new double[] {1});
        return bench;
    }

    private static Table gates(NetBench bench, int cell) {
        return bench.gates().get(cell);
    }

    private static double expectedCost(NetBench bench, int cell) {
        double sum = 0;
        Table gates = gates(bench, cell);
        for (int edge = 0; edge < gates.rows(); edge++)
            for (int k = 0; k < gates.columns(); k++)
                if (gates.at(edge, k) != 0)
                    sum += gates.at(edge, k) * bench.costs().get(cell).at(edge, k);
        return sum;
    }
}
