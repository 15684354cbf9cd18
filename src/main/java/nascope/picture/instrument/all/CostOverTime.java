package nascope.picture.instrument.all;

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
 * What an edge costs, Σ z·c, on the mean of the input edges and of the intermediate edges: where the two part, one family is
 * kept and the other given up.
 */
public final class CostOverTime implements Instrument {
    @Override
    public String id() {
        return "cost-over-time";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.CostOverTime.cost-of-an-edge-over");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.CostOverTime.mean-sum-z-c-of");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.CostOverTime.cost-of-an-edge-over-the-steps-input");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.CostOverTime.above-zero-an-edge-costs");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.CostOverTime.nats");
    }

    @Override
    public Needs needs() {
        return Needs.COSTS;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new MeanLines()
                .about0(
                        0.01,
                        List.of(
                                new MeanLines.Line(
                                        new ChartLine(
                                                Texts.text("picture.instrument.all.CostOverTime.input"),
                                                ChartLine.Style.SOLID,
                                                "%+.3f",
                                                Theme::wide),
                                        step -> mean(space, step, true)),
                                new MeanLines.Line(
                                        new ChartLine(
                                                Texts.text("picture.instrument.all.CostOverTime.intermediate"),
                                                ChartLine.Style.SOLID,
                                                "%+.3f",
                                                Theme::deep),
                                        step -> mean(space, step, false))),
                        theme)
                .in(new LineChart(title(), caption(), steps, theme));
    }

    /** Over the edges of a family in which a cost was measured. */
    private static double mean(SearchSpace space, StepReading step, boolean input) {
        return space.topology().edges().stream()
                .filter(edge -> edge.fromInput() == input)
                .mapToDouble(edge -> step.cells().expectedCost(edge.index()))
                .filter(cost -> !Double.isNaN(cost))
                .average()
                .orElse(Double.NaN);
    }
}
