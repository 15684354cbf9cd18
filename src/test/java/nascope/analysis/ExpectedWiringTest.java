package nascope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.Wiring;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedWiringTest {
    @ParameterizedTest(name = "{0} nodes, seed {1}")
    @CsvSource({"2, 1", "2, 2", "2, 3", "3, 1", "3, 2", "4, 1"})
    void agreesWithTheMeanOverAllOutcomes(int nodes, long seed) {
        CellTopology topology = new CellTopology(nodes);
        double[] existence = new Random(seed).doubles(topology.edgeCount()).toArray();
        assertAgrees(topology, existence);
    }

    @ParameterizedTest(name = "{0} nodes, joining {1}")
    @CsvSource({"2, 3", "2, 2", "3, 4", "3, 2 4", "3, 3", "4, 5", "4, 2 4"})
    void agreesWithTheMeanOverAllOutcomesWhereSomeNodesAreJoined(int nodes, String joined) {
        List<Integer> some =
                Arrays.stream(joined.split(" ")).map(Integer::valueOf).toList();
        CellTopology topology = new CellTopology(nodes, some);
        double[] existence = new Random(nodes).doubles(topology.edgeCount()).toArray();
        assertAgrees(topology, existence);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesForACellOfOneInput(long seed) {
        double[] existence = new Random(seed).doubles(6).toArray();
        assertAgrees(CellTopology.NAS_BENCH_201, existence);
    }

    @Test
    void agreesWhereEdgesAreCertain() {
        assertAgrees(new CellTopology(3), 1, 0, 0.5, 0, 1, 0, 0.25, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 8})
    void aFullCellIsAsDeepAsItHasNodesAndOneMore(int nodes) {
        CellTopology topology = new CellTopology(nodes);
        double[] existence = new double[topology.edgeCount()];
        assertThat(ExpectedWiring.of(topology, existence)).isEqualTo(new ExpectedWiring(0, 0));
        Arrays.fill(existence, 1);
        assertThat(ExpectedWiring.of(topology, existence).depth()).isEqualTo(nodes + 1);
    }

    @Test
    void refusesAnotherNumberOfEdges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedWiring.of(new CellTopology(2), 1, 1))
                .withMessage("existence must have shape [5] (-1 = any), got [2]");
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedWiring.of(new CellTopology(2), 0, 0, 1.5, 0, 0))
                .withMessage("existence must be a number from 0.0 to 1.0, got 1.5");
    }

    private static void assertAgrees(CellTopology topology, double... existence) {
        double depth = 0;
        double width = 0;
        for (int outcome = 0; outcome < 1 << topology.edgeCount(); outcome++) {
            double probability = probability(outcome, existence);
            WiringShape shape = WiringShape.of(wiring(topology, outcome));
            depth += probability * shape.depth();
            width += probability * shape.width();
        }
        ExpectedWiring expected = ExpectedWiring.of(topology, existence);
        assertThat(expected.depth()).isCloseTo(depth, within(1e-12));
        assertThat(expected.width()).isCloseTo(width, within(1e-12));
    }

    private static double probability(int outcome, double[] existence) {
        double probability = 1;
        for (int edge = 0; edge < existence.length; edge++)
            probability *= (outcome >> edge & 1) == 1 ? existence[edge] : 1 - existence[edge];
        return probability;
    }

    private static Wiring wiring(CellTopology topology, int outcome) {
        List<Wiring.Choice> choices = new ArrayList<>();
        for (Edge edge : topology.edges())
            if ((outcome >> edge.index() & 1) == 1) choices.add(new Wiring.Choice(edge, new SkipConnect()));
        return new Wiring(topology, choices);
    }
}
