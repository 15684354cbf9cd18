package nascope.picture.instrument.all;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nascope.analysis.Importance;
import nascope.analysis.StepReading;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.picture.chart.Axes;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Measured;
import nascope.picture.instrument.Needs;
import nascope.picture.instrument.OnDemand;
import nascope.picture.instrument.Sheet;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.measure.OperationStrengths;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/**
 * Is alpha importance? How much larger the loss is without each operation (DARTS-PT), over its probability and over what
 * its cost says: a dot an operation of an edge.
 */
public final class StrengthOfOperations implements Instrument {
    @Override
    public String id() {
        return "strength-of-operations";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.StrengthOfOperations.is-alpha-importance");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.StrengthOfOperations.strength-loss-without-an-operation");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.StrengthOfOperations.strength-of-every-operation-over");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.StrengthOfOperations.the-higher-a-dot-the");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.StrengthOfOperations.nats-probability-without-a-unit");
    }

    @Override
    public Needs needs() {
        return Needs.COSTS; // a run without them has no network here
    }

    @Override
    public Optional<OnDemand> asks() {
        return Optional.of(OnDemand.STRENGTH);
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new Dots(space, theme);
    }

    private final class Dots implements Display {
        private static final double AXIS = 42; // px of its numbers
        private static final double GAP = 18; // px between the plots
        private static final double LINE = 15;
        private static final double SIZE = 9.5;
        private static final double DOT = 3; // px, its radius
        private static final double NEAR = 9; // px from the mouse to a dot that is told
        private static final double LEAST = 1e-3; // nats the axes reach

        private final SearchSpace space;
        private final List<Dot> dots = new ArrayList<>(); // as last painted
        private Theme theme;
        private CellKind kind;
        private @Nullable Measured shown; // the last; null before

        /** An operation of an edge, in both plots. */
        private record Dot(
                Edge edge,
                int column,
                double weight,
                double brought,
                double strength,
                double x,
                double otherX,
                double y) {}

        Dots(SearchSpace space, Theme theme) {
            this.space = space;
            this.theme = theme;
            kind = space.distinctKinds().iterator().next();
        }

        @Override
        public void append(List<StepReading> steps) {
            if (!steps.isEmpty()) kind = steps.get(0).kind();
        }

        @Override
        public void appendGhost(List<StepReading> steps) {}

        @Override
        public void measured(List<Measured> all) {
            shown = all.stream()
                    .filter(one -> one.numbers() instanceof OperationStrengths)
                    .reduce((before, after) -> after)
                    .orElse(null);
        }

        @Override
        public void setTheme(Theme now) {
            theme = now;
        }

        @Override
        public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
            Rectangle2D rest = Sheet.begin(g, area, title(), caption(), theme);
            dots.clear();
            if (shown == null) {
                Sheet.write(g, rest, Texts.text("picture.instrument.all.StrengthOfOperations.not-measured-yet"), theme);
                return Optional.empty();
            }
            OperationStrengths.OfKind measured =
                    ((OperationStrengths) shown.numbers()).kinds().get(kind);
            if (measured == null) return Optional.empty();
            Importance importance = Importance.of(measured.weight(), measured.brought(), measured.strength());
            heading(g, rest, shown, importance);
            double width = Math.max(1, (rest.getWidth() - AXIS - GAP) / 2);
            double height = Math.max(1, rest.getHeight() - 2 * LINE);
            Rectangle2D left = new Rectangle2D.Double(rest.getX() + AXIS, rest.getY() + LINE, width, height);
            Rectangle2D right = new Rectangle2D.Double(left.getMaxX() + GAP, left.getY(), width, height);
            double[] up = range(measured.strength(), measured.strength());
            double[] brings = range(measured.brought(), measured.strength());
            double[] weighs = {0, Math.min(1, range(measured.weight(), measured.strength())[1])};
            String probability = Texts.text("picture.instrument.all.StrengthOfOperations.probability");
            String cost = Texts.text("picture.instrument.all.StrengthOfOperations.what-its-cost-says-brings");
            frame(g, left, weighs, up, Axes.DECIMAL, probability + tau(importance.tauOfAlpha()));
            frame(g, right, brings, up, Axes.FINE, cost + tau(importance.tauOfCost()));
            verticals(g, left, up);
            place(measured, left, right, weighs, brings, up);
            for (Dot dot : dots) {
                paint(g, dot, dot.x());
                paint(g, dot, dot.otherX());
            }
            return Optional.empty();
        }

        private void heading(Graphics2D g, Rectangle2D rest, Measured one, Importance importance) {
            String step = Numbers.text(Texts.text("picture.instrument.all.StrengthOfOperations.step-d"), one.step());
            String when = one.branch().isEmpty() ? step : step + ", " + one.branch();
            String agreeing = Texts.text(
                    "picture.instrument.all.StrengthOfOperations.the-most-probable-is-the",
                    importance.agreeing(),
                    importance.edges());
            g.setFont(Lettering.plain(Sheet.TEXT_SIZE));
            g.setColor(theme.text());
            String whole = when + "  ·  " + agreeing;
            boolean fits = Lettering.width(g, whole) <= rest.getWidth();
            Lettering.left(g, fits ? whole : agreeing, rest.getX(), rest.getY() + Sheet.TEXT_SIZE - 2);
        }

        private static String tau(double tau) {
            return Double.isNaN(tau) ? "" : Numbers.text("   τ %+.2f", tau).replace('-', '−');
        }

        /** From a round number below 0, if there are such values, to one above. */
        private static double[] range(Table values, Table strength) {
            double low = 0;
            double high = LEAST;
            for (int edge = 0; edge < values.rows(); edge++)
                for (int k = 0; k < values.columns(); k++) {
                    if (Double.isNaN(strength.at(edge, k))) continue;
                    low = Math.min(low, values.at(edge, k));
                    high = Math.max(high, values.at(edge, k));
                }
            return new double[] {low == 0 ? 0 : -Axes.roundAbove(-low), Axes.roundAbove(high)};
        }

        private void frame(
                Graphics2D g, Rectangle2D plot, double[] across, double[] up, NumberFormat format, String name) {
            g.setColor(theme.grid());
            g.fill(plot);
            g.setColor(theme.muted());
            double zeroX = plot.getX() + share(0, across) * plot.getWidth();
            double zeroY = plot.getMaxY() - share(0, up) * plot.getHeight();
            g.draw(new Line2D.Double(zeroX, plot.getY(), zeroX, plot.getMaxY()));
            g.draw(new Line2D.Double(plot.getX(), zeroY, plot.getMaxX(), zeroY));
            double base = plot.getMaxY() + LINE - 4;
            g.setFont(Lettering.plain(SIZE));
            String low = format.format(across[0]);
            String high = format.format(across[1]);
            double beside = plot.getWidth() / 2 - Lettering.width(g, name) / 2 - 4; // of the name
            if (Math.max(Lettering.width(g, low), Lettering.width(g, high)) <= beside) {
                Lettering.left(g, low, plot.getX(), base);
                Lettering.right(g, high, plot.getMaxX(), base);
            }
            g.setColor(theme.text());
            Lettering.centred(g, name, plot.getCenterX(), base);
        }

        private void verticals(Graphics2D g, Rectangle2D plot, double[] up) {
            g.setFont(Lettering.plain(SIZE));
            g.setColor(theme.muted());
            double right = plot.getX() - 5;
            Lettering.right(g, Axes.FINE.format(up[1]), right, plot.getY() + SIZE * Lettering.MIDDLE + 3);
            Lettering.right(g, Axes.FINE.format(up[0]), right, plot.getMaxY() + SIZE * Lettering.MIDDLE - 3);
        }

        private void place(
                OperationStrengths.OfKind measured,
                Rectangle2D left,
                Rectangle2D right,
                double[] weighs,
                double[] brings,
                double[] up) {
            for (Edge edge : space.topology().edges())
                for (int k = 0; k < space.candidates().size(); k++) {
                    double strength = measured.strength().at(edge.index(), k);
                    if (Double.isNaN(strength)) continue;
                    double weight = measured.weight().at(edge.index(), k);
                    double brought = measured.brought().at(edge.index(), k);
                    dots.add(new Dot(
                            edge,
                            k,
                            weight,
                            brought,
                            strength,
                            left.getX() + share(weight, weighs) * left.getWidth(),
                            right.getX() + share(brought, brings) * right.getWidth(),
                            left.getMaxY() - share(strength, up) * left.getHeight()));
                }
        }

        private static double share(double value, double... range) {
            return (value - range[0]) / (range[1] - range[0]);
        }

        /** Full on an input edge, a ring on an intermediate one. */
        private void paint(Graphics2D g, Dot dot, double x) {
            Color color = theme.of(space.candidates().get(dot.column()));
            Ellipse2D shape = new Ellipse2D.Double(x - DOT, dot.y() - DOT, 2 * DOT, 2 * DOT);
            g.setColor(dot.edge().fromInput() ? color : theme.panel());
            g.fill(shape);
            g.setColor(color);
            g.draw(shape);
        }

        @Override
        public String tell(double px, double py) {
            return dots.stream()
                    .filter(dot -> distance(dot, px, py) <= NEAR)
                    .min(Comparator.comparingDouble(dot -> distance(dot, px, py)))
                    .map(this::told)
                    .orElse("");
        }

        private static double distance(Dot dot, double px, double py) {
            return Math.hypot(Math.min(Math.abs(dot.x() - px), Math.abs(dot.otherX() - px)), dot.y() - py);
        }

        private String told(Dot dot) {
            return Numbers.text(
                            Texts.text("picture.instrument.all.StrengthOfOperations.s-s-probability-brings-strength"),
                            dot.edge().label(),
                            space.candidates().get(dot.column()).shortLabel(),
                            dot.weight(),
                            dot.brought(),
                            dot.strength())
                    .replace('-', '−');
        }

        @Override
        public List<ValueMark> marks(ChartPlace place, StepReading at) {
            return List.of();
        }
    }
}
