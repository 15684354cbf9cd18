package nascope.picture.instrument.all;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nascope.analysis.StepReading;
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
import nascope.search.measure.OperationCosts;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * What operations cost while weights and alpha stand still (Xie et al., 2021, figures 4 and 10): the last two measurements
 * side by side, a bar an operation and edge, with its standard error.
 */
public final class CostsAtRest implements Instrument {
    @Override
    public String id() {
        return "costs-at-rest";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.CostsAtRest.costs-at-rest");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.CostsAtRest.mean-cost-of-every-operation");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.CostsAtRest.costs-of-every-operation-of");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.CostsAtRest.a-group-an-edge-a");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.CostsAtRest.nats");
    }

    @Override
    public Needs needs() {
        return Needs.COSTS; // a run without them has no network here
    }

    @Override
    public Optional<OnDemand> asks() {
        return Optional.of(OnDemand.COSTS);
    }

    @Override
    public List<String> scopes() {
        return List.of(
                Texts.text("picture.instrument.all.CostsAtRest.last-cell"),
                Texts.text("picture.instrument.all.CostsAtRest.cell-before-the-last"),
                Texts.text("picture.instrument.all.CostsAtRest.first-cell"));
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new Bars(space, theme);
    }

    private final class Bars implements Display {
        private static final double AXIS = 38; // px of its numbers
        private static final double LINE = 15;
        private static final double SIZE = 9.5;
        private static final double BETWEEN_EDGES = 0.12; // of an edge's room
        private static final double PALE = 0.6; // of the measurement before
        private static final double LEAST_WHISKER = 2; // px of a bar that has one
        private static final double LEAST = 0.005; // nats the axis reaches both ways

        private final SearchSpace space;
        private final List<Edge> edges; // input edges first
        private final int[] columns; // of the operations that cost anything
        private Theme theme;
        private List<Measured> shown = List.of(); // the last two
        private int cell;
        private Rectangle2D plot = new Rectangle2D.Double(0, 0, 1, 1); // as last painted

        Bars(SearchSpace space, Theme theme) {
            this.space = space;
            this.theme = theme;
            edges = Stream.concat(
                            space.topology().edges().stream().filter(Edge::fromInput),
                            space.topology().edges().stream().filter(edge -> !edge.fromInput()))
                    .toList();
            columns = IntStream.range(0, space.candidates().size())
                    .filter(k -> space.candidates().get(k).connects())
                    .toArray();
            about(0);
        }

        @Override
        public void append(List<StepReading> next) {} // what is measured comes apart from the steps

        @Override
        public void appendGhost(List<StepReading> next) {}

        @Override
        public void measured(List<Measured> all) {
            List<Measured> costs = all.stream()
                    .filter(one -> one.numbers() instanceof OperationCosts)
                    .toList();
            shown = costs.subList(Math.max(0, costs.size() - 2), costs.size());
        }

        @Override
        public void setTheme(Theme now) {
            theme = now;
        }

        @Override
        public void about(int scope) {
            int last = space.cells() - 1;
            cell = switch (scope) {
                case 0 -> last;
                case 1 -> Math.max(0, last - 1);
                default -> 0;
            };
        }

        @Override
        public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
            Rectangle2D rest = Sheet.begin(g, area, title(), caption(), theme);
            if (shown.isEmpty()) {
                Sheet.write(g, rest, Texts.text("picture.instrument.all.CostsAtRest.not-measured-yet"), theme);
                return Optional.empty();
            }
            plot = new Rectangle2D.Double(
                    rest.getX() + AXIS,
                    rest.getY() + LINE,
                    Math.max(1, rest.getWidth() - AXIS),
                    Math.max(1, rest.getHeight() - 2 * LINE));
            double limit = limit();
            legend(g, rest);
            axis(g, limit);
            for (int i = 0; i < edges.size(); i++) edge(g, i, limit);
            return Optional.empty();
        }

        private void legend(Graphics2D g, Rectangle2D rest) {
            g.setFont(Lettering.plain(Sheet.TEXT_SIZE));
            g.setColor(theme.muted());
            String words = legend(true);
            if (Lettering.width(g, words) > rest.getWidth()) words = legend(false);
            Lettering.left(g, words, rest.getX(), rest.getY() + Sheet.TEXT_SIZE - 2);
        }

        private String legend(boolean branches) {
            StringJoiner words = new StringJoiner("  ·  ");
            Measured last = shown.get(shown.size() - 1);
            if (shown.size() == 2)
                words.add(Texts.text("picture.instrument.all.CostsAtRest.left-pale", when(shown.get(0), branches)))
                        .add(Texts.text("picture.instrument.all.CostsAtRest.right", when(last, branches)));
            else words.add(when(last, branches));
            String kind = space.distinctKinds().size() == 1
                    ? ""
                    : " (" + space.kinds().get(cell).label() + ")";
            words.add(Texts.text("picture.instrument.all.CostsAtRest.cell-d-of-d", cell + 1, space.cells()) + kind);
            return words.toString();
        }

        private static String when(Measured one, boolean branch) {
            String step = Numbers.text(Texts.text("picture.instrument.all.CostsAtRest.step-d"), one.step());
            return branch && !one.branch().isEmpty() ? step + ", " + one.branch() : step;
        }

        private void axis(Graphics2D g, double limit) {
            double middle = plot.getCenterY();
            g.setColor(theme.dying());
            g.fill(new Rectangle2D.Double(plot.getX(), plot.getY(), plot.getWidth(), plot.getHeight() / 2));
            g.setColor(theme.growing());
            g.fill(new Rectangle2D.Double(plot.getX(), middle, plot.getWidth(), plot.getHeight() / 2));
            g.setColor(theme.muted());
            g.draw(new Line2D.Double(plot.getX(), middle, plot.getMaxX(), middle));
            g.setFont(Lettering.plain(SIZE));
            double right = plot.getX() - 5;
            Lettering.right(g, Axes.FINE.format(limit), right, plot.getY() + SIZE * Lettering.MIDDLE + 2);
            Lettering.right(g, Axes.FINE.format(0), right, middle + SIZE * Lettering.MIDDLE);
            Lettering.right(g, Axes.FINE.format(-limit), right, plot.getMaxY() + SIZE * Lettering.MIDDLE - 2);
        }

        private void edge(Graphics2D g, int place, double limit) {
            Edge edge = edges.get(place);
            double room = plot.getWidth() / edges.size();
            double left = plot.getX() + (place + BETWEEN_EDGES / 2) * room;
            g.setFont(Lettering.bold(Math.min(Sheet.TEXT_SIZE, room / 3)));
            g.setColor(theme.legible(edge.fromInput() ? theme.wide() : theme.deep()));
            Lettering.centred(g, edge.label(), left + room * (1 - BETWEEN_EDGES) / 2, plot.getMaxY() + LINE - 3);
            double width = room * (1 - BETWEEN_EDGES) / columns.length;
            for (int i = 0; i < columns.length; i++)
                for (int one = 0; one < shown.size(); one++) {
                    double bar = width / shown.size();
                    bar(g, edge.index(), columns[i], one, left + i * width + one * bar, bar, limit);
                }
        }

        private void bar(Graphics2D g, int edge, int column, int one, double x, double width, double limit) {
            OperationCosts.OfCell costs = costs(one);
            double mean = costs.mean().at(edge, column);
            if (Double.isNaN(mean)) return;
            double scale = plot.getHeight() / 2 / limit;
            double zero = plot.getCenterY();
            Color color = theme.of(space.candidates().get(column));
            g.setColor(one < shown.size() - 1 ? theme.faded(color, PALE) : color);
            g.fill(new Rectangle2D.Double(
                    x, Math.min(zero, zero - mean * scale), Math.max(0.5, width * 0.9), Math.abs(mean) * scale));
            double error = costs.error(edge, column);
            if (Double.isNaN(error) || width < LEAST_WHISKER) return;
            double middle = x + width * 0.45;
            g.setColor(theme.text());
            g.draw(new Line2D.Double(middle, zero - (mean - error) * scale, middle, zero - (mean + error) * scale));
        }

        private double limit() {
            double most = LEAST;
            for (int one = 0; one < shown.size(); one++)
                for (Edge edge : edges)
                    for (int column : columns) {
                        double mean = Math.abs(costs(one).mean().at(edge.index(), column));
                        double error = costs(one).error(edge.index(), column);
                        if (!Double.isNaN(mean)) most = Math.max(most, mean + (Double.isNaN(error) ? 0 : error));
                    }
            return Axes.roundAbove(most);
        }

        private OperationCosts.OfCell costs(int one) {
            return ((OperationCosts) shown.get(one).numbers()).cells().get(cell);
        }

        @Override
        public String tell(double px, double py) {
            if (shown.isEmpty() || px < plot.getX() || px >= plot.getMaxX() || py < plot.getY() || py > plot.getMaxY())
                return "";
            double place = (px - plot.getX()) / plot.getWidth() * edges.size();
            Edge edge = edges.get((int) place);
            double within = (place - (int) place - BETWEEN_EDGES / 2) / (1 - BETWEEN_EDGES);
            if (within < 0 || within >= 1) return edge.label();
            int column = columns[(int) (within * columns.length)];
            StringJoiner lines = new StringJoiner("\n");
            lines.add(edge.label() + ", " + space.candidates().get(column).shortLabel());
            for (int one = 0; one < shown.size(); one++) lines.add(told(one, edge.index(), column));
            return lines.toString();
        }

        private String told(int one, int edge, int column) {
            OperationCosts.OfCell costs = costs(one);
            int count = (int) costs.count().at(edge, column);
            String value = count == 0
                    ? Texts.text("picture.instrument.all.CostsAtRest.never-drawn")
                    : Numbers.text(
                            Texts.text("picture.instrument.all.CostsAtRest.mean-and-error-of-d"),
                            costs.mean().at(edge, column),
                            costs.error(edge, column),
                            count);
            return when(shown.get(one), true) + ": " + value.replace('-', '−');
        }

        @Override
        public List<ValueMark> marks(ChartPlace place, StepReading at) {
            return List.of();
        }
    }
}
