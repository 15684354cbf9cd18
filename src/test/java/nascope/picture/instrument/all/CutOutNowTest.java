package nascope.picture.instrument.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nascope.picture.Ink;
import nascope.picture.cell.Cells;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Displays;
import nascope.picture.look.Theme;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.Sharpness;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;

/** The second way to look at learning: the cell as it would be cut out now. */
class CutOutNowTest {
    private static final SearchSpace SPACE = Cells.space(2);
    private static final Measures MEASURES = new Measures(1.9, 1, 0.9);

    private final Displays displays = new Displays(List.of(new Learning()), SPACE, CellKind.NORMAL, 10, Theme.LIGHT);
    private final List<SearchSnapshot> run = new ArrayList<>();

    private void step(CutOut cutOut) {
        SearchSnapshot step = new SearchSnapshot(
                run.size(),
                1,
                MEASURES,
                MEASURES,
                Measures.NONE,
                new Beside(cutOut, Sharpness.NONE),
                0.1,
                0.1,
                Double.NaN,
                TrainingMode.STANDARD,
                Map.of(),
                Map.of(CellKind.NORMAL, Cells.alike(SPACE, new double[8])));
        run.add(step);
        displays.append(List.of(step));
    }

    private Ink ink() {
        return Ink.of(520, 220, g -> displays.paint(0, g, Cells.area(520, 220), run.size() - 1, run::get));
    }

    @Test
    void saysWhichSettingMeasuresIt() {
        step(CutOut.NONE);
        step(CutOut.NONE);
        displays.show(0, 1);
        assertThat(ink().text("the cell as it would be cut out now").text()).contains("“Cut out every”");
        displays.show(0, 0);
        assertThat(ink().texts()).extracting(Ink.Text::text).anyMatch(text -> text.startsWith("weights"));
    }

    /** Each value by itself, no mean with those before, and at a step without one the last. */
    @Test
    void showsTheSearchedNetworkBesideBothCells() {
        step(new CutOut(new CutOut.Result(9, 0.1), new CutOut.Result(9, 0.1), new CutOut.Result(9, 0.1)));
        step(new CutOut(new CutOut.Result(1.5, 0.75), new CutOut.Result(2.5, 0.5), new CutOut.Result(3.5, 0.25)));
        step(CutOut.NONE);
        displays.show(0, 1);
        ChartPlace[] place = new ChartPlace[1];
        Ink.of(
                520,
                220,
                g -> place[0] =
                        displays.paint(0, g, Cells.area(520, 220), 2, run::get).orElseThrow());
        assertThat(displays.marks(0, place[0], 2, run::get))
                .extracting(ValueMark::text)
                .containsExactlyInAnyOrder("0.75", "0.50", "0.25", "1.50", "2.50", "3.50");
        assertThat(ink().texts())
                .extracting(Ink.Text::text)
                .contains("searched 0.75", "every edge 0.50", "two a node 0.25");
    }
}
