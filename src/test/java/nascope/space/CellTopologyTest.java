package nascope.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTopologyTest {
    @Test
    void theCellOfNasBenchHasOneInputAndSixEdges() {
        CellTopology cell = CellTopology.NAS_BENCH_201;

        assertThat(cell.edges()).extracting(Edge::label).containsExactly("0→1", "0→2", "1→2", "0→3", "1→3", "2→3");
        assertThat(cell.edges()).extracting(Edge::index).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(cell.edges()).filteredOn(Edge::fromInput).hasSize(3);
        assertThat(cell.endsAtNode()).isTrue();
        assertThat(new CellTopology(2, List.of(3)).endsAtNode()).isFalse();
    }

    @Test
    void edgesBehindTwoInputsKeepTheirNumbers() {
        assertThat(new CellTopology(3).edges())
                .extracting(Edge::label)
                .containsExactly("0→2", "1→2", "0→3", "1→3", "2→3", "0→4", "1→4", "2→4", "3→4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellTopology(2).edge(0, 1))
                .withMessage("target must be a node from 2 to 3, got 1");
    }
}
