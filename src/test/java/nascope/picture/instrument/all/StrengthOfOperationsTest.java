package nascope.picture.instrument.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.base.Table;
import nascope.picture.Ink;
import nascope.picture.cell.Cells;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Measured;
import nascope.picture.look.Theme;
import nascope.search.measure.OperationStrengths;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;

class StrengthOfOperationsTest {
    private static final SearchSpace SPACE = Cells.space(2);

    private final Display display = new StrengthOfOperations().open(SPACE, 100, Theme.LIGHT);

    /** Known of two operations of edge 0→2 and one of 2→3; the most probable of 0→2 is the weaker one. */
    private static OperationStrengths strengths() {
        double[][] weight = new double[5][8];
        double[][] brought = Table.filled(5, 8, Double.NaN).toRows();
        double[][] strength = Table.filled(5, 8, Double.NaN).toRows();
        set(weight, 0.5, 0.25, 0.25);
        set(brought, 0.01, 0.04, -0.02);
        set(strength, 0.02, 0.06, -0.04);
        return new OperationStrengths(Map.of(
                CellKind.NORMAL,
                new OperationStrengths.OfKind(Table.copyOf(weight), Table.copyOf(brought), Table.copyOf(strength))));
    }

    private static void set(double[][] table, double max, double sep, double onLast) {
        table[0][1] = max;
        table[0][4] = sep;
        table[4][3] = onLast;
    }

    private Ink ink() {
        return Ink.of(600, 220, g -> display.paint(g, Cells.area(600, 220), Optional.empty()));
    }

    private static List<Rectangle2D> dots(Ink ink, Color color) {
        return ink.lines().stream()
                .filter(line -> line.color().equals(color))
                .map(line -> line.shape().getBounds2D())
                .filter(bounds -> bounds.getWidth() == bounds.getHeight())
                .toList();
    }

    private static Color of(int column) {
        return Theme.LIGHT.of(SPACE.candidates().get(column));
    }

    @Test
    void saysThatNothingIsMeasuredYet() {
        assertThat(ink().text("Not measured yet").text()).contains("“Measure here”");
        assertThat(display.tell(200, 120)).isEmpty();
    }

    /** Three pairs: alpha has none as strength (one tied), cost all of them. */
    @Test
    void saysWhetherTheOrdersAgree() {
        display.measured(List.of(new Measured(strengths(), 1200, "cut")));
        Ink ink = ink();
        assertThat(ink.text("step 1,200").text())
                .isEqualTo("step 1,200, cut  ·  most probable is strongest on 0 of 1 edges");
        assertThat(ink.text("p →").text()).isEqualTo("p →   τ +0.00");
        assertThat(ink.text("−z·c →").text()).isEqualTo("−z·c →   τ +1.00");
    }

    @Test
    void aDotInEachPlotForEveryOperation() {
        display.measured(List.of(new Measured(strengths(), 3, "")));
        Ink ink = ink();
        List<Rectangle2D> max = dots(ink, of(1));
        List<Rectangle2D> sep = dots(ink, of(4));
        List<Rectangle2D> skip = dots(ink, of(3));
        assertThat(List.of(max.size(), sep.size(), skip.size())).containsExactly(2, 2, 2);
        assertThat(sep.get(0).getCenterY()).isLessThan(max.get(0).getCenterY()); // stronger, higher
        assertThat(max.get(0).getCenterY()).isLessThan(skip.get(0).getCenterY());
        assertThat(sep.get(0).getCenterX()).isLessThan(max.get(0).getCenterX()); // less probable
        assertThat(sep.get(1).getCenterX()).isGreaterThan(max.get(1).getCenterX()); // but brings more
        assertThat(ink.at(max.get(0).getCenterX(), max.get(0).getCenterY())).isEqualTo(of(1));
        assertThat(ink.at(skip.get(0).getCenterX(), skip.get(0).getCenterY())).isEqualTo(Theme.LIGHT.panel());
        for (Rectangle2D dot : sep)
            assertThat(display.tell(dot.getCenterX() + 2, dot.getCenterY()))
                    .isEqualTo("0→2, sep 3×3: probability 0.250, −z·c +0.0400, strength +0.0600");
        assertThat(display.tell(skip.get(1).getCenterX(), skip.get(1).getCenterY()))
                .isEqualTo("2→3, skip: probability 0.250, −z·c −0.0200, strength −0.0400");
    }
}
