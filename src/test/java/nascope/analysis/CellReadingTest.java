package nascope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nascope.base.Table;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;

class CellReadingTest {
    private static final Operation NONE = new None();
    private static final Operation SKIP = new SkipConnect();
    private static final Operation SEP = new SepConv3x3();

    @Test
    void readsTheShareOfEdgesAlive() {
        CellReading reading = CellReading.of(space(NONE, SKIP), cell(new double[][] {
            {1, 4}, {1, 1}, {1, 9}, {1, 3}, {3, 1},
        }));
        assertThat(reading.preference().input()).isCloseTo((0.8 + 0.5 + 0.9 + 0.75) / 4, within(1e-12));
        assertThat(reading.preference().intermediate()).isCloseTo(0.25, within(1e-12));
        assertThat(reading.preference().difference()).isCloseTo(0.4875, within(1e-12));
        assertThat(reading.expected()).isEqualTo(ExpectedWiring.of(new CellTopology(2), alive(reading)));
    }

    @Test
    void countsTheEdgesBothRulesSelect() {
        CellReading reading = CellReading.of(space(NONE, SKIP), cell(new double[][] {
            {1, 4}, {2, 1}, {1, 9}, {5, 1}, {3, 1},
        }));
        assertThat(reading.shape(GenotypeRule.EVERY_EDGE)).isEqualTo(new WiringShape(2, 0, 2, 2));
        assertThat(reading.shape(GenotypeRule.TWO_STRONGEST)).isEqualTo(new WiringShape(3, 1, 3, 1.5));
    }

    @Test
    void withoutNoneEveryEdgeIsAlive() {
        CellReading reading = CellReading.of(space(SKIP, SEP), cell(new double[5][2]));
        assertThat(reading.preference()).isEqualTo(new EdgePreference(1, 1));
    }

    @Test
    void saysHowDecidedAnEdgeIs() {
        EdgeReading reading = EdgeReading.of(space(NONE, SKIP, SEP), edge(), 0.2, 0.5, 0.3);
        assertThat(reading.leading()).isEqualTo(SKIP);
        assertThat(reading.probability()).isEqualTo(0.5);
        assertThat(reading.alive()).isEqualTo(0.8);
        assertThat(reading.margin()).isCloseTo(0.2, within(1e-12));
        assertThat(reading.spread()).isCloseTo(0.3, within(1e-12));
        double entropy = -(0.2 * Math.log(0.2) + 0.5 * Math.log(0.5) + 0.3 * Math.log(0.3));
        assertThat(reading.entropy()).isCloseTo(entropy, within(1e-12));
    }

    @Test
    void aCertainEdgeHasNoEntropy() {
        EdgeReading reading = EdgeReading.of(space(NONE, SKIP), edge(), 1, 0);
        assertThat(reading.entropy()).isZero();
    }

    @Test
    void operationsAreEqualUntilTheyCanBeToldApart() {
        SearchSpace space = space(NONE, SKIP, SEP);
        assertThat(EdgeReading.of(space, edge(), 0.334, 0.333, 0.333).allEqual())
                .isTrue();
        assertThat(EdgeReading.of(space, edge(), 0.335, 0.333, 0.332).allEqual())
                .isFalse();
        assertThat(EdgeReading.of(space, edge(), 0.4, 0.4, 0.2).allEqual())
                .as("two that are level")
                .isFalse();
    }

    @Test
    void readsEveryKindOfASearch() {
        try (FakeSearch search = new FakeSearch(SearchSettings.standard().with(Settings.REDUCTION, true))) {
            for (int step = 0; step < 500; step++) search.step();
            for (CellKind kind : CellKind.values()) {
                CellReading reading =
                        CellReading.of(search.space(), search.snapshot().cells().get(kind));
                assertThat(reading.preference().difference()).isPositive();
            }
        }
    }

    @Test
    void aDroppedEdgeIsNotAliveAlsoWhereNoneIsNoCandidate() {
        SearchSpace space = space(new SkipConnect(), new MaxPool3x3());

        EdgeReading reading = EdgeReading.of(space, edge(), 0, 0);

        assertThat(reading.alive()).isZero();
        assertThat(reading.entropy()).isZero();
        assertThat(EdgeReading.of(space, edge(), 0.7, 0.3).alive()).isEqualTo(1);
    }

    private static double[] alive(CellReading reading) {
        return reading.edges().stream().mapToDouble(EdgeReading::alive).toArray();
    }

    private static Edge edge() {
        return new CellTopology(2).edge(0, 2);
    }

    private static SearchSpace space(Operation... candidates) {
        return new SearchSpace(new CellTopology(2), List.of(CellKind.NORMAL), 8, List.of(candidates));
    }

    /** A cell whose probabilities stand in the ratios of each row. */
    private static CellSnapshot cell(double[][] ratios) {
        double[][] alpha = new double[ratios.length][];
        for (int edge = 0; edge < ratios.length; edge++)
            alpha[edge] = Arrays.stream(ratios[edge])
                    .map(ratio -> ratio == 0 ? 0 : Math.log(ratio))
                    .toArray();
        Table unknown = Table.filled(alpha.length, alpha[0].length, Double.NaN);
        return new CellSnapshot(Table.copyOf(alpha), unknown, unknown);
    }
}
