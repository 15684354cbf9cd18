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
import nascope.picture.instrument.LinesOverSteps;
import nascope.picture.instrument.MeanLines;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Theme;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/**
 * L − H of the images that train the weights and of those that train alpha, or loss and entropy by themselves; below, of one
 * kind of images, of those that the network has right and of those that it has wrong (the wiring paper's appendix).
 */
public final class Why implements Instrument {
    @Override
    public String id() {
        return "why-edges-live";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.Why.why-edges-live-or-die");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.Why.l-h-of-both-kinds");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.Why.l-minus-h-of-both");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.Why.above-where-alpha-learns-on");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.Why.nats");
    }

    @Override
    public Needs needs() {
        return Needs.LOSS_AND_ENTROPY;
    }

    @Override
    public List<String> views() {
        return List.of(Texts.text("picture.instrument.all.Why.l-h"), Texts.text("picture.instrument.all.Why.l-and-h"));
    }

    @Override
    public List<String> scopes() {
        return List.of(
                Texts.text("picture.instrument.all.Why.alphas-images"),
                Texts.text("picture.instrument.all.Why.weights-images"));
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new DisplayOfViews(title(), theme)
                .scopes(scopes().size())
                .with(needs(), differences(caption(), SearchSnapshot::search, steps, theme))
                .with(
                        needs(),
                        differences(
                                Texts.text("picture.instrument.all.Why.l-h-below-weights-images"),
                                SearchSnapshot::training,
                                steps,
                                theme))
                .with(
                        needs(),
                        apart(
                                Texts.text("picture.instrument.all.Why.l-solid-h-dashed-of-alphas"),
                                SearchSnapshot::search,
                                steps,
                                theme))
                .with(
                        needs(),
                        apart(
                                Texts.text("picture.instrument.all.Why.l-solid-h-dashed-of-weights"),
                                SearchSnapshot::training,
                                steps,
                                theme));
    }

    /** L − H of both kinds of images, and of one of them right and wrong apart. */
    private LinesOverSteps differences(
            String caption, Function<SearchSnapshot, Measures> images, int steps, Theme theme) {
        ToDoubleFunction<Measures> total = Measures::lossMinusEntropy;
        ToDoubleFunction<Measures.Part> part = Measures.Part::lossMinusEntropy;
        return new MeanLines()
                .about0(
                        0.1,
                        List.of(
                                line(
                                        Texts.text("picture.instrument.all.Why.weights"),
                                        Theme::muted,
                                        of(SearchSnapshot::training, total)),
                                line(
                                        Texts.text("picture.instrument.all.Why.alpha"),
                                        Theme::gauge,
                                        of(SearchSnapshot::search, total))),
                        theme)
                .about0(
                        0.1,
                        List.of(
                                line(
                                        Texts.text("picture.instrument.all.Why.right"),
                                        Theme::wide,
                                        of(images.andThen(Measures::right), part)),
                                line(
                                        Texts.text("picture.instrument.all.Why.wrong"),
                                        Theme::deep,
                                        of(images.andThen(Measures::wrong), part))),
                        theme)
                .orSay(Texts.text("picture.instrument.all.Why.right-and-wrong-were-not"))
                .in(new LineChart(title(), caption, steps, theme));
    }

    /** L and H by themselves, of some images in total, and of those that are right and wrong. */
    private LinesOverSteps apart(String caption, Function<SearchSnapshot, Measures> images, int steps, Theme theme) {
        Function<SearchSnapshot, Measures.Part> right = images.andThen(Measures::right);
        Function<SearchSnapshot, Measures.Part> wrong = images.andThen(Measures::wrong);
        return new MeanLines()
                .from0(
                        1,
                        List.of(
                                solid(
                                        Texts.text("picture.instrument.all.Why.l"),
                                        Theme::gauge,
                                        of(images, Measures::loss)),
                                dashed(
                                        Texts.text("picture.instrument.all.Why.h"),
                                        Theme::gauge,
                                        of(images, Measures::entropy))),
                        theme)
                .from0(
                        1,
                        List.of(
                                solid(
                                        Texts.text("picture.instrument.all.Why.l-right"),
                                        Theme::wide,
                                        of(right, Measures.Part::loss)),
                                dashed(
                                        Texts.text("picture.instrument.all.Why.h-right"),
                                        Theme::wide,
                                        of(right, Measures.Part::entropy)),
                                solid(
                                        Texts.text("picture.instrument.all.Why.l-wrong"),
                                        Theme::deep,
                                        of(wrong, Measures.Part::loss)),
                                dashed(
                                        Texts.text("picture.instrument.all.Why.h-wrong"),
                                        Theme::deep,
                                        of(wrong, Measures.Part::entropy))),
                        theme)
                .orSay(Texts.text("picture.instrument.all.Why.right-and-wrong-were-not"))
                .in(new LineChart(title(), caption, steps, theme));
    }

    private static <T> ToDoubleFunction<StepReading> of(Function<SearchSnapshot, T> which, ToDoubleFunction<T> value) {
        return step -> value.applyAsDouble(which.apply(step.snapshot()));
    }

    private static MeanLines.Line line(String name, Function<Theme, Color> color, ToDoubleFunction<StepReading> value) {
        return new MeanLines.Line(new ChartLine(name, ChartLine.Style.SOLID, "%+.2f", color), value);
    }

    private static MeanLines.Line solid(
            String name, Function<Theme, Color> color, ToDoubleFunction<StepReading> value) {
        return new MeanLines.Line(new ChartLine(name, ChartLine.Style.SOLID, "%.2f", color), value);
    }

    private static MeanLines.Line dashed(
            String name, Function<Theme, Color> color, ToDoubleFunction<StepReading> value) {
        return new MeanLines.Line(new ChartLine(name, ChartLine.Style.DASHED, "%.2f", color), value);
    }
}
