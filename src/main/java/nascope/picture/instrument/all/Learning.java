package nascope.picture.instrument.all;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/** Whether the network learns: loss and accuracy of the images that train the weights and of those that train alpha. */
public final class Learning implements Instrument {
    private static final double LEAST = 0.1; // nats the axis of the loss reaches

    @Override
    public String id() {
        return "loss-and-accuracy";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.Learning.learning");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.Learning.loss-below-accuracy-mean-of");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.Learning.loss-and-accuracy-over-the");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.Learning.where-the-line-of-the");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.Learning.nats-shares-from-0-to");
    }

    @Override
    public Needs needs() {
        return Needs.LOSS_AND_ENTROPY;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        LinePlot loss = new LinePlot(lines("%.2f"), Axes.vertical(0, LEAST, LEAST / 2, Axes.DECIMAL), theme);
        LinePlot accuracy = new LinePlot(lines("%.2f"), Axes.vertical(0, 1, 0.5, Axes.DECIMAL), theme);
        LineChart chart =
                new LineChart(title(), caption(), steps, theme).with(loss, 1).with(accuracy, 1);
        return new LinesOverSteps(chart, new Values(loss));
    }

    private static List<ChartLine> lines(String format) {
        return List.of(
                new ChartLine(
                        Texts.text("picture.instrument.all.Learning.weights"),
                        ChartLine.Style.SOLID,
                        format,
                        Theme::gauge),
                new ChartLine(
                        Texts.text("picture.instrument.all.Learning.alpha"),
                        ChartLine.Style.SOLID,
                        format,
                        Theme::accent));
    }

    /** Means so far: loss and accuracy of the weights' images, then of alpha's. */
    private static final class Values implements LineValues {
        private final LinePlot loss;
        private final RunningMean[] means = fresh();
        private final RunningMean[] ghosts = fresh();
        private final MeanRange range = new MeanRange(LEAST);
        private double limit = LEAST;

        Values(LinePlot loss) {
            this.loss = loss;
        }

        @Override
        public double[][] next(StepReading step) {
            add(step.snapshot(), means);
            if (!Double.isNaN(means[0].value())) range.add(Math.max(means[0].value(), means[2].value()));
            if (range.limit() != limit) {
                limit = range.limit();
                loss.rescale(0, limit, limit / 2, Axes.DECIMAL);
            }
            return values(means);
        }

        @Override
        public double[][] nextOfGhost(StepReading step) {
            add(step.snapshot(), ghosts);
            return values(ghosts);
        }

        @Override
        public double[][] at(StepReading step, IntFunction<SearchSnapshot> run) {
            RunningMean[] then = fresh();
            for (int at = Math.max(0, step.step() - RunningMean.LENGTH + 1); at <= step.step(); at++)
                add(run.apply(at), then);
            return values(then);
        }

        private static RunningMean[] fresh() {
            return IntStream.range(0, 4).mapToObj(i -> new RunningMean()).toArray(RunningMean[]::new);
        }

        private static void add(SearchSnapshot step, RunningMean... means) {
            add(step.training(), means[0], means[1]);
            add(step.search(), means[2], means[3]);
        }

        private static void add(Measures measures, RunningMean loss, RunningMean accuracy) {
            if (!Double.isNaN(measures.loss())) loss.add(measures.loss());
            if (!Double.isNaN(measures.accuracy())) accuracy.add(measures.accuracy());
        }

        private static double[][] values(RunningMean... means) {
            return new double[][] {{means[0].value(), means[2].value()}, {means[1].value(), means[3].value()}};
        }
    }
}
