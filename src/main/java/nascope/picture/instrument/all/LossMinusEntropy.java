package nascope.picture.instrument.all;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nascope.analysis.StepReading;
import nascope.analysis.event.state.Hysteresis;
import nascope.base.Texts;
import nascope.picture.chart.Axes;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.Headline;
import nascope.picture.chart.LineChart;
import nascope.picture.chart.LinePlot;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.LineValues;
import nascope.picture.instrument.LinesOverSteps;
import nascope.picture.instrument.MeanRange;
import nascope.picture.instrument.MeasuredValues;
import nascope.picture.instrument.Needs;
import nascope.picture.instrument.RunningMean;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/**
 * L − H where alpha learns, the pull on all edges of the last cell together: above 0 towards {@code none}, below 0 away
 * from it. Of one edge it does not tell. One batch says little, its value scatters many times as far as the mean lies from
 * 0: drawn is the mean of the last batches, written beside it their spread, and only batches far from both are ticks.
 */
public final class LossMinusEntropy implements Instrument {
    /** Nats from 0 within which the mean was no sign of what edges do; the same as where it is told in words. */
    static final double CLEAR = Hysteresis.PULL_LEAST;

    /** Spreads from the mean beyond which a batch is a peak. */
    static final double PEAK = 3;

    private static final double LEAST = 0.1; // nats the axis reaches both ways
    private static final String FORMAT = "%+.2f";
    private static final String PLAIN = "%.2f";
    private static final double FAR = 1e9; // beyond any limit

    @Override
    public String id() {
        return "loss-minus-entropy";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.LossMinusEntropy.l-h-the-pull-on");
    }

    @Override
    public String caption() {
        return Numbers.text(
                Texts.text("picture.instrument.all.LossMinusEntropy.loss-minus-entropy-where-alpha"),
                RunningMean.LENGTH);
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.LossMinusEntropy.l-h-over-the-steps");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.LossMinusEntropy.while-the-line-the-mean");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.LossMinusEntropy.nats");
    }

    @Override
    public Needs needs() {
        return Needs.LOSS_AND_ENTROPY;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        ChartLine mean = new ChartLine("", ChartLine.Style.SOLID, FORMAT, Theme::gauge);
        LinePlot plot = new LinePlot(List.of(mean), Axes.vertical(-LEAST, LEAST, LEAST / 2, Axes.SIGNED), theme);
        plot.shade(0, FAR, Theme::dying);
        plot.shade(-FAR, 0, Theme::growing);
        plot.fill(Theme::dyingReached, Theme::growingReached);
        plot.showPeaks(steps, Theme::deep, Theme::wide);
        LineChart chart = new LineChart(title(), caption(), steps, theme).with(plot, 1);
        return new LinesOverSteps(chart, new Values(plot, mean));
    }

    /** The mean so far; the axis follows it, and what stands beside the plot. */
    private static final class Values implements LineValues {
        private final LinePlot plot;
        private final ChartLine line;
        private final MeasuredValues measured = new MeasuredValues();
        private final RunningMean mean = new RunningMean();
        private final RunningMean ghostMean = new RunningMean();
        private final MeanRange range = new MeanRange(LEAST);
        private double limit;

        Values(LinePlot plot, ChartLine line) {
            this.plot = plot;
            this.line = line;
            setLimit(LEAST);
            plot.write(this::headline);
        }

        @Override
        public double[][] next(StepReading step) {
            double value = value(step.snapshot());
            measured.add(step.step(), value);
            if (Double.isNaN(value)) return new double[][] {{mean.value()}};
            if (mean.isFull() && Math.abs(value - mean.value()) > PEAK * mean.spread()) plot.peak(step.step(), value);
            mean.add(value);
            range.add(mean.value());
            if (range.limit() != limit) setLimit(range.limit());
            return new double[][] {{mean.value()}};
        }

        @Override
        public double[][] nextOfGhost(StepReading step) {
            double value = value(step.snapshot());
            if (!Double.isNaN(value)) ghostMean.add(value);
            return new double[][] {{ghostMean.value()}};
        }

        @Override
        public double[][] at(StepReading step) {
            return new double[][] {{measured.until(step.step()).value()}};
        }

        @Override
        public List<ValueMark> written(List<ValueMark> marks, StepReading step) {
            String spread = spread(measured.until(step.step()));
            return marks.stream()
                    .map(mark -> mark.written(mark.text() + " " + spread))
                    .toList();
        }

        private Optional<Headline> headline() {
            double now = mean.value();
            if (Double.isNaN(now)) return Optional.empty();
            String words = Texts.text("picture.instrument.all.LossMinusEntropy.not-clear");
            Function<Theme, Color> color = Theme::muted;
            boolean clear = Math.abs(now) >= CLEAR && Math.abs(now) > mean.error();
            if (clear && now > 0) {
                words = Texts.text("picture.instrument.all.LossMinusEntropy.edges-die");
                color = Theme::deep;
            } else if (clear) {
                words = Texts.text("picture.instrument.all.LossMinusEntropy.edges-grow");
                color = Theme::wide;
            }
            String spread = spread(mean);
            String aside = spread.isEmpty()
                    ? ""
                    : spread + " " + Texts.text("picture.instrument.all.LossMinusEntropy.a-batch");
            return Optional.of(new Headline(line.number(now), words, aside, color));
        }

        private static String spread(RunningMean mean) {
            return Double.isNaN(mean.spread()) ? "" : "± " + Numbers.text(PLAIN, mean.spread());
        }

        private static double value(SearchSnapshot snapshot) {
            return snapshot.search().lossMinusEntropy();
        }

        private void setLimit(double limit) {
            this.limit = limit;
            plot.rescale(-limit, limit, limit / 2, Axes.SIGNED);
        }
    }
}
