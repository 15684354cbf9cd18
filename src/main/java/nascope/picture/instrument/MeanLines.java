package nascope.picture.instrument;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nascope.analysis.StepReading;
import nascope.picture.chart.Axes;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.LineChart;
import nascope.picture.chart.LinePlot;
import nascope.picture.look.Theme;

/**
 * Lines of running means, a mean of the last {@value RunningMean#LENGTH} steps in which the value was measured, where one
 * batch says little. Axes follow the means.
 */
public final class MeanLines implements LineValues {
    private static final double FAR = 1e9; // beyond any limit

    /**
     * A line.
     *
     * @param look what it is called and looks like
     * @param value of a step; NaN where it was not measured
     * @param length how many values it is the mean of, at most
     */
    public record Line(ChartLine look, ToDoubleFunction<StepReading> value, int length) {
        /** Of what one batch measured. */
        public Line(ChartLine look, ToDoubleFunction<StepReading> value) {
            this(look, value, RunningMean.LENGTH);
        }

        /** Of what many images measured, each value by itself. */
        public static Line asMeasured(ChartLine look, ToDoubleFunction<StepReading> value) {
            return new Line(look, value, 1);
        }
    }

    private final List<Plot> plots = new ArrayList<>();

    /**
     * Adds a plot from 0 up.
     *
     * @param least what its axis reaches
     */
    public MeanLines from0(double least, List<Line> lines, Theme theme) {
        plots.add(new Plot(lines, least, false, Axes.DECIMAL, theme));
        return this;
    }

    /** The same of small values. */
    public MeanLines fineFrom0(double least, List<Line> lines, Theme theme) {
        plots.add(new Plot(lines, least, false, Axes.FINE, theme));
        return this;
    }

    /**
     * Adds a plot about 0.
     *
     * @param least what its axis reaches both ways
     */
    public MeanLines plain(double least, List<Line> lines, Theme theme) {
        plots.add(new Plot(lines, least, true, Axes.FINE, theme));
        return this;
    }

    /**
     * Adds a plot about 0, where edges die above and grow below.
     *
     * @param least what its axis reaches both ways
     */
    public MeanLines about0(double least, List<Line> lines, Theme theme) {
        Plot plot = new Plot(lines, least, true, Axes.FINE, theme);
        plot.plot.shade(0, FAR, Theme::dying);
        plot.plot.shade(-FAR, 0, Theme::growing);
        plots.add(plot);
        return this;
    }

    /** Lets the plot added last say words once steps are done of which none of its lines was measured. */
    public MeanLines orSay(String words) {
        Plot plot = plots.get(plots.size() - 1);
        plot.plot.say(() -> plot.begun && !plot.anyMeasured ? Optional.of(words) : Optional.empty());
        return this;
    }

    /** Puts the plots into a chart, all of equal height, and shows it. */
    public LinesOverSteps in(LineChart chart) {
        for (Plot plot : plots) chart.with(plot.plot, 1);
        return new LinesOverSteps(chart, this);
    }

    @Override
    public double[][] next(StepReading step) {
        return plots.stream().map(plot -> plot.next(step)).toArray(double[][]::new);
    }

    @Override
    public double[][] nextOfGhost(StepReading step) {
        return plots.stream().map(plot -> plot.add(step, plot.ghosts)).toArray(double[][]::new);
    }

    @Override
    public double[][] at(StepReading step) {
        return plots.stream().map(plot -> plot.at(step.step())).toArray(double[][]::new);
    }

    private static RunningMean[] fresh(List<Line> lines) {
        return lines.stream().map(line -> new RunningMean(line.length())).toArray(RunningMean[]::new);
    }

    private static final class Plot {
        private final List<Line> lines;
        private final boolean about0;
        private final NumberFormat format;
        private final LinePlot plot;
        private final RunningMean[] means;
        private final RunningMean[] ghosts;
        private final List<MeasuredValues> measured;
        private final MeanRange range;
        private double limit;
        private boolean begun; // a step was done
        private boolean anyMeasured;

        Plot(List<Line> lines, double least, boolean about0, NumberFormat format, Theme theme) {
            this.lines = lines;
            this.about0 = about0;
            this.format = format;
            range = new MeanRange(least);
            limit = least;
            means = fresh(lines);
            ghosts = fresh(lines);
            measured = lines.stream().map(line -> new MeasuredValues()).toList();
            plot = new LinePlot(
                    lines.stream().map(Line::look).toList(),
                    Axes.vertical(about0 ? -least : 0, least, least / 2, format),
                    theme);
        }

        double[] next(StepReading step) {
            for (int line = 0; line < lines.size(); line++)
                measured.get(line).add(step.step(), lines.get(line).value().applyAsDouble(step));
            double[] now = add(step, means);
            begun |= step.step() > 0;
            double most = 0;
            for (double mean : now) if (!Double.isNaN(mean)) most = Math.max(most, Math.abs(mean));
            for (double mean : now) anyMeasured |= !Double.isNaN(mean);
            if (most > 0) range.add(most);
            if (range.limit() != limit) {
                limit = range.limit();
                plot.rescale(about0 ? -limit : 0, limit, limit / 2, format);
            }
            return now;
        }

        double[] at(int step) {
            return IntStream.range(0, lines.size())
                    .mapToDouble(line -> measured.get(line)
                            .until(step, lines.get(line).length())
                            .value())
                    .toArray();
        }

        double[] add(StepReading step, RunningMean... to) {
            double[] now = new double[lines.size()];
            for (int line = 0; line < now.length; line++) {
                double value = lines.get(line).value().applyAsDouble(step);
                if (!Double.isNaN(value)) to[line].add(value);
                now[line] = to[line].value();
            }
            return now;
        }
    }
}
