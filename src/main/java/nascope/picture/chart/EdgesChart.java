package nascope.picture.chart;

import java.util.List;
import java.util.function.IntFunction;
import nascope.analysis.WiringShape;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.GenotypeRule;
import org.jfree.chart.JFreeChart;

/** Edges a genotype would connect, by both rules, input and intermediate apart. */
public final class EdgesChart implements StepChart {
    private final LinePlot counts;
    private final LineChart lines;

    public EdgesChart(CellTopology topology, int steps, Theme theme) {
        counts = new LinePlot(
                List.of(
                        new ChartLine("input", ChartLine.Style.STEPS, "%.0f", Theme::wide),
                        new ChartLine("intermediate", ChartLine.Style.STEPS, "%.0f", Theme::deep),
                        new ChartLine("DARTS: input", ChartLine.Style.DASHED_STEPS, "%.0f", Theme::wide),
                        new ChartLine("DARTS: intermediate", ChartLine.Style.DASHED_STEPS, "%.0f", Theme::deep)),
                Axes.vertical(0, most(topology), topology.nodes() < 4 ? 1 : 2, Axes.WHOLE),
                theme);
        lines = new LineChart("Edges selected", "leading operation not none · dashed: DARTS’ rule", steps)
                .with(counts, 1);
        lines.setTheme(theme);
    }

    @Override
    public JFreeChart chart() {
        return lines.chart();
    }

    @Override
    public void append(List<Reading> readings) {
        lines.change(() ->
                readings.forEach(reading -> counts.append(reading.snapshot().step(), counts(reading))));
    }

    @Override
    public void appendGhost(List<Reading> readings) {
        lines.change(() -> readings.forEach(
                reading -> counts.appendGhost(reading.snapshot().step(), counts(reading))));
    }

    @Override
    public List<ValueMark> marks(ChartPlace place, Reading at, IntFunction<SearchSnapshot> run) {
        return lines.marks(place, counts(at));
    }

    @Override
    public void setTheme(Theme theme) {
        lines.setTheme(theme);
    }

    private static double[] counts(Reading reading) {
        WiringShape all = reading.cell().shape(GenotypeRule.EVERY_EDGE);
        WiringShape two = reading.cell().shape(GenotypeRule.TWO_STRONGEST);
        return new double[] {all.inputEdges(), all.intermediateEdges(), two.inputEdges(), two.intermediateEdges()};
    }

    private static int most(CellTopology topology) {
        int input = (int) topology.edges().stream().filter(Edge::fromInput).count();
        return Math.max(input, topology.edgeCount() - input);
    }
}
