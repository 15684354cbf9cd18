package nascope.picture.instrument.all;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
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
import nascope.picture.instrument.Sheet;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/** Bars about 0 of what every edge cost up to the cursor: one column for all cells together, or one for each. */
final class CostBars implements Display {
    private static final ChartLine LINE = new ChartLine("", ChartLine.Style.SOLID, "%+.4f", Theme::text);
    private static final NumberFormat LIMIT = Numbers.format("0.####");
    private static final double NAME = 40; // px of the edges' names
    private static final double VALUE = 104; // px of a value with its error
    private static final double SHORT_VALUE = 46; // px of a value alone
    private static final double LEAST_BARS = 60; // px beside which a value may stand
    private static final double BETWEEN = 10; // px between columns
    private static final double HEADING = 14; // px above columns of cells
    private static final double MOST_ROW = 24;
    private static final double BETWEEN_FAMILIES = 0.5; // rows
    private static final double BAR = 0.62; // of a row
    private static final double LEAST = 0.005; // nats the axis reaches both ways

    private final String title;
    private final SearchSpace space;
    private final List<Edge> edges; // input edges first
    private final CostHistory sum;
    private final List<CostHistory> byCell = new ArrayList<>(); // of the kind that is watched
    private final List<Integer> cells = new ArrayList<>(); // their numbers
    private Theme theme;
    private IntUnaryOperator mark = step -> 0;
    private int view;
    private boolean apart; // by cell
    private boolean known; // a step has costs by cell
    private List<Column> columns = List.of(); // as last painted

    /**
     * A column of bars and what they are of.
     *
     * @param valued whether values stand right of it
     */
    private record Column(String name, Rectangle2D place, boolean valued, List<MeanCost> means) {}

    CostBars(String title, SearchSpace space, Theme theme) {
        this.title = title;
        this.space = space;
        this.theme = theme;
        List<Edge> all = space.topology().edges();
        edges = Stream.concat(all.stream().filter(Edge::fromInput), all.stream().filter(edge -> !edge.fromInput()))
                .toList();
        sum = new CostHistory(all.size());
    }

    @Override
    public void append(List<StepReading> next) {
        for (StepReading step : next) {
            sum.append(step.step(), step.cells());
            if (cells.isEmpty()) begin(step.kind());
            for (int i = 0; i < cells.size(); i++) {
                int cell = cells.get(i);
                if (step.step() == 0 || !step.knowsCostOf(cell)) continue;
                known = true;
                byCell.get(i).append(step.step(), edge -> step.expectedCost(cell, edge));
            }
        }
    }

    private void begin(CellKind kind) {
        for (int cell = 0; cell < space.cells(); cell++) {
            if (space.kinds().get(cell) != kind) continue;
            cells.add(cell);
            byCell.add(new CostHistory(edges.size()));
        }
    }

    @Override
    public void appendGhost(List<StepReading> next) {} // a step at the cursor, of the branch alone

    @Override
    public void setTheme(Theme now) {
        theme = now;
    }

    @Override
    public void show(int now) {
        view = now;
    }

    @Override
    public void about(int scope) {
        apart = scope == 1;
    }

    @Override
    public void countFrom(IntUnaryOperator steps) {
        mark = steps;
    }

