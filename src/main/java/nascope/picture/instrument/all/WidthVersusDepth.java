package nascope.picture.instrument.all;

import java.util.List;
import nascope.analysis.EdgePreference;
import nascope.analysis.ExpectedWiring;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.Axes;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.LineChart;
import nascope.picture.chart.LinePlot;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.LinesOverSteps;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;

/**
 * Width versus depth: above, the share of input edges and of intermediate edges that is alive; below, the width and
 * depth the cell is expected to have.
 */
public final class WidthVersusDepth implements Instrument {
    @Override
    public String id() {
        return "width-versus-depth";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.WidthVersusDepth.width-versus-depth");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.WidthVersusDepth.share-of-edges-alive-below");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.WidthVersusDepth.width-versus-depth-over-the");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.WidthVersusDepth.where-the-line-of-the");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.WidthVersusDepth.shares-from-0-to-1");
    }

    @Override
    public Needs needs() {
        return Needs.ALPHA;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        int nodes = space.topology().nodes();
        LinePlot alive = new LinePlot(
                List.of(
                        new ChartLine(
                                Texts.text("picture.instrument.all.WidthVersusDepth.input"),
                                ChartLine.Style.SOLID,
                                "%.2f",
                                Theme::wide),
                        new ChartLine(
                                Texts.text("picture.instrument.all.WidthVersusDepth.intermediate"),
                                ChartLine.Style.SOLID,
                                "%.2f",
                                Theme::deep)),
                Axes.vertical(0, 1, 0.25, Axes.DECIMAL),
                theme);
        LinePlot expected = new LinePlot(
                List.of(
                        new ChartLine(
                                Texts.text("picture.instrument.all.WidthVersusDepth.width"),
                                ChartLine.Style.SOLID,
                                "%.2f",
                                Theme::wide),
                        new ChartLine(
                                Texts.text("picture.instrument.all.WidthVersusDepth.depth"),
                                ChartLine.Style.SOLID,
                                "%.2f",
                                Theme::deep)),
                Axes.vertical(0, nodes + 1, nodes < 4 ? 1 : 2, Axes.WHOLE),
                theme);
        LineChart chart =
                new LineChart(title(), caption(), steps, theme).with(alive, 3).with(expected, 2);
        return new LinesOverSteps(chart, WidthVersusDepth::values)
                .caption(share -> Texts.text(
                        "picture.instrument.all.WidthVersusDepth.share-of-edges-alive-s-below", share.oneOf()));
    }

    private static double[][] values(StepReading step) {
        EdgePreference alive = step.cell().preference();
        ExpectedWiring expected = step.cell().expected();
        return new double[][] {{alive.input(), alive.intermediate()}, {expected.width(), expected.depth()}};
    }
}
