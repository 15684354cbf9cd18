package nascope.picture.instrument.all;

import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.LineChart;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.DisplayOfViews;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.MeanLines;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.Measures;
import nascope.space.SearchSpace;

/**
 * Whether the network learns: loss and accuracy of the images that train the weights, of those that train alpha, and of
 * images that nobody learns from; and what would be lost if the cell were cut out now.
 */
public final class Learning implements Instrument {
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
    public List<String> views() {
        return List.of(
                Texts.text("picture.instrument.all.Learning.loss-and-accuracy"),
                Texts.text("picture.instrument.all.Learning.cut-out-now"));
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new DisplayOfViews(title(), theme)
                .with(
                        needs(),
                        new MeanLines()
                                .from0(0.1, lines(Measures::loss), theme)
                                .from0(1, lines(Measures::accuracy), theme)
                                .in(new LineChart(title(), caption(), steps, theme)))
                .with(
                        Needs.CUT_OUT,
                        new MeanLines()
                                .from0(0.2, cutOut(CutOut.Result::accuracy), theme)
                                .from0(0.1, cutOut(CutOut.Result::loss), theme)
                                .in(new LineChart(
                                        title(),
                                        Texts.text("picture.instrument.all.Learning.accuracy-below-loss-of-the"),
                                        steps,
                                        theme)));
    }

    private static List<MeanLines.Line> lines(ToDoubleFunction<Measures> of) {
        return List.of(
                line(
                        Texts.text("picture.instrument.all.Learning.weights"),
                        Theme::gauge,
                        step -> of.applyAsDouble(step.snapshot().training())),
                line(
                        Texts.text("picture.instrument.all.Learning.alpha"),
                        Theme::accent,
                        step -> of.applyAsDouble(step.snapshot().search())),
                asMeasured(
                        Texts.text("picture.instrument.all.Learning.held-out"),
                        Theme::wide,
                        step -> of.applyAsDouble(step.snapshot().heldOut())));
    }

    private static List<MeanLines.Line> cutOut(ToDoubleFunction<CutOut.Result> of) {
        return List.of(
                asMeasured(
                        Texts.text("picture.instrument.all.Learning.searched"),
                        Theme::gauge,
                        step -> of.applyAsDouble(
                                step.snapshot().beside().cutOut().searched())),
                asMeasured(
                        Texts.text("picture.instrument.all.Learning.every-edge"),
                        Theme::wide,
                        step -> of.applyAsDouble(
                                step.snapshot().beside().cutOut().everyEdge())),
                asMeasured(
                        Texts.text("picture.instrument.all.Learning.two-a-node"),
                        Theme::deep,
                        step -> of.applyAsDouble(
                                step.snapshot().beside().cutOut().twoStrongest())));
    }

    private static MeanLines.Line line(String name, Function<Theme, Color> color, ToDoubleFunction<StepReading> value) {
        return new MeanLines.Line(look(name, color), value);
    }

    private static MeanLines.Line asMeasured(
            String name, Function<Theme, Color> color, ToDoubleFunction<StepReading> value) {
        return MeanLines.Line.asMeasured(look(name, color), value);
    }

    private static ChartLine look(String name, Function<Theme, Color> color) {
        return new ChartLine(name, ChartLine.Style.SOLID, "%.2f", color);
    }
}