    @Override
    public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
        int step = at.map(StepReading::step).orElse(-1);
        int after = step < 0 ? -1 : CostOfEdges.after(view, step, mark);
        Rectangle2D rest = Sheet.begin(g, area, title, caption(after, step), theme);
        columns = List.of();
        if (apart && !known && step > 0) {
            g.setFont(Lettering.plain(Sheet.TEXT_SIZE));
            g.setColor(theme.muted());
            Sheet.lines(g, rest, Texts.text("picture.instrument.all.CostBars.costs-by-cell-were-not"));
            return Optional.empty();
        }
        double top = rest.getY() + (apart ? HEADING : 0);
        double row = Math.min(MOST_ROW, (rest.getMaxY() - top) / (edges.size() + BETWEEN_FAMILIES));
        columns = columns(rest, top, row * (edges.size() + BETWEEN_FAMILIES), after, step);
        double limit = limit();
        double size = Math.max(7, Math.min(Sheet.TEXT_SIZE, row * 0.9));
        if (apart) headings(g, rest, limit);
        int every = Sheet.written(row, size);
        for (Column column : columns) ground(g, column.place);
        for (int i = 0; i < edges.size(); i++) {
            double middle = middle(top, row, i);
            Color color = edges.get(i).fromInput() ? theme.wide() : theme.deep();
            for (Column column : columns) bar(g, column, column.means.get(i), color, limit, middle, row * BAR);
            if (i % every != 0) continue;
            g.setFont(Lettering.bold(size));
            g.setColor(theme.legible(color));
            Lettering.left(g, edges.get(i).label(), rest.getX(), middle + size * Lettering.MIDDLE);
            for (Column column : columns) value(g, column, column.means.get(i), middle + size * Lettering.MIDDLE, size);
        }
        g.setColor(theme.muted());
        for (Column column : columns) {
            Rectangle2D place = column.place;
            g.draw(new Line2D.Double(place.getCenterX(), place.getY(), place.getCenterX(), place.getMaxY()));
        }
        return Optional.empty();
    }

    private String caption(int after, int step) {
        return step <= after
                ? Texts.text("picture.instrument.all.CostOfEdges.mean-sum-z-c-up")
                : Numbers.text(Texts.text("picture.instrument.all.CostBars.mean-of-steps-d-d"), after + 1, step);
    }

    private List<Column> columns(Rectangle2D rest, double top, double height, int after, int step) {
        List<CostHistory> shown = apart ? byCell : List.of(sum);
        double left = rest.getX() + NAME;
        double width = (rest.getMaxX() - left + BETWEEN) / Math.max(1, shown.size()) - BETWEEN;
        boolean valued = !apart || width - SHORT_VALUE >= LEAST_BARS;
        double bars = Math.max(1, width - (apart ? SHORT_VALUE : VALUE) * (valued ? 1 : 0));
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Rectangle2D place = new Rectangle2D.Double(left + i * (width + BETWEEN), top, bars, height);
            CostHistory costs = shown.get(i);
            List<MeanCost> means = edges.stream()
                    .map(edge -> costs.mean(step, edge.index(), step - after))
                    .toList();
            String name =
                    apart ? Numbers.text(Texts.text("picture.instrument.all.CostBars.cell-d"), cells.get(i) + 1) : "";
            all.add(new Column(name, place, valued, means));
        }
        return all;
    }

    /** Nats that all columns reach both ways. */
    private double limit() {
        double most = LEAST;
        for (Column column : columns)
            for (MeanCost mean : column.means)
                if (mean.count() > 0)
                    most = Math.max(most, Math.abs(mean.mean()) + (mean.count() > 1 ? mean.error() : 0));
        return Axes.roundAbove(most);
    }

    private void headings(Graphics2D g, Rectangle2D rest, double limit) {
        g.setFont(Lettering.plain(Sheet.TEXT_SIZE));
        g.setColor(theme.muted());
        double base = rest.getY() + Sheet.TEXT_SIZE;
        Lettering.left(g, "± " + LIMIT.format(limit), rest.getX(), base);
        for (Column column : columns) {
            String name = column.name;
            if (Lettering.width(g, name) > column.place.getWidth() + BETWEEN / 2)
                name = name.substring(name.lastIndexOf(' ') + 1); // its number alone
            Lettering.centred(g, name, column.place.getCenterX(), base);
        }
    }

    private void ground(Graphics2D g, Rectangle2D place) {
        double half = place.getWidth() / 2;
        g.setColor(theme.growing());
        g.fill(new Rectangle2D.Double(place.getX(), place.getY(), half, place.getHeight()));
        g.setColor(theme.dying());
        g.fill(new Rectangle2D.Double(place.getCenterX(), place.getY(), half, place.getHeight()));
    }

    private void bar(
            Graphics2D g, Column column, MeanCost cost, Color color, double limit, double middle, double high) {
        if (cost.count() == 0) return;
        double zero = column.place.getCenterX();
        double scale = column.place.getWidth() / 2 / limit;
        double length = cost.mean() * scale;
        g.setColor(cost.sign() == 0 ? theme.faded(color, 0.6) : color); // pale where it tells nothing
        g.fill(new Rectangle2D.Double(Math.min(zero, zero + length), middle - high / 2, Math.abs(length), high));
        if (cost.count() < 2) return;
        double error = cost.error() * scale;
        g.setColor(theme.text());
        g.draw(new Line2D.Double(zero + length - error, middle, zero + length + error, middle));
    }

    private void value(Graphics2D g, Column column, MeanCost cost, double base, double size) {
        if (!column.valued) return;
        g.setFont(Lettering.plain(size));
        g.setColor(cost.count() > 0 && cost.sign() != 0 ? theme.text() : theme.muted());
        Lettering.left(g, apart ? written(cost) : withError(cost), column.place.getMaxX() + (apart ? 4 : 8), base);
    }

    private static String written(MeanCost cost) {
        return cost.count() > 0 ? LINE.number(cost.mean()) : "";
    }

    private static String withError(MeanCost cost) {
        if (cost.count() == 0) return Texts.text("picture.instrument.all.CostOfEdges.not-measured");
        return LINE.number(cost.mean()) + (cost.count() > 1 ? Numbers.text(" ± %.4f", cost.error()) : "");
    }

    private double middle(double top, double row, int place) {
        boolean intermediate = !edges.get(place).fromInput() && edges.get(0).fromInput();
        return top + row * (place + 0.5 + (intermediate ? BETWEEN_FAMILIES : 0));
    }

    @Override
    public String tell(double x, double y) {
        for (Column column : columns) {
            if (!column.place.contains(x, y)) continue;
            double row = column.place.getHeight() / (edges.size() + BETWEEN_FAMILIES);
            for (int i = 0; i < edges.size(); i++)
                if (Math.abs(y - middle(column.place.getY(), row, i)) <= row / 2)
                    return edges.get(i).label()
                            + (column.name.isEmpty() ? "" : ", " + column.name)
                            + ": "
                            + withError(column.means.get(i));
        }
        return "";
    }

    @Override
    public List<ValueMark> marks(ChartPlace place, StepReading at) {
        return List.of();
    }
}
