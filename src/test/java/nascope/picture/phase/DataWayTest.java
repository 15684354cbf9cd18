package nascope.picture.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nascope.base.Table;
import nascope.picture.cell.Cells;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;

class DataWayTest {
    private static final SearchSpace SPACE = Cells.space(3); // nodes 2, 3 and 4
    private static final Operation SKIP = new SkipConnect();
    private static final Operation SEP = new SepConv3x3();

    @Test
    void goesAlongEdgesThatCarryAnotherOperationThanNone() {
        DataWay way = way(SKIP, List.of("0→2", "1→3"));
        assertThat(carrying(way)).containsExactly("0→2", "1→3");
        assertThat(way.operation(edge("0→2"))).contains(SKIP);
        assertThat(way.operation(edge("1→2"))).isEmpty();
        assertThat(way.reaches(2)).isTrue();
        assertThat(way.reaches(4)).isFalse();
    }

    @Test
    void whatStartsWhereNothingComesIsNotOnTheWay() {
        DataWay way = way(SKIP, List.of("2→3", "3→4", "1→4"));
        assertThat(carrying(way)).containsExactly("1→4");
        assertThat(way.reaches(3)).isFalse();
    }

    @Test
    void theErrorComesBackToJoinedNodesAndThoseThatLeadToOne() {
        SearchSpace lastAlone =
                new SearchSpace(new CellTopology(3, List.of(4)), SPACE.kinds(), SPACE.channels(), SPACE.candidates());
        double[][] gates =
                new double[SPACE.topology().edgeCount()][SPACE.candidates().size()];
        for (String label : List.of("0→2", "0→3", "3→4")) gates[edge(label).index()][SPACE.column(SKIP)] = 1;
        DataWay way = DataWay.of(lastAlone, Table.copyOf(gates));
        assertThat(way.leadsOn(4)).isTrue();
        assertThat(way.leadsOn(3)).isTrue();
        assertThat(way.leadsOn(2)).as("not joined, and no edge starts there").isFalse();
        assertThat(DataWay.of(SPACE, Table.copyOf(gates)).leadsOn(2)).isTrue();
    }

    @Test
    void ofSeveralOperationsTheOneWithTheLargestGateIsNamed() {
        double[][] gates =
                new double[SPACE.topology().edgeCount()][SPACE.candidates().size()];
        for (double[] row : gates) {
            row[SPACE.noneColumn()] = 0.6;
            row[SPACE.column(SKIP)] = 0.1;
            row[SPACE.column(SEP)] = 0.3;
        }
        DataWay way = DataWay.of(SPACE, Table.copyOf(gates));
        assertThat(carrying(way)).hasSize(SPACE.topology().edgeCount());
        assertThat(way.operation(edge("0→2"))).contains(SEP);
    }

    @Test
    void dataGoFromNodeToNodeInTheirOrder() {
        DataWay way = way(SKIP, List.of());
        assertThat(way.time(0)).isZero();
        assertThat(way.time(1)).isZero();
        assertThat(way.time(2)).isEqualTo(0.25);
        assertThat(way.time(5)).isEqualTo(1); // the output
        assertThat(way.done(0, 2, 0.125)).isEqualTo(0.5, within(1e-9));
        assertThat(way.done(2, 3, 0.25)).isZero();
        assertThat(way.done(0, 2, 0.9)).isEqualTo(1);
    }

    private static DataWay way(Operation operation, List<String> edges) {
        double[][] gates =
                new double[SPACE.topology().edgeCount()][SPACE.candidates().size()];
        for (Edge edge : SPACE.topology().edges()) {
            boolean open = edges.contains(edge.label());
            gates[edge.index()][open ? SPACE.column(operation) : SPACE.noneColumn()] = 1;
        }
        return DataWay.of(SPACE, Table.copyOf(gates));
    }

    private static List<String> carrying(DataWay way) {
        return SPACE.topology().edges().stream()
                .filter(way::carries)
                .map(Edge::label)
                .toList();
    }

    private static Edge edge(String label) {
        return SPACE.topology().edges().stream()
                .filter(edge -> edge.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
