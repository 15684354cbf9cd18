package nascope.picture.instrument;

import java.awt.Color;
import java.util.List;
import java.util.function.IntFunction;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.Axes;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.CornerText;
import nascope.picture.chart.LineChart;
import nascope.picture.chart.LinePlot;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/**
 * L − H of the batch that trains alpha: edges die while it is above 0 and grow while it is below. The thin line is each
 * batch, the strong one the mean of the last batches.
 */
public final class LossMinusEntropy implements Instrument {
    private static final double FIRST_LIMIT = 0.2; // nats; grows to the next round one when a value lies beyond
    private static final int MOST_LOOKED_AT = 10 * RunningMean.LENGTH;
    private static final double FAR = 1e9; // beyond any limit

    @Override
    public String id() {
        return "loss-minus-entropy";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.LossMinusEntropy.l-h-why-edges-live");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.LossMinusEntropy.loss-minus-entropy-where-alpha");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.LossMinusEntropy.l-h-over-the-steps");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.LossMinusEntropy.while-the-strong-line-the");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.LossMinusEntropy.nats");
    }

    @Override
    public Needs needs() {
        return Needs.LOSS_AND_ENTROPY;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        LinePlot plot = new LinePlot(
                List.of(
                        new ChartLine("", ChartLine.Style.THIN, "%+.2f", LossMinusEntropy::faint),
                        new ChartLine(
                                Numbers.text(
                                        Texts.text("picture.instrument.LossMinusEntropy.mean-of-d-steps"),
                                        RunningMean.LENGTH),
                                ChartLine.Style.SOLID,
                                "%+.2f",
                                Theme::gauge)),
                Axes.vertical(-FIRST_LIMIT, FIRST_LIMIT, FIRST_LIMIT / 2, Axes.SIGNED),
                theme);
        plot.shade(0, FAR, Theme::dying);
        plot.shade(-FAR, 0, Theme::growing);
        plot.write(Texts.text("picture.instrument.LossMinusEntropy.edges-die"), CornerText.Corner.TOP_RIGHT);
        plot.write(Texts.text("picture.instrument.LossMinusEntropy.edges-grow"), CornerText.Corner.BOTTOM_RIGHT);
        LineChart chart = new LineChart(title(), caption(), steps, theme).with(plot, 1);
        return new LinesOverSteps(chart, new Values(plot));
    }

    private static Color faint(Theme theme) {
        return theme.faded(theme.gauge(), 0.6);
    }

    /** The value of a step and the mean so far; widens the axis if needed. */
    private static final class Values implements LineValues {
        private final LinePlot plot;
        private final RunningMean mean = new RunningMean();
        private final RunningMean ghostMean = new RunningMean();
        private double limit;

        Values(LinePlot plot) {
            this.plot = plot;
            setLimit(FIRST_LIMIT);
        }

        @Override
        public double[][] next(StepReading step) {
            return new double[][] {{widenedTo(value(step.snapshot())), withNext(mean, step)}};
        }

        /** Of the line that was left the mean alone. */
        @Override
        public double[][] nextOfGhost(StepReading step) {
            widenedTo(value(step.snapshot()));
            return new double[][] {{Double.NaN, withNext(ghostMean, step)}};
        }

        @Override
        public double[][] at(StepReading step, IntFunction<SearchSnapshot> run) {
            return new double[][] {{value(step.snapshot()), meanUntil(step.step(), run)}};
        }

        private static double value(SearchSnapshot snapshot) {
            return snapshot.search().lossMinusEntropy();
        }

        private static double withNext(RunningMean mean, StepReading step) {
            double value = value(step.snapshot());
            if (!Double.isNaN(value)) mean.add(value);
            return mean.value();
        }

        /** The mean of the last measured steps; NaN if too many have to be looked at for that. */
        private static double meanUntil(int step, IntFunction<SearchSnapshot> run) {
            RunningMean mean = new RunningMean();
            int first = Math.max(0, step - MOST_LOOKED_AT + 1);
            for (int at = step; at >= first && !mean.isFull(); at--) {
                double value = value(run.apply(at));
                if (!Double.isNaN(value)) mean.add(value);
            }
            return mean.isFull() || first == 0 ? mean.value() : Double.NaN;
        }

        private double widenedTo(double value) {
            if (Math.abs(value) > limit) setLimit(Axes.roundAbove(Math.abs(value)));
            return value;
        }

        private void setLimit(double limit) {
            this.limit = limit;
            plot.rescale(-limit, limit, limit / 2, Axes.SIGNED);
        }
    }
}
