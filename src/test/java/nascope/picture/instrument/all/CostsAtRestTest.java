package nascope.picture.instrument.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nascope.base.Table;
import nascope.picture.Ink;
import nascope.picture.cell.Cells;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Measured;
import nascope.picture.look.Theme;
import nascope.search.measure.OperationCosts;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;

class CostsAtRestTest {
    private static final int SEP_3 = 4; // column of sep_conv_3x3
    private static final SearchSpace SPACE =
            new SearchSpace(new CellTopology(2), Collections.nCopies(3, CellKind.NORMAL), 8, SearchSpace.DARTS);

    private final Display display = new CostsAtRest().open(SPACE, 100, Theme.LIGHT);

    /** Every operation costs the same in a cell; its cost scatters by 0.02 and was counted 4 times. */
    private static Measured costs(int step, String branch, double... byCell) {
        List<OperationCosts.OfCell> cells = Arrays.stream(byCell)
                .mapToObj(cost -> new OperationCosts.OfCell(
                        Table.filled(5, 8, 4), Table.filled(5, 8, cost), Table.filled(5, 8, 0.02)))
                .toList();
        return new Measured(new OperationCosts(cells), step, branch);
    }

    private Ink ink() {
        return Ink.of(600, 220, g -> display.paint(g, Cells.area(600, 220), Optional.empty()));
    }

    private static List<Rectangle2D> bars(Ink ink, Color color) {
        return ink.areas().stream()
                .filter(area -> area.color().equals(color))
                .map(Ink.Area::bounds)
                .toList();
    }

    @Test
    void saysThatNothingIsMeasuredYetAndHowToMeasure() {
        assertThat(ink().text("Not measured yet").text()).contains("“Measure here”");
    }

    @Test
    void showsTheLastTwoMeasurementsSideBySide() {
        display.measured(List.of(
                costs(0, "", 9, 9, 9), costs(10, "", 0, 0, 0.02), costs(500, "cut", 0, 0, -0.04))); // limit 0.05 → 0.06
        Ink ink = ink();
        assertThat(ink.text("pale, left").text())
                .isEqualTo("pale, left: step 10  ·  full, right: step 500, cut  ·  cell 3 of 3 (normal)");
        Color color = Theme.LIGHT.of(SPACE.candidates().get(SEP_3));
        List<Rectangle2D> last = bars(ink, color);
        List<Rectangle2D> before = bars(ink, Theme.LIGHT.faded(color, 0.6));
        assertThat(last).hasSize(5); // one an edge
        assertThat(before).hasSize(5);
        for (int edge = 0; edge < 5; edge++) {
            assertThat(before.get(edge).getMaxX())
                    .isLessThanOrEqualTo(last.get(edge).getX());
            assertThat(before.get(edge).getMaxY()).isCloseTo(last.get(edge).getY(), within(1e-9)); // about zero
            assertThat(last.get(edge).getHeight() / before.get(edge).getHeight())
                    .isCloseTo(2, within(1e-9));
        }
        double height = last.get(0).getHeight();
        assertThat(ink.lines().stream()
                        .map(line -> line.shape().getBounds2D())
                        .filter(whisker -> whisker.getWidth() == 0)
                        .map(Rectangle2D::getHeight))
                .hasSize(2 * 5 * 7) // without none
                .allSatisfy(whisker -> assertThat(whisker / height).isCloseTo(0.5, within(1e-9))); // 2 · 0.02/√4
        assertThat(ink.text("+0.06").y()).isLessThan(ink.text("−0.06").y());
    }

    @Test
    void looksAtOtherCellsToo() {
        display.measured(List.of(costs(7, "", 0.03, 0.02, 0.01)));
        assertThat(ink().text("step 7").text()).endsWith("cell 3 of 3 (normal)");
        display.about(1);
        assertThat(ink().text("step 7").text()).endsWith("cell 2 of 3 (normal)");
        assertThat(display.tell(65, 120)).contains("+0.02000 ± 0.01000");
        display.about(2);
        assertThat(ink().text("step 7").text()).endsWith("cell 1 of 3 (normal)");
        assertThat(display.tell(65, 120)).contains("+0.03000 ± 0.01000");
    }

    @Test
    void tellsTheNumbersOfWhatIsPointedAt() {
        display.measured(List.of(costs(0, "", 0, 0, 0.001), costs(90, "", 0, 0, -0.002)));
        ink();
        assertThat(display.tell(65, 120).lines())
                .containsExactly(
                        "0→2, max pool",
                        "step 0: +0.00100 ± 0.01000 (drawn in 4 batches)",
                        "step 90: −0.00200 ± 0.01000 (drawn in 4 batches)");
        assertThat(display.tell(5, 120)).isEmpty();
    }

    @Test
    void whatWasNeverDrawnHasNoBar() {
        Table none = Table.filled(5, 8, 0);
        Table unknown = Table.filled(5, 8, Double.NaN);
        OperationCosts.OfCell cell = new OperationCosts.OfCell(none, unknown, unknown);
        display.measured(List.of(new Measured(new OperationCosts(Collections.nCopies(3, cell)), 3, "")));
        assertThat(bars(ink(), Theme.LIGHT.of(SPACE.candidates().get(SEP_3)))).isEmpty();
        assertThat(display.tell(65, 120)).endsWith("step 3: never drawn");
    }
}
