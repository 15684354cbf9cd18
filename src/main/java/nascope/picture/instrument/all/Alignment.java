package nascope.picture.instrument.all;

import java.util.List;
import java.util.Optional;
import nascope.analysis.StepReading;
import nascope.base.Table;
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
 * Whether the cells of a kind want the same: the mean cosine between the costs of each two of them (Movahedi et al.,
 * "Λ-DARTS: mitigating performance collapse by harmonizing operation selection among cells", ICLR 2023). Alpha gets their
 * sum; where they pull apart, it learns what few of them want.
 */
public final class Alignment implements Instrument {
    @Override
    public String id() {
        return "alignment-of-cells";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.Alignment.do-the-cells-agree");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.Alignment.mean-cosine-between-the-costs");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.Alignment.alignment-of-the-cells-over");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.Alignment.all-cells-of-a-kind");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.Alignment.1-to-1");
    }

    @Override
    public Needs needs() {
        return Needs.COSTS_BY_CELL;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        MeanLines.Line line = new MeanLines.Line(
                new ChartLine(
                        Texts.text("picture.instrument.all.Alignment.cosine"),
                        ChartLine.Style.SOLID,
                        "%+.2f",
                        Theme::gauge),
                step -> cosine(space, step));
        return new MeanLines()
                .plain(1, List.of(line), theme)
                .orSay(Texts.text("picture.instrument.all.Alignment.there-are-no-two-cells"))
                .in(new LineChart(title(), caption(), steps, theme));
    }

    /** NaN where there are no two cells of a kind whose costs are known. */
    static double cosine(SearchSpace space, StepReading step) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < space.kinds().size(); a++)
            for (int b = a + 1; b < space.kinds().size(); b++) {
                if (space.kinds().get(a) != space.kinds().get(b)) continue;
                Optional<Table> first = step.snapshot().cost(space, a);
                Optional<Table> second = step.snapshot().cost(space, b);
                if (first.isEmpty() || second.isEmpty()) continue;
                double cosine = cosine(first.get(), second.get());
                if (Double.isNaN(cosine)) continue;
                sum += cosine;
                pairs++;
            }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    /** Over the operations that both computed. */
    private static double cosine(Table a, Table b) {
        double product = 0;
        double squaresOfA = 0;
        double squaresOfB = 0;
        for (int edge = 0; edge < a.rows(); edge++)
            for (int k = 0; k < a.columns(); k++) {
                double x = a.at(edge, k);
                double y = b.at(edge, k);
                if (Double.isNaN(x) || Double.isNaN(y)) continue;
                product += x * y;
                squaresOfA += x * x;
                squaresOfB += y * y;
            }
        return product / Math.sqrt(squaresOfA * squaresOfB);
    }
}
