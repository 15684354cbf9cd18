package nascope.picture.instrument.all;

import java.util.List;
import nascope.base.Texts;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.LineChart;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.MeanLines;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;

/**
 * L − H of the images that train the weights and of those that train alpha, and below it, of alpha's images, of those that
 * the network has right and of those that it has wrong (the wiring paper's appendix).
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
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new MeanLines()
                .about0(
                        0.1,
                        List.of(
                                new MeanLines.Line(
                                        new ChartLine(
                                                Texts.text("picture.instrument.all.Why.weights"),
                                                ChartLine.Style.SOLID,
                                                "%+.2f",
                                                Theme::muted),
                                        step -> step.snapshot().training().lossMinusEntropy()),
                                new MeanLines.Line(
                                        new ChartLine(
                                                Texts.text("picture.instrument.all.Why.alpha"),
                                                ChartLine.Style.SOLID,
                                                "%+.2f",
                                                Theme::gauge),
                                        step -> step.snapshot().search().lossMinusEntropy())),
                        theme)
                .about0(
                        0.1,
                        List.of(
                                new MeanLines.Line(
                                        new ChartLine(
                                                Texts.text("picture.instrument.all.Why.right"),
                                                ChartLine.Style.SOLID,
                                                "%+.2f",
                                                Theme::wide),
                                        step -> step.snapshot().search().right().lossMinusEntropy()),
                                new MeanLines.Line(
                                        new ChartLine(
                                                Texts.text("picture.instrument.all.Why.wrong"),
                                                ChartLine.Style.SOLID,
                                                "%+.2f",
                                                Theme::deep),
                                        step -> step.snapshot().search().wrong().lossMinusEntropy())),
                        theme)
                .in(new LineChart(title(), caption(), steps, theme));
    }
}
