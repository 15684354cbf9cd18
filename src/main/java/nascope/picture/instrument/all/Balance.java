package nascope.picture.instrument.all;

import java.util.ArrayList;
import java.util.List;
import nascope.analysis.StepReading;
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
 * Identities 1 and 2 of the wiring paper as the eye sees them hold: the edges of the last cell together cost L − H, those of
 * every other cell nothing. They hold to rounding where no intermediate edge carries skip; with it the difference is what
 * skip carries.
 */
public final class Balance implements Instrument {
    @Override
    public String id() {
        return "cost-balance";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.Balance.balance");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.Balance.sum-z-c-of-all");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.Balance.costs-of-the-last-cell");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.Balance.all-edges-of-the-last");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.Balance.nats");
    }

    @Override
    public Needs needs() {
        return Needs.COSTS_BY_CELL;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        int cells = space.kinds().size();
        List<MeanLines.Line> lines = new ArrayList<>();
        lines.add(new MeanLines.Line(
                new ChartLine(
                        Texts.text("picture.instrument.all.Balance.l-h"), ChartLine.Style.SOLID, "%+.3f", Theme::muted),
                step -> step.snapshot().search().lossMinusEntropy()));
        if (cells > 1)
            lines.add(new MeanLines.Line(
                    new ChartLine(
                            Texts.text("picture.instrument.all.Balance.others"),
                            ChartLine.Style.SOLID,
                            "%+.3f",
                            Theme::wide),
                    step -> others(space, step)));
        lines.add(new MeanLines.Line(
                new ChartLine(
                        Texts.text("picture.instrument.all.Balance.last-cell"),
                        ChartLine.Style.SOLID,
                        "%+.3f",
                        Theme::deep),
                step -> sum(space, step, cells - 1)));
        return new MeanLines().about0(0.1, lines, theme).in(new LineChart(title(), caption(), steps, theme));
    }

    /** Mean over the cells before the last. */
    private static double others(SearchSpace space, StepReading step) {
        int others = space.kinds().size() - 1;
        double sum = 0;
        for (int cell = 0; cell < others; cell++) sum += sum(space, step, cell);
        return sum / others;
    }

    private static double sum(SearchSpace space, StepReading step, int cell) {
        double sum = 0;
        for (int edge = 0; edge < space.topology().edgeCount(); edge++) sum += step.expectedCost(cell, edge);
        return sum;
    }
}
