package nascope.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;

class CellContentTest {
    private static final SearchSpace SPACE = Cells.space(2);
    private static final Edge EDGE = SPACE.topology().edge(0, 2);

    @Test
    void saysTheNumberBehindAWidth() {
        assertThat(CellContent.of(led(0.3)).width(SPACE, CellKind.NORMAL, EDGE))
                .isEqualTo("width: 1 − p(none), absolute 0–1: 0.90");
    }

    @Test
    void saysThatOfTheGhostBesideIt() {
        CellContent content = new CellContent(
                led(0.25),
                Optional.of(new Ghost("main", led(0.5))),
                new WidthScale.RelativeToUniform(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        assertThat(content.width(SPACE, CellKind.NORMAL, EDGE))
                .isEqualTo("width: (1 − p(none)) / (1 − 1/8): 1.02× (main: 1.06×)");
    }

    private static SearchSnapshot led(double share) {
        return Cells.step(1, 1, 1, Cells.led(SPACE, new SkipConnect(), share));
    }
}
