package nascope.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nascope.analysis.CellReading;
import nascope.analysis.EdgeReading;
import nascope.picture.cell.WidthScale.EdgeWidth;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WidthScaleTest {
    private static final SearchSpace SPACE = Cells.space(2);
    private static final Operation NONE = new None();
    private static final Operation SKIP = new SkipConnect();
    private static final CellSnapshot UNIFORM = Cells.alike(SPACE, new double[8]);
    private static final WidthScale ABSOLUTE = new WidthScale.Absolute();
    private static final WidthScale RELATIVE = new WidthScale.RelativeToUniform();
    private static final Offset<Double> TINY = within(1e-9);

    @Test
    void theAbsoluteScaleShowsTheShareAlive() {
        assertThat(width(ABSOLUTE, UNIFORM).share()).isCloseTo(0.875, TINY);
        assertThat(width(ABSOLUTE, Cells.led(SPACE, SKIP, 0.3)).share()).isCloseTo(0.9, TINY);
        assertThat(value(ABSOLUTE, UNIFORM)).isEqualTo("0.88");
    }

    @Test
    void theRelativeScaleIsFullAtTheStartAndShowsWhatIsLeft() {
        assertThat(width(RELATIVE, UNIFORM).share()).isCloseTo(1, TINY);
        assertThat(width(RELATIVE, Cells.led(SPACE, NONE, 0.5)).share()).isCloseTo(0.5 / 0.875, TINY);
        assertThat(value(RELATIVE, Cells.led(SPACE, NONE, 0.5))).isEqualTo("0.57×");
        assertThat(width(RELATIVE, Cells.led(SPACE, SKIP, 0.9)).share())
                .as("more than at the start")
                .isEqualTo(1);
        assertThat(value(RELATIVE, Cells.led(SPACE, SKIP, 0.9))).isEqualTo("1.13×");
    }

    @Test
    void whereNoneIsNoCandidateAllPipesAreFull() {
        SearchSpace space =
                new SearchSpace(new CellTopology(2), List.of(CellKind.NORMAL), 8, List.of(SKIP, new SepConv3x3()));
        EdgeReading reading = reading(space, Cells.led(space, SKIP, 0.9));
        assertThat(ABSOLUTE.of(space, CellKind.NORMAL, reading).share()).isEqualTo(1);
        assertThat(RELATIVE.of(space, CellKind.NORMAL, reading).share()).isEqualTo(1);
    }

    @Test
    void theWidthStaysWhatTheNumberSaysWhereNoneLeads() {
        for (double none : new double[] {0.16, 0.5, 0.81}) {
            CellSnapshot dying = Cells.led(SPACE, NONE, none);
            assertThat(width(ABSOLUTE, dying).share()).isCloseTo(1 - none, TINY);
            assertThat(width(RELATIVE, dying).share()).isCloseTo((1 - none) / 0.875, TINY);
        }
    }

    @Test
    void theChangeSinceAMarkIsHollowWhereAnEdgeShrank() {
        WidthScale scale = since(1007, UNIFORM);
        assertThat(width(scale, UNIFORM)).isEqualTo(new EdgeWidth(0, false));
        EdgeWidth shrank = width(scale, Cells.led(SPACE, NONE, 0.225));
        assertThat(shrank.shrank()).isTrue();
        assertThat(shrank.share()).isCloseTo(Math.sqrt(0.1), TINY);
        assertThat(value(scale, Cells.led(SPACE, NONE, 0.225))).isEqualTo("−0.10");
        EdgeWidth grew = width(scale, Cells.led(SPACE, SKIP, 0.65));
        assertThat(grew.shrank()).isFalse();
        assertThat(grew.share()).isCloseTo(Math.sqrt(0.075), TINY);
        assertThat(value(scale, Cells.led(SPACE, SKIP, 0.65))).isEqualTo("+0.07");
        assertThat(scale.title(SPACE)).isEqualTo("change of 1 − p(none) since step 1,007");
        assertThat(scale.shortTitle(SPACE)).isEqualTo("since 1,007");
    }

    @Test
    void eachSampleOfTheLegendIsAsWideAsWhatItStandsFor() {
        assertThat(texts(ABSOLUTE)).containsExactly("0.25", "0.50", "1");
        assertThat(texts(RELATIVE)).containsExactly("≥ 1×", "0.5×", "0.25×");
        assertThat(RELATIVE.samples(SPACE))
                .extracting(sample -> sample.width().share())
                .containsExactly(1.0, 0.5, 0.25);
        WidthScale scale = since(0, UNIFORM);
        assertThat(texts(scale)).containsExactly("−0.1", "+0.01", "+0.1", "+1");
        assertThat(scale.samples(SPACE).get(0).width()).isEqualTo(new EdgeWidth(Math.sqrt(0.1), true));
        assertThat(scale.samples(SPACE).get(1).width().share()).isCloseTo(0.1, TINY);
    }

    private static List<String> texts(WidthScale scale) {
        return scale.samples(SPACE).stream().map(WidthScale.Sample::text).toList();
    }

    private static WidthScale since(int step, CellSnapshot cell) {
        return WidthScale.ChangeSince.of(SPACE, Cells.step(step, 1, 1, cell));
    }

    private static EdgeWidth width(WidthScale scale, CellSnapshot cell) {
        return scale.of(SPACE, CellKind.NORMAL, reading(SPACE, cell));
    }

    private static String value(WidthScale scale, CellSnapshot cell) {
        return scale.value(SPACE, CellKind.NORMAL, reading(SPACE, cell));
    }

    private static EdgeReading reading(SearchSpace space, CellSnapshot cell) {
        return CellReading.edges(space, cell.probability()).get(0);
    }
}
