package nascope.picture.instrument.all;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nascope.analysis.SteadySelection;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.Axes;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.LineChart;
import nascope.picture.chart.LinePlot;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.LineValues;
import nascope.picture.instrument.LinesOverSteps;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/** Edges a genotype would connect, by both rules, steadied, input and intermediate apart. */
public final class EdgesSelected implements Instrument {
    private static final double MARGIN = 0.06; // of the most edges, so that dashes beside a line at the end can be seen

    @Override
    public String id() {
        return "edges-selected";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.EdgesSelected.edges-selected");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.EdgesSelected.steadied-all-equal-none-selected");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.EdgesSelected.edges-selected-over-the-steps");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.EdgesSelected.a-line-falls-when-none");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.EdgesSelected.edges");
    }

    @Override
    public Needs needs() {
        return Needs.ALPHA;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        CellTopology topology = space.topology();
        int input = (int) topology.edges().stream().filter(Edge::fromInput).count();
        int intermediate = topology.edgeCount() - input;
        int most = Math.max(input, intermediate);
        LinePlot counts = new LinePlot(
                List.of(
                        every(Texts.text("picture.instrument.all.EdgesSelected.input-s-of-d"), input, Theme::wide),
                        every(
                                Texts.text("picture.instrument.all.EdgesSelected.intermediate-s-of-d"),
                                intermediate,
                                Theme::deep),
                        twoStrongest(Theme::wide),
                        twoStrongest(Theme::deep)),
                Axes.vertical(-MARGIN * most, (1 + MARGIN) * most, topology.nodes() < 4 ? 1 : 2, Axes.WHOLE),
                theme);
        LineChart chart = new LineChart(title(), caption(), steps, theme).with(counts, 1);
        return new LinesOverSteps(chart, new Values(space));
    }

    private static ChartLine every(String name, int all, Function<Theme, Color> color) {
        return new ChartLine(Numbers.text(name, ChartLine.VALUE, all), ChartLine.Style.STEPS, "%.0f", color);
    }

    private static ChartLine twoStrongest(Function<Theme, Color> color) {
        return new ChartLine(
                Texts.text("picture.instrument.all.EdgesSelected.darts"), ChartLine.Style.DASHED_STEPS, "%.0f", color);
    }

    /** The counts of every step, since they depend on the steps before. */
    private static final class Values implements LineValues {
        private final SteadySelection selection;
        private final SteadySelection ghost;
        private final List<double[]> counts = new ArrayList<>(); // by step

        Values(SearchSpace space) {
            selection = new SteadySelection(space);
            ghost = new SteadySelection(space);
        }

        @Override
        public double[][] next(StepReading step) {
            double[] now = values(selection.next(step));
            double[] before = counts.isEmpty() ? now : counts.get(counts.size() - 1);
            if (Arrays.equals(now, before)) now = before; // one array for as long as nothing changes
            while (counts.size() <= step.step()) counts.add(now);
            return new double[][] {now};
        }

        @Override
        public double[][] nextOfGhost(StepReading step) {
            return new double[][] {values(ghost.next(step))};
        }

        @Override
        public double[][] at(StepReading step) {
            return new double[][] {step.step() < counts.size() ? counts.get(step.step()) : new double[0]};
        }

        private static double[] values(SteadySelection.Selected now) {
            return new double[] {
                now.every().input(),
                now.every().intermediate(),
                now.two().input(),
                now.two().intermediate()
            };
        }
    }
}
