package nascope.picture.chart;

import java.util.List;
import java.util.function.IntFunction;
import nascope.analysis.EdgePreference;
import nascope.analysis.ExpectedWiring;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellTopology;
import org.jfree.chart.JFreeChart;

/**
 * Width versus depth: above, the share of input edges and of intermediate edges that is alive; below, the width and
 * depth the cell is expected to have.
 */
public final class PreferenceChart implements StepChart {
    private final LinePlot alive;
    private final LinePlot expected;
    private final LineChart lines;

    public PreferenceChart(CellTopology topology, int steps, Theme theme) {
        alive = new LinePlot(
                List.of(
                        new ChartLine("input", ChartLine.Style.SOLID, "%.2f", Theme::wide),
                        new ChartLine("intermediate", ChartLine.Style.SOLID, "%.2f", Theme::deep)),
                Axes.vertical(0, 1, 0.25, Axes.DECIMAL),
                theme);
        expected = new LinePlot(
                List.of(
                        new ChartLine("expected width", ChartLine.Style.SOLID, "%.2f", Theme::wide),
                        new ChartLine("expected depth", ChartLine.Style.SOLID, "%.2f", Theme::deep)),
                Axes.vertical(0, topology.nodes() + 1, topology.nodes() < 4 ? 1 : 2, Axes.WHOLE),
                theme);
        lines = new LineChart("Width versus depth", "share of edges alive · expected width and depth", steps)
                .with(alive, 3)
                .with(expected, 2);
        lines.setTheme(theme);
    }

    @Override
    public JFreeChart chart() {
        return lines.chart();
    }

    @Override
    public void append(List<Reading> readings) {
        lines.change(() -> readings.forEach(reading -> {
            int step = reading.snapshot().step();
            alive.append(step, alive(reading));
            expected.append(step, expected(reading));
        }));
    }

    @Override
    public void appendGhost(List<Reading> readings) {
        lines.change(() -> readings.forEach(reading -> {
            int step = reading.snapshot().step();
            alive.appendGhost(step, alive(reading));
            expected.appendGhost(step, expected(reading));
        }));
    }

    @Override
    public List<ValueMark> marks(ChartPlace place, Reading at, IntFunction<SearchSnapshot> run) {
        return lines.marks(place, alive(at), expected(at));
    }

    @Override
    public void setTheme(Theme theme) {
        lines.setTheme(theme);
    }

    private static double[] alive(Reading reading) {
        EdgePreference preference = reading.cell().preference();
        return new double[] {preference.input(), preference.intermediate()};
    }

    private static double[] expected(Reading reading) {
        ExpectedWiring wiring = reading.cell().expected();
        return new double[] {wiring.width(), wiring.depth()};
    }
}
