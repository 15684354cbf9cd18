package nascope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nascope.picture.cell.Cells;
import nascope.search.Samples;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.OperationSize;
import nascope.space.SearchSpace;
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

    private static String state(int node) {
        return NodeInspection.of(SPACE, CellKind.NORMAL, CELL, CELL.alpha(), node)
                .state();
    }
}
