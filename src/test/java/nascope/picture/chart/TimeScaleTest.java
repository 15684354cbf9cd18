package nascope.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nascope.picture.Ink;
import nascope.picture.cell.Cells;
import nascope.picture.look.Theme;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    @Test
    void stepsAndPixelsFitTogether() {
        TimeScale scale = new TimeScale(50, 450, 0, 2500);
        for (int step = 0; step <= 2500; step++)
            assertThat(scale.stepAt(scale.xOf(step))).isEqualTo(step);
        assertThat(scale.stepAt(0)).isZero();
        assertThat(scale.stepAt(1000)).isEqualTo(2500);
    }

    @Test
    void ofAPartTheStepsInSightAreTold() {
        TimeScale scale = new TimeScale(50, 450, 100.5, 200);
        assertThat(scale.stepAt(0)).isEqualTo(101);
        assertThat(scale.stepAt(1000)).isEqualTo(200);
        assertThat(scale.shows(100)).isFalse();
        assertThat(scale.shows(101)).isTrue();
        assertThat(scale.roundDistance()).as("36 px a number").isEqualTo(25);
    }

    @Test
    void whereNumbersWouldTouchFewerStepsAreNumbered() {
        assertThat(new TimeScale(0, 400, 0, 300).roundDistance()).isEqualTo(50);
        assertThat(new TimeScale(0, 100, 0, 300).roundDistance()).isEqualTo(200);
    }

    @Test
    void aChartShowsAPartOfItsSteps() {
        List<ChartLine> lines = List.of(new ChartLine("value", ChartLine.Style.SOLID, "%.0f", Theme::wide));
        LinePlot plot = new LinePlot(lines, Axes.vertical(0, 100, 25, Axes.WHOLE), Theme.LIGHT);
        LineChart chart = new LineChart("Title", "in words", 100, Theme.LIGHT).with(plot, 1);
        for (int step = 0; step <= 100; step++) chart.append(step, new double[] {step});
        chart.showSteps(20, 60);
        ChartPlace[] place = new ChartPlace[1];
        Ink ink = Ink.of(520, 220, g -> place[0] = chart.paint(g, Cells.area(520, 220)));
        assertThat(place[0].scale().first()).isEqualTo(20);
        assertThat(place[0].scale().last()).isEqualTo(60);
        assertThat(ink.texts())
                .extracting(Ink.Text::text)
                .as("of the steps in sight")
                .contains("20", "30", "60")
                .doesNotContain("10", "80");
        assertThat(ink.texts())
                .extracting(Ink.Text::text)
                .as("the value at the end of what is in sight")
                .contains("value 60");
    }

    @Test
    void aChartTellsWhereItsStepsAre() {
        List<ChartLine> lines = List.of(new ChartLine("share", ChartLine.Style.SOLID, "%.2f", Theme::wide));
        LinePlot plot = new LinePlot(lines, Axes.vertical(0, 1, 0.25, Axes.DECIMAL), Theme.LIGHT);
        LineChart chart = new LineChart("Title", "in words", 100, Theme.LIGHT).with(plot, 1);
        ChartPlace[] place = new ChartPlace[1];
        Cells.image(520, 220, g -> place[0] = chart.paint(g, Cells.area(520, 220)));
        assertThat(place[0].scale().first()).isZero();
        assertThat(place[0].scale().last()).isEqualTo(100);
        assertThat(place[0].scale().left()).isBetween(20.0, 80.0);
        assertThat(place[0].scale().right()).as("left of the names of lines").isCloseTo(386, within(10.0));
        assertThat(place[0].bottom()).isGreaterThan(place[0].top() + 50);
        assertThat(place[0].plots()).hasSize(1);
    }
}
