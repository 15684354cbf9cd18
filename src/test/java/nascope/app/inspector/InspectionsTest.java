package nascope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nascope.base.Table;
import nascope.picture.cell.Cells;
import nascope.search.Samples;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.OperationSize;
import nascope.space.SearchSpace;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;

/** What stands under which heading. */
class InspectionsTest {
    private static final SearchSpace SPACE = Cells.space(2);
    private static final CellSnapshot CELL = Cells.random(SPACE, 1);

    @Test
    void everyNumberOfAnOperationStandsUnderItsName() {
        EdgeInspection.Row row = new EdgeInspection.Row(
                Samples.operation("sep_conv_3x3"),
                true,
                1.5,
                0.25,
                0.5,
                -0.125,
                0.0625,
                List.of(0.2, 0.25),
                new OperationSize(640, 12_000));
        List<String> names = List.of("p", "gate", "cost", "mean");
        List<String> numbers = List.of("0.250", "0.50", "−0.1250", "+0.0625");
        for (int i = 0; i < names.size(); i++) {
            int end =
                    EdgeInspection.COLUMNS.indexOf(names.get(i)) + names.get(i).length();
            assertThat(row.text().substring(0, end)).as(names.get(i)).endsWith(numbers.get(i));
        }
        assertThat(row.all()).contains("sep_conv_3x3", "0.250", "0.50", "−0.1250", "+0.0625", "640", "12k");
        assertThat(row.alphaText()).isEqualTo("+1.500");
    }

    @Test
    void everyNodeIsSaidToBeWhatItIs() {
        assertThat(List.of(state(0), state(1), state(2), state(3), state(4)))
                .containsExactly(
                        "input node: output of the cell before the last",
                        "input node: output of the cell before this one",
                        "intermediate node: the sum of its incoming edges",
                        "intermediate node: the sum of its incoming edges",
                        "all intermediate nodes side by side; no gate leads to it");
    }

    @Test
    void theOutputNamesTheNodesItJoinsWhereTheyAreNotAll() {
        SearchSpace space =
                new SearchSpace(new CellTopology(2, List.of(3)), SPACE.kinds(), SPACE.channels(), SPACE.candidates());
        assertThat(NodeInspection.of(space, CellKind.NORMAL, CELL, CELL.alpha(), 4)
                        .state())
                .isEqualTo("of the intermediate nodes only these: 3; no gate leads to it");
    }

    @Test
    void anEdgeOnWhichNoneIsNearlyAlwaysDrawnIsSaidToBeSeldomSampled() {
        assertThat(stateOfEdge(48)).endsWith(" · seldom sampled: 4% of steps");
        assertThat(stateOfEdge(44)).doesNotContain("seldom");
        assertThat(stateOfEdge(-1)).as("weighed, not drawn").doesNotContain("seldom");
    }

    /** @param idle steps of 50 in which none was drawn on the edge; −1 if no operation was drawn, but all weighed */
    private static String stateOfEdge(int idle) {
        List<SearchSnapshot> recent = new ArrayList<>();
        for (int step = 1; step <= StepRecord.WINDOW; step++) {
            double[][] gate = new double[5][8];
            for (double[] row : gate) {
                if (idle < 0) Arrays.fill(row, 0.125);
                else row[step <= idle ? SPACE.noneColumn() : SPACE.column(new SkipConnect())] = 1;
            }
            Table gates = Table.copyOf(gate);
            recent.add(Cells.step(step, 0.1, 0, new CellSnapshot(CELL.alpha(), gates, gates)));
        }
        SearchSnapshot now = recent.get(recent.size() - 1);
        StepRecord step = new StepRecord(recent.get(0), now, recent);
        return EdgeInspection.of(SearchSettings.standard(), now, step, new CellEdge(CellKind.NORMAL, 0))
                .state();
    }

    private static String state(int node) {
        return NodeInspection.of(SPACE, CellKind.NORMAL, CELL, CELL.alpha(), node)
                .state();
    }
}
