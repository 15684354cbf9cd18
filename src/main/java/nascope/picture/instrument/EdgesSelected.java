package nascope.picture.instrument;

import java.util.List;
import nascope.analysis.StepReading;
import nascope.analysis.WiringShape;
import nascope.base.Texts;
import nascope.picture.chart.Axes;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.LineChart;
import nascope.picture.chart.LinePlot;
import nascope.picture.look.Theme;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;

/** Edges a genotype would connect, by both rules, input and intermediate apart. */
public final class EdgesSelected implements Instrument {
    @Override
    public String id() {
        return "edges-selected";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.EdgesSelected.edges-selected");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.EdgesSelected.leading-operation-not-none-dashed");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.EdgesSelected.edges-selected-over-the-steps");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.EdgesSelected.a-line-falls-when-none");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.EdgesSelected.edges");
    }

    @Override
    public Needs needs() {
        return Needs.ALPHA;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        CellTopology topology = space.topology();
        LinePlot counts = new LinePlot(
                List.of(
                        new ChartLine(
                                Texts.text("picture.instrument.EdgesSelected.input"),
                                ChartLine.Style.STEPS,
                                "%.0f",
                                Theme::wide),
                        new ChartLine(
                                Texts.text("picture.instrument.EdgesSelected.intermediate"),
                                ChartLine.Style.STEPS,
                                "%.0f",
                                Theme::deep),
                        new ChartLine(
                                Texts.text("picture.instrument.EdgesSelected.darts-input"),
                                ChartLine.Style.DASHED_STEPS,
                                "%.0f",
                                Theme::wide),
                        new ChartLine(
                                Texts.text("picture.instrument.EdgesSelected.darts-intermediate"),
                                ChartLine.Style.DASHED_STEPS,
                                "%.0f",
                                Theme::deep)),
                Axes.vertical(0, most(topology), topology.nodes() < 4 ? 1 : 2, Axes.WHOLE),
                theme);
        LineChart chart = new LineChart(title(), caption(), steps, theme).with(counts, 1);
        return new LinesOverSteps(chart, EdgesSelected::values);
    }

    private static double[][] values(StepReading step) {
        WiringShape all = step.cell().shape(GenotypeRule.EVERY_EDGE);
        WiringShape two = step.cell().shape(GenotypeRule.TWO_STRONGEST);
        return new double[][] {{all.inputEdges(), all.intermediateEdges(), two.inputEdges(), two.intermediateEdges()}};
    }

    private static int most(CellTopology topology) {
        int input = (int) topology.edges().stream().filter(Edge::fromInput).count();
        return Math.max(input, topology.edgeCount() - input);
    }
}
