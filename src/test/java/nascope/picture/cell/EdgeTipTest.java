package nascope.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nascope.base.Table;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import org.junit.jupiter.api.Test;

class EdgeTipTest {
    private static final SearchSpace SPACE =
            new SearchSpace(new CellTopology(2), List.of(CellKind.NORMAL), 8, List.of(new None(), new SepConv3x3()));

    @Test
    void showsEveryNumberOfAnEdgeAndADashWhereNothingWasComputed() {
        CellSnapshot cell = new CellSnapshot(
                Table.copyOf(new double[][] {{0, 0}, {0, Math.log(3)}, {0, 0}, {0, 0}, {0, 0}}),
                Table.copyOf(new double[][] {{0, 0}, {0, 1}, {0, 0}, {0, 0}, {0, 0}}),
                Table.copyOf(new double[][] {{0, 0}, {Double.NaN, -0.01234}, {0, 0}, {0, 0}, {0, 0}}));
        assertThat(EdgeTip.of(SPACE, cell, SPACE.topology().edge(1, 2)).text()).isEqualTo("""
                        edge 1→2
                        operation    alpha      p   gate     cost
                        none        +0.000  0.250  0.000        –
                        sep 3×3     +1.099  0.750  1.000  −0.0123""");
    }

    @Test
    void describesTheCellInOneSentence() {
        CellSnapshot cell = Cells.cell(new double[][] {{0, 0}, {0, Math.log(3)}, {Math.log(4), 0}, {0, 0}, {0, 0}});
        assertThat(CellDescription.of(SPACE, cell, List.of()))
                .isEqualTo("edge 0→2 all equal; edge 1→2 sep 3×3 0.75; edge 0→3 none 0.80; "
                        + "edge 1→3 all equal; edge 2→3 all equal");
    }

    @Test
    void saysWhatAPersonDecidedAboutAnEdge() {
        CellSnapshot free = Cells.alike(SPACE, 0, Math.log(3));
        Operation none = new None();
        CellSnapshot cell = new CellSnapshot(
                free.alpha(),
                free.gate(),
                free.cost(),
                new Constraints(
                        SPACE.candidates(),
                        Map.of(
                                0, new EdgeConstraint.Dropped(),
                                1, new EdgeConstraint.Pinned(none),
                                2, new EdgeConstraint.Forbidden(Set.of(none)))));
        assertThat(SPACE.topology().edges().stream()
                        .map(edge -> EdgeTip.of(SPACE, cell, edge).title()))
                .containsExactly(
                        "edge 0→2, dropped",
                        "edge 1→2, pinned to none",
                        "edge 0→3, forbidden: none",
                        "edge 1→3",
                        "edge 2→3");
        assertThat(CellDescription.of(SPACE, cell, List.of()))
                .contains("edge 0→3 sep 3×3 1.00, forbidden: none; edge 1→3 sep 3×3 0.75; ");
    }
}
