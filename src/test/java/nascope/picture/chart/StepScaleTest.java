package nascope.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import nascope.picture.cell.Cells;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;

class StepScaleTest {
    @Test
    void stepsAndPixelsFitTogether() {
        StepScale scale = new StepScale(50, 450, 2500);
        for (int step = 0; step <= 2500; step++)
            assertThat(scale.stepAt(scale.xOf(step))).isEqualTo(step);
        assertThat(scale.stepAt(0)).isZero();
        assertThat(scale.stepAt(1000)).isEqualTo(2500);
    }

    @Test
    void aChartTellsWhereItsStepsAre() {
        SearchSpace space = Cells.space(2);
        Charts charts = new Charts(space, CellKind.NORMAL, 100, Theme.LIGHT);
        ChartPlace[] place = new ChartPlace[1];
        Cells.image(520, 220, g -> place[0] = charts.all().get(0).paint(g, Cells.area(520, 220)));
        assertThat(place[0].scale().steps()).isEqualTo(100);
        assertThat(place[0].scale().left()).isBetween(20.0, 80.0);
        assertThat(place[0].scale().right()).isCloseTo(496, within(10.0));
        assertThat(place[0].bottom()).isGreaterThan(place[0].top() + 50);
    }

    @Test
    void theLineThatWasLeftIsDottedBesideTheBranch() {
        SearchSpace space = Cells.space(2);
        Charts charts = new Charts(space, CellKind.NORMAL, 100, Theme.LIGHT);
        charts.append(steps(space, 50, -0.05));
        BufferedImage alone = paint(charts);
        charts.appendGhost(steps(space, 100, 0.1));
        BufferedImage both = paint(charts);
        assertThat(differences(alone, both)).isBetween(40, 2000);
    }

    private static List<SearchSnapshot> steps(SearchSpace space, int count, double lossMinusEntropy) {
        List<SearchSnapshot> steps = new ArrayList<>();
        CellSnapshot cell = Cells.alike(space, new double[8]);
        for (int step = 1; step < count; step++) steps.add(Cells.step(step, lossMinusEntropy, 0, cell));
        return steps;
    }

    private static BufferedImage paint(Charts charts) {
        return Cells.image(520, 220, g -> charts.all().get(2).paint(g, Cells.area(520, 220)));
    }

    private static int differences(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int x = 0; x < one.getWidth(); x++)
            for (int y = 0; y < one.getHeight(); y++)
                if (!new Color(one.getRGB(x, y)).equals(new Color(other.getRGB(x, y)))) count++;
        return count;
    }
}
