package nascope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.Wiring;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WiringPlaneTest {
    @ParameterizedTest(name = "{0} nodes, joining {1}")
    @CsvSource({"2, 2 3", "3, 2 3 4", "2, 3", "2, 2", "3, 4", "3, 2 4", "4, 5", "4, 3 4"})
    void holdsEveryWiringWhereItsShapeIs(int nodes, String joined) {
        CellTopology topology = new CellTopology(
                nodes, Arrays.stream(joined.split(" ")).map(Integer::valueOf).toList());
        TreeMap<String, Long> expected = new TreeMap<>();
        for (int chosen = 0; chosen < 1 << topology.edgeCount(); chosen++) {
            List<Wiring.Choice> choices = new ArrayList<>();
            for (Edge edge : topology.edges())
                if ((chosen >> edge.index() & 1) == 1) choices.add(new Wiring.Choice(edge, new SkipConnect()));
            WiringShape shape = WiringShape.of(new Wiring(topology, choices));
            expected.merge(dot(shape.depth(), shape.width()), 1L, Long::sum);
        }
        TreeMap<String, Long> found = new TreeMap<>();
        for (WiringPlane.Dot dot : WiringPlane.of(topology).dots())
            found.merge(dot(dot.depth(), dot.width()), dot.count(), Long::sum);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aCellOfTooManyWiringsHasNoDots() {
        assertThat(WiringPlane.of(new CellTopology(CellTopology.MOST_NODES)).dots())
                .isEmpty();
    }

    @Test
    void aCellOfOneInputHasNoConnectionToItsOutput() {
        List<WiringPlane.Dot> dots = WiringPlane.of(CellTopology.NAS_BENCH_201).dots();

        assertThat(dots.stream().mapToInt(WiringPlane.Dot::depth).max()).hasValue(3);
        assertThat(dots.stream().mapToLong(WiringPlane.Dot::count).sum()).isEqualTo(1 << 6);
    }

    private static String dot(int depth, double width) {
        return "%d deep, %.9f wide".formatted(depth, width);
    }
}
