package nascope.picture.instrument.all;

import java.util.List;
import java.util.function.IntFunction;
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
import nascope.picture.instrument.MeanRange;
import nascope.picture.instrument.Needs;
import nascope.picture.instrument.RunningMean;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * What an edge costs, Σ z·c, on the mean of the input edges and of the intermediate edges: where the two part, one family is
 * kept and the other given up.
 */
public final class CostOverTime implements Instrument {
    private static final double LEAST = 0.01; // nats the axis reaches both ways
    private static final double FAR = 1e9; // beyond any limit
    private static final String FORMAT = "%+.3f";

    @Override
    public String id() {
        return "cost-over-time";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.CostOverTime.cost-of-an-edge-over");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.CostOverTime.mean-sum-z-c-of");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.CostOverTime.cost-of-an-edge-over-the-steps-input");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.CostOverTime.above-zero-an-edge-costs");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.CostOverTime.nats");
    }

    @Override
    public Needs needs() {
        return Needs.COSTS;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        LinePlot plot = new LinePlot(
                List.of(
                        new ChartLine(
                                Texts.text("picture.instrument.all.CostOverTime.input"),
                                ChartLine.Style.SOLID,
                                FORMAT,
                                Theme::wide),
                        new ChartLine(
                                Texts.text("picture.instrument.all.CostOverTime.intermediate"),
                                ChartLine.Style.SOLID,
                                FORMAT,
                                Theme::deep)),
                Axes.vertical(-LEAST, LEAST, LEAST / 2, Axes.FINE),
                theme);
        plot.shade(0, FAR, Theme::dying);
        plot.shade(-FAR, 0, Theme::growing);
        LineChart chart = new LineChart(title(), caption(), steps, theme).with(plot, 1);
        return new LinesOverSteps(chart, new Values(space, plot));
    }

    /** Means of both families so far; the axis follows them. */
    private static final class Values implements LineValues {
        private final SearchSpace space;
        private final LinePlot plot;
        private final RunningMean[] means = {new RunningMean(), new RunningMean()};
        private final RunningMean[] ghosts = {new RunningMean(), new RunningMean()};
        private final MeanRange range = new MeanRange(LEAST);
        private double limit = LEAST;

        Values(SearchSpace space, LinePlot plot) {
            this.space = space;
            this.plot = plot;
        }

        @Override
        public double[][] next(StepReading step) {
            add(step, means);
            for (RunningMean mean : means) if (!Double.isNaN(mean.value())) range.add(mean.value());
            if (range.limit() != limit) {
                limit = range.limit();
                plot.rescale(-limit, limit, limit / 2, Axes.FINE);
            }
            return values(means);
        }

        @Override
        public double[][] nextOfGhost(StepReading step) {
            add(step, ghosts);
            return values(ghosts);
        }

        @Override
        public double[][] at(StepReading step, IntFunction<SearchSnapshot> run) {
            RunningMean[] then = {new RunningMean(), new RunningMean()};
            for (int at = Math.max(0, step.step() - RunningMean.LENGTH + 1); at <= step.step(); at++)
                add(step.of(run.apply(at)), then);
            return values(then);
        }

        private static double[][] values(RunningMean... means) {
            return new double[][] {{means[0].value(), means[1].value()}};
        }

        /** The mean over the edges of each family in which a cost was measured. */
        private void add(StepReading step, RunningMean... means) {
            double[] sums = new double[2];
            int[] counts = new int[2];
            for (Edge edge : space.topology().edges()) {
                double cost = step.cells().expectedCost(edge.index());
                if (Double.isNaN(cost)) continue;
                int family = edge.fromInput() ? 0 : 1;
                sums[family] += cost;
                counts[family]++;
            }
            for (int family = 0; family < 2; family++)
                if (counts[family] > 0) means[family].add(sums[family] / counts[family]);
        }
    }
}
