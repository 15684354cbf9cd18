package nascope.picture.instrument.all;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nascope.analysis.CostHistory;
import nascope.analysis.MeanCost;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.Axes;
import nascope.picture.chart.ChartLine;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Needs;
import nascope.picture.instrument.Sheet;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * What every edge cost on the mean of the steps up to the cursor, Σ z·c, with its standard error: a bar to the right
 * drains the edge, one to the left fills it. It is the gauge of each single edge, which L − H is not.
 */
public final class CostOfEdges implements Instrument {
    private static final ChartLine LINE = new ChartLine("", ChartLine.Style.SOLID, "%+.4f", Theme::text);
    private static final int[] STEPS = {100, 20, 500, Integer.MAX_VALUE}; // by view

    @Override
    public String id() {
        return "cost-of-edges";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.CostOfEdges.cost-of-each-edge");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.CostOfEdges.mean-sum-z-c-up");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.CostOfEdges.cost-of-each-edge-at");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.CostOfEdges.a-bar-to-the-right");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.CostOfEdges.nats");
    }

    @Override
    public Needs needs() {
        return Needs.COSTS;
    }

    @Override
    public List<String> views() {
        return List.of(
                Texts.text("picture.instrument.all.CostOfEdges.last-100-steps"),
                Texts.text("picture.instrument.all.CostOfEdges.last-20-steps"),
                Texts.text("picture.instrument.all.CostOfEdges.last-500-steps"),
                Texts.text("picture.instrument.all.CostOfEdges.all-steps-so-far"));
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new Bars(space, theme);
    }

    private final class Bars implements Display {
        private static final double NAME = 40; // px of the edges' names
        private static final double VALUE = 104; // px of the values
        private static final double MOST_ROW = 24;
        private static final double BETWEEN_FAMILIES = 0.5; // rows
        private static final double BAR = 0.62; // of a row
        private static final double LEAST = 0.005; // nats the axis reaches both ways

        private final SearchSpace space;
        private final CostHistory costs;
        private Theme theme;
        private int steps = STEPS[0];

        Bars(SearchSpace space, Theme theme) {
            this.space = space;
            this.theme = theme;
            costs = new CostHistory(space.topology().edgeCount());
        }

        @Override
        public void append(List<StepReading> next) {
            next.forEach(step -> costs.append(step.step(), step.cells()));
        }

        @Override
        public void appendGhost(List<StepReading> next) {} // a step at the cursor, of the branch alone

        @Override
        public void setTheme(Theme now) {
            theme = now;
        }

        @Override
        public void show(int view) {
            steps = STEPS[view];
        }

        @Override
        public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
            Rectangle2D rest = Sheet.begin(g, area, title(), caption(), theme);
            int step = at.map(StepReading::step).orElse(-1);
            List<Edge> edges = ordered();
            List<MeanCost> means = edges.stream()
                    .map(edge -> costs.mean(step, edge.index(), steps))
                    .toList();
            double limit = Axes.roundAbove(Math.max(
                    LEAST,
                    means.stream()
                            .filter(mean -> mean.count() > 0)
                            .mapToDouble(mean -> Math.abs(mean.mean()) + (mean.count() > 1 ? mean.error() : 0))
                            .max()
                            .orElse(0)));
            double row = Math.min(MOST_ROW, rest.getHeight() / (edges.size() + BETWEEN_FAMILIES));
            double left = rest.getX() + NAME;
            double right = rest.getMaxX() - VALUE;
            double zero = (left + right) / 2;
            double height = row * (edges.size() + BETWEEN_FAMILIES);
            g.setColor(theme.growing());
            g.fill(new Rectangle2D.Double(left, rest.getY(), zero - left, height));
            g.setColor(theme.dying());
            g.fill(new Rectangle2D.Double(zero, rest.getY(), right - zero, height));
            double size = Math.max(7, Math.min(Sheet.TEXT_SIZE, row * 0.9));
            double y = rest.getY();
            for (int i = 0; i < edges.size(); i++) {
                if (i > 0 && edges.get(i - 1).fromInput() && !edges.get(i).fromInput()) y += row * BETWEEN_FAMILIES;
                Color color = edges.get(i).fromInput() ? theme.wide() : theme.deep();
                double middle = y + row / 2;
                g.setFont(Lettering.bold(size));
                g.setColor(theme.legible(color));
                Lettering.left(g, edges.get(i).label(), rest.getX(), middle + size * Lettering.MIDDLE);
                bar(g, means.get(i), color, zero, (right - zero) / limit, middle, row * BAR);
                value(g, means.get(i), right + 8, middle + size * Lettering.MIDDLE, size);
                y += row;
            }
            g.setColor(theme.muted());
            g.draw(new Line2D.Double(zero, rest.getY(), zero, rest.getY() + height));
            return Optional.empty();
        }

        private void bar(
                Graphics2D g, MeanCost cost, Color color, double zero, double scale, double middle, double high) {
            if (cost.count() == 0) return;
            double length = cost.mean() * scale;
            g.setColor(cost.sign() == 0 ? theme.faded(color, 0.6) : color); // hollow where it tells nothing
            g.fill(new Rectangle2D.Double(Math.min(zero, zero + length), middle - high / 2, Math.abs(length), high));
            if (cost.count() < 2) return;
            double error = cost.error() * scale;
            g.setColor(theme.text());
            g.draw(new Line2D.Double(zero + length - error, middle, zero + length + error, middle));
        }

        private void value(Graphics2D g, MeanCost cost, double x, double base, double size) {
            g.setFont(Lettering.plain(size));
            g.setColor(cost.count() > 0 && cost.sign() != 0 ? theme.text() : theme.muted());
            String text = Texts.text("picture.instrument.all.CostOfEdges.not-measured");
            if (cost.count() > 0) text = LINE.number(cost.mean());
            if (cost.count() > 1) text += Numbers.text(" ± %.4f", cost.error());
            Lettering.left(g, text, x, base);
        }

        /** Input edges first. */
        private List<Edge> ordered() {
            List<Edge> edges = space.topology().edges();
            return Stream.concat(
                            edges.stream().filter(Edge::fromInput),
                            edges.stream().filter(edge -> !edge.fromInput()))
                    .toList();
        }

        @Override
        public List<ValueMark> marks(ChartPlace place, StepReading at) {
            return List.of();
        }
    }
}
