package nascope.picture.instrument.all;

import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.LineChart;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.LineValues;
import nascope.picture.instrument.LinesOverSteps;
import nascope.picture.instrument.MeanLines;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Theme;
import nascope.search.snapshot.Sharpness;
import nascope.space.SearchSpace;

/** How sharply the search loss bends over alpha (RobustDARTS): the largest eigenvalue of its Hessian, over the steps. */
public final class SharpnessOfLoss implements Instrument {
    private static final int SMOOTH = 5; // measurements, as in RobustDARTS
    private static final double LEAST = 0.01; // nats the axis reaches

    @Override
    public String id() {
        return "sharpness-of-loss";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.SharpnessOfLoss.sharpness");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.SharpnessOfLoss.largest-eigenvalue-of-the-hessian");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.SharpnessOfLoss.sharpness-of-the-search-loss");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.SharpnessOfLoss.where-the-line-climbs-alpha");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.SharpnessOfLoss.nats");
    }

    @Override
    public Needs needs() {
        return Needs.SHARPNESS;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        LineChart chart = new LineChart(title(), caption(), steps, theme);
        MeanLines lines = new MeanLines()
                .fineFrom0(
                        LEAST,
                        List.of(
                                line(Texts.text("picture.instrument.all.SharpnessOfLoss.measured"), Theme::muted, 1),
                                line(
                                        Texts.text("picture.instrument.all.SharpnessOfLoss.mean-of-d", SMOOTH),
                                        Theme::deep,
                                        SMOOTH)),
                        theme);
        lines.in(chart);
        return new LinesOverSteps(chart, new WithPasses(lines));
    }

    private static MeanLines.Line line(String name, Function<Theme, Color> color, int length) {
        return new MeanLines.Line(
                new ChartLine(name, ChartLine.Style.SOLID, "%.4f", color),
                step -> step.snapshot().beside().sharpness().eigenvalue(),
                length);
    }

    /** At a step that measured it, how much that took. */
    private record WithPasses(LineValues lines) implements LineValues {
        @Override
        public double[][] next(StepReading step) {
            return lines.next(step);
        }

        @Override
        public double[][] nextOfGhost(StepReading step) {
            return lines.nextOfGhost(step);
        }

        @Override
        public double[][] at(StepReading step) {
            return lines.at(step);
        }

        @Override
        public List<ValueMark> written(List<ValueMark> marks, StepReading step) {
            Sharpness here = step.snapshot().beside().sharpness();
            if (here.equals(Sharpness.NONE) || marks.isEmpty()) return marks;
            ValueMark first = marks.get(0);
            String words = Texts.text("picture.instrument.all.SharpnessOfLoss.d-passes", first.text(), here.passes());
            return Stream.concat(Stream.of(first.written(words)), marks.stream().skip(1))
                    .toList();
        }
    }
}
