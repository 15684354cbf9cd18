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

class SharpnessOfLossTest {
    private static final SearchSpace SPACE = Cells.space(2);

    private final Displays displays =
            new Displays(List.of(new SharpnessOfLoss()), SPACE, CellKind.NORMAL, 20, Theme.LIGHT);
    private final List<SearchSnapshot> run = new ArrayList<>();

    private void step(Sharpness sharpness) {
        SearchSnapshot step = new SearchSnapshot(
                run.size(),
                1,
                Measures.NONE,
                Measures.NONE,
                Measures.NONE,
                new Beside(CutOut.NONE, sharpness),
                0.1,
                0.1,
                Double.NaN,
                TrainingMode.STANDARD,
                Map.of(),
                Map.of(CellKind.NORMAL, Cells.alike(SPACE, new double[8])));
        run.add(step);
        displays.append(List.of(step));
    }

    private List<String> marks(int step) {
        ChartPlace[] place = new ChartPlace[1];
        Ink.of(
                520,
                220,
                g -> place[0] = displays.paint(0, g, Cells.area(520, 220), step, run::get)
                        .orElseThrow());
        return displays.marks(0, place[0], step, run::get).stream()
                .map(ValueMark::text)
                .toList();
    }

    @Test
    void aRunThatDidNotMeasureItSaysWhichSettingDoes() {
        step(Sharpness.NONE);
        step(Sharpness.NONE);
        Ink ink = Ink.of(520, 220, g -> displays.paint(0, g, Cells.area(520, 220), 1, run::get));
        assertThat(ink.text("sharpness of the search loss").text()).contains("“Sharpness every”");
    }

    /** 0.01 … 0.06: the mean of the last five is 0.04. */
    @Test
    void showsTheEigenvalueTheMeanOfFiveAndWhatItTook() {
        step(Sharpness.NONE);
        for (int k = 1; k <= 6; k++) step(new Sharpness(0.01 * k, 10 + k));
        step(Sharpness.NONE);
        assertThat(marks(6)).containsExactlyInAnyOrder("0.0600, 16 passes", "0.0400");
        assertThat(marks(7)).containsExactlyInAnyOrder("0.0600", "0.0400");
        assertThat(marks(2)).containsExactlyInAnyOrder("0.0200, 12 passes", "0.0150");
        Ink ink = Ink.of(520, 220, g -> displays.paint(0, g, Cells.area(520, 220), 7, run::get));
        assertThat(ink.text("mean of 5").text()).isEqualTo("mean of 5 0.0400");
        assertThat(ink.text("measured").text()).isEqualTo("measured 0.0600");
    }
}
