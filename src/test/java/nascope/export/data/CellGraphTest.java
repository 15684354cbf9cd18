package nascope.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.space.CellTopology;
import org.junit.jupiter.api.Test;

class CellGraphTest {
    @Test
    void theOutputOfACellIsANodeOfItsOwn() {
        assertThat(CellGraph.nodes(new CellTopology(2)))
                .extracting(CellGraph.Node::kind)
                .containsExactly("input", "input", "intermediate", "intermediate", "output");
        assertThat(CellGraph.joined(new CellTopology(2))).containsExactly(2, 3);
    }

    @Test
    void theLastNodeOfNasBench201IsItsOutput() {
        assertThat(CellGraph.nodes(CellTopology.NAS_BENCH_201))
                .extracting(CellGraph.Node::kind)
                .containsExactly("input", "intermediate", "intermediate", "output");
        assertThat(CellGraph.joined(CellTopology.NAS_BENCH_201)).isEmpty();
    }
}
