package nascope.picture.chart;

import java.awt.Color;
import java.util.List;
import java.util.function.IntFunction;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.ui.Layer;

/**
 * L − H of the batch that trains alpha: edges die while it is above 0 and grow while it is below. The thin line is each
 * batch, the strong one the mean of the last batches.
 */
public final class GaugeChart implements StepChart {
    private static final double FIRST_LIMIT = 0.2; // nats; grows to the next round one when a value lies beyond
    private static final int MOST_LOOKED_AT = 10 * RunningMean.LENGTH;
    private static final double FAR = 1e9; // beyond any limit

    private final LinePlot gauge;
    private final LineChart lines;
    private final IntervalMarker dying = new IntervalMarker(0, FAR);
    private final IntervalMarker growing = new IntervalMarker(-FAR, 0);
    private final RunningMean mean = new RunningMean();
    private final RunningMean ghostMean = new RunningMean();
    private double limit;

    public GaugeChart(int steps, Theme theme) {
        gauge = new LinePlot(
                List.of(
                        new ChartLine("", ChartLine.Style.THIN, "%+.2f", GaugeChart::faint),
                        new ChartLine(
                                Numbers.text("mean of %d steps", RunningMean.LENGTH),
                                ChartLine.Style.SOLID,
                                "%+.2f",
                                Theme::gauge)),
                Axes.vertical(-FIRST_LIMIT, FIRST_LIMIT, FIRST_LIMIT / 2, Axes.SIGNED),
                theme);
        gauge.plot().addRangeMarker(dying, Layer.BACKGROUND);
        gauge.plot().addRangeMarker(growing, Layer.BACKGROUND);
        gauge.write("edges die", CornerText.Corner.TOP_RIGHT, theme);
        gauge.write("edges grow", CornerText.Corner.BOTTOM_RIGHT, theme);
        lines = new LineChart("L − H: why edges live or die", "loss minus entropy where alpha learns, in nats", steps)
                .with(gauge, 1);
        setLimit(FIRST_LIMIT);
        setTheme(theme);
    }

    @Override
    public JFreeChart chart() {
        return lines.chart();
    }

    @Override
    public void append(List<Reading> readings) {
        lines.change(() ->
                readings.forEach(reading -> gauge.append(reading.snapshot().step(), values(reading, mean))));
    }

    /** Of the line that was left the mean alone. */
    @Override
    public void appendGhost(List<Reading> readings) {
        lines.change(() -> readings.forEach(
                reading -> gauge.appendGhost(reading.snapshot().step(), Double.NaN, values(reading, ghostMean)[1])));
    }

    @Override
    public List<ValueMark> marks(ChartPlace place, Reading at, IntFunction<SearchSnapshot> run) {
        int step = at.snapshot().step();
        return lines.marks(place, new double[] {value(at.snapshot()), meanUntil(step, run)});
    }

    @Override
    public void setTheme(Theme theme) {
        lines.change(() -> {
            dying.setPaint(theme.dying());
            growing.setPaint(theme.growing());
            dying.setAlpha(1);
            growing.setAlpha(1);
        });
        lines.setTheme(theme);
    }

    private static double value(SearchSnapshot snapshot) {
        return snapshot.search().lossMinusEntropy();
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

    /** The value of a step and the mean so far; widens the axis if needed. */
    private double[] values(Reading reading, RunningMean mean) {
        double value = value(reading.snapshot());
        if (!Double.isNaN(value)) mean.add(value);
        if (Math.abs(value) > limit) setLimit(Axes.roundAbove(Math.abs(value)));
        return new double[] {value, mean.value()};
    }

    private void setLimit(double limit) {
        this.limit = limit;
        NumberAxis axis = gauge.vertical();
        axis.setRange(-limit, limit);
        Axes.setTick(axis, limit / 2, Axes.SIGNED);
    }

    private static Color faint(Theme theme) {
        return theme.faded(theme.gauge(), 0.6);
    }
}
