package nascope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.Wiring;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WiringShapeTest {
    @ParameterizedTest(name = "{1} of {0} nodes: {2} input, {3} intermediate, depth {4}, width {5}")
    @CsvSource(nullValues = "nothing", textBlock = """
            2, nothing,             0, 0, 0, 0
            2, 0-2,                 1, 0, 2, 1
            2, 0-2 1-2 0-3 1-3,     4, 0, 2, 2
            2, 0-2 2-3,             1, 1, 3, 1
            2, 0-2 1-2 0-3 1-3 2-3, 4, 1, 3, 1.6666666666666665
            2, 2-3,                 0, 1, 0, 0
            2, 2-3 0-3,             1, 1, 2, 0.5
            4, 0-2 2-3 3-4 4-5,     1, 3, 5, 1
            4, 3-4 4-5 1-5,         1, 2, 2, 0.5
            5, 1-4 4-6 0-6,         2, 1, 3, 1.5
            """)
    void measuresHandDrawnWirings(
            int nodes, String edges, int inputEdges, int intermediateEdges, int depth, double width) {
        assertThat(WiringShape.of(wiring(nodes, edges)))
                .isEqualTo(new WiringShape(inputEdges, intermediateEdges, depth, width));
    }

    @ParameterizedTest(name = "{1} of {0} nodes, joining {2}: {3} input, {4} intermediate, depth {5}, width {6}")
    @CsvSource({
        "2, 0-2 1-2 0-3 1-3 2-3, 3, 4, 1, 3, 1.6666666666666665",
        "2, 0-2 1-2 0-3 1-3,     3, 4, 0, 2, 1",
        "2, 0-2 2-3 0-3,         2, 2, 1, 2, 1",
        "4, 0-2 2-3 1-4 0-5,     3, 3, 1, 3, 1",
    })
    void aNodeThatIsNotJoinedAndLeadsNowhereAddsNothing(
            int nodes, String edges, int joined, int inputEdges, int intermediateEdges, int depth, double width) {
        CellTopology topology = new CellTopology(nodes, List.of(joined));
        assertThat(WiringShape.of(new Wiring(topology, choices(topology, edges, new SkipConnect()))))
                .isEqualTo(new WiringShape(inputEdges, intermediateEdges, depth, width));
    }

    @ParameterizedTest
    @CsvSource({"0-2 1-2", "0-3"})
    void edgesThatCarryNoneDoNotCount(String none) {
        CellTopology topology = new CellTopology(2);
        List<Wiring.Choice> choices = choices(topology, none, new None());
        assertThat(WiringShape.of(new Wiring(topology, choices))).isEqualTo(new WiringShape(0, 0, 0, 0));
    }

    private static Wiring wiring(int nodes, String edges) {
        CellTopology topology = new CellTopology(nodes);
        return new Wiring(topology, edges == null ? List.of() : choices(topology, edges, new SkipConnect()));
    }

    private static List<Wiring.Choice> choices(CellTopology topology, String edges, Operation operation) {
        return Arrays.stream(edges.split(" "))
                .map(text -> new Wiring.Choice(edge(topology, text), operation))
                .toList();
    }

    private static Edge edge(CellTopology topology, String text) {
        return topology.edge(text.charAt(0) - '0', text.charAt(2) - '0');
    }
}
