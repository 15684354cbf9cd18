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
    void theRelativeScaleGoesFromUniformToDecidedInEqualFactors() {
        assertThat(width(RELATIVE, UNIFORM).share()).isCloseTo(0, TINY);
        assertThat(width(RELATIVE, Cells.led(SPACE, SKIP, 0.25)).share()).isCloseTo(1.0 / 3, TINY);
        assertThat(width(RELATIVE, Cells.led(SPACE, SKIP, 0.5)).share()).isCloseTo(2.0 / 3, TINY);
        assertThat(value(RELATIVE, Cells.led(SPACE, SKIP, 0.25))).isEqualTo("2.0×");
    }

    @Test
    void theRelativeScaleSpeaksWhereNoneIsNoCandidate() {
        SearchSpace space =
                new SearchSpace(new CellTopology(2), List.of(CellKind.NORMAL), 8, List.of(SKIP, new SepConv3x3()));
        EdgeReading reading = reading(space, Cells.led(space, SKIP, 0.9));
        assertThat(ABSOLUTE.of(space, CellKind.NORMAL, reading).share()).isEqualTo(1);
        assertThat(RELATIVE.of(space, CellKind.NORMAL, reading).share()).isCloseTo(Math.log(1.8) / Math.log(2), TINY);
    }

    @Test
    void whereNoneLeadsThereIsNoWidthButOfAChange() {
        CellSnapshot dying = Cells.led(SPACE, NONE, 0.5);
        assertThat(width(ABSOLUTE, dying)).isEqualTo(new EdgeWidth(0, false));
        assertThat(width(RELATIVE, dying)).isEqualTo(new EdgeWidth(0, false));
        assertThat(width(since(7, UNIFORM), dying)).isEqualTo(new EdgeWidth(1, true));
    }

    @Test
    void theChangeSinceAMarkIsHollowWhereAnEdgeShrank() {
        WidthScale scale = since(1007, UNIFORM);
        assertThat(width(scale, UNIFORM)).isEqualTo(new EdgeWidth(0, false));
        EdgeWidth shrank = width(scale, Cells.led(SPACE, NONE, 0.225));
        assertThat(shrank.shrank()).isTrue();
        assertThat(shrank.share()).isCloseTo(0.4, TINY);
        assertThat(value(scale, Cells.led(SPACE, NONE, 0.225))).isEqualTo("−0.10");
        EdgeWidth grew = width(scale, Cells.led(SPACE, SKIP, 0.65));
        assertThat(grew.shrank()).isFalse();
        assertThat(grew.share()).isCloseTo(0.3, TINY);
        assertThat(value(scale, Cells.led(SPACE, SKIP, 0.65))).isEqualTo("+0.07");
        assertThat(scale.title(SPACE)).isEqualTo("change of 1 − p(none) since step 1,007");
        assertThat(scale.shortTitle(SPACE)).isEqualTo("since 1,007");
    }

    @Test
    void eachSampleOfTheLegendIsAsWideAsWhatItStandsFor() {
        assertThat(texts(ABSOLUTE)).containsExactly("0.25", "0.50", "1");
        assertThat(texts(RELATIVE)).containsExactly("1×", "2.8×", "8×");
        assertThat(RELATIVE.samples(SPACE).get(0).width().share()).isZero();
        assertThat(RELATIVE.samples(SPACE).get(1).width().share()).isCloseTo(0.5, TINY);
        assertThat(RELATIVE.samples(SPACE).get(2).width().share()).isEqualTo(1);
        WidthScale scale = since(0, UNIFORM);
        assertThat(texts(scale)).containsExactly("−0.1", "+0.1", "≥ 0.25");
        assertThat(scale.samples(SPACE).get(0).width()).isEqualTo(new EdgeWidth(0.4, true));
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
