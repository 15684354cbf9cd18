package nascope.picture.cell;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.base.Texts;
import nascope.picture.cell.WidthScale.EdgeWidth;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** Says what the widths, outlines and colours of edges mean; names the candidates only. */
final class LegendPainter {
    private static final double ROW = 24;
    private static final double LINE = 24;
    private static final double PIPE = 12; // px: smaller than in the cell, in the same proportions
    private static final double SWATCH = 14;
    private static final double BESIDE = 5; // px between a line and its name
    private static final double BETWEEN = 13; // px between entries
    private static final double LETTER = 6.3; // px a letter at this size, at most
    private static final double TEXT_SIZE = 10.5;
    private static final int LONGEST_NAME = 16; // letters

    private static final double SIGN = 0.2; // along a pipe

    private final Graphics2D g;
    private final Rectangle2D area;
    private final SearchSpace space;
    private final CellLayout layout;
    private final Theme theme;

    /** A pipe, or none, with what it says. */
    private record Entry(Optional<EdgeStyle> pipe, String text) {}

    /** @param layout of the cells the legend is of */
    LegendPainter(Graphics2D g, Rectangle2D area, SearchSpace space, CellLayout layout, Theme theme) {
        this.g = g;
        this.area = area;
        this.space = space;
        this.layout = layout;
        this.theme = theme;
    }

    /** Height the legend needs where it has that width. */
    static double height(double width, List<Operation> candidates) {
        return ROW * (1 + rows(width, candidates).size());
    }

    void paint(CellContent content) {
        Lettering.smooth(g);
        g.setFont(Lettering.plain(TEXT_SIZE));
        double y = area.getY() + ROW / 2;
        Point2D rest = paintOperations(y);
        double below = area.getMaxY() - ROW / 2;
        double right = content.ghost().map(ghost -> paintGhost(ghost, below)).orElse(area.getMaxX());
        paintPipes(content, below, right, rest);
    }

    /**
     * At the right end of the row of pipes.
     *
     * @return where the pipes must end
     */
    private double paintGhost(Ghost ghost, double y) {
        String name = ghost.name().length() <= LONGEST_NAME
                ? ghost.name()
                : ghost.name().substring(0, LONGEST_NAME - 1) + "…";
        String text = Texts.text("picture.cell.LegendPainter.outlined") + name;
        double x = area.getMaxX() - Lettering.width(g, text) - BESIDE - LINE;
        paintGhost(text, x, y);
        return x - BETWEEN;
    }

    private void paintGhost(String text, double x, double y) {
        g.setColor(theme.text());
        g.setStroke(EdgeStyle.plain(1));
        for (int side = -1; side <= 1; side += 2) g.draw(new Line2D.Double(x, y + side * 4, x + LINE, y + side * 4));
        write(text, x, y);
    }

    /**
     * Pipes with what they say, those that tell most first: in their own row, the others behind the last operation, as many
     * as there is room for.
     *
     * @param rest of the row of operations that is not full
     */
    private void paintPipes(CellContent content, double own, double right, Point2D rest) {
        List<Entry> entries = entries(content.scale());
        if (!tellsSigns(content.scale(), entries, right, rest))
            entries.remove(0); // the narrowest is told by the others
        String title = title(content.scale(), entries, right);
        g.setColor(theme.muted());
        Lettering.left(g, title, area.getX(), own + 4);
        double y = own;
        double last = right;
        double x = area.getX() + Lettering.width(g, title) + BETWEEN;
        EdgePainter edges = new EdgePainter(g, layout, theme);
        for (Entry entry : entries) {
            if (x + width(entry) > last && y == own) {
                x = rest.getX();
                y = rest.getY();
                last = area.getMaxX();
            }
            double from = x;
            double end = x + width(entry);
            if (end > last) return; // a pipe without its words says nothing
            double middle = y;
            entry.pipe().ifPresent(pipe -> {
                edges.paint(line(from, middle), pipe);
                edges.paintSign(line(from, middle), pipe, SIGN);
            });
            g.setColor(theme.muted());
            Lettering.left(g, entry.text(), end - Lettering.width(g, entry.text()), y + 4);
            x = end + BETWEEN;
        }
    }

    /** Whether all but the last, which says what is seen, have a place. */
    private boolean tellsSigns(WidthScale scale, List<Entry> entries, double right, Point2D rest) {
        double own = right - area.getX() - Lettering.width(g, title(scale, entries, right));
        double other = area.getMaxX() - rest.getX() + BETWEEN;
        boolean full = false;
        for (Entry entry : entries.subList(0, entries.size() - 1)) {
            double width = BETWEEN + width(entry);
            full |= width > own;
            if (full) other -= width;
            else own -= width;
        }
        return other >= 0;
    }

    private double width(Entry entry) {
        return (entry.pipe().isPresent() ? LINE + BESIDE : 0) + Lettering.width(g, entry.text());
    }

    private List<Entry> entries(WidthScale scale) {
        List<Entry> entries = new ArrayList<>();
        for (WidthScale.Sample sample : scale.samples(space)) {
            EdgeWidth width = sample.width();
            entries.add(new Entry(
                    pipe(EdgeStyle.Form.OPEN, theme.muted(), PIPE * width.share(), width.shrank(), 0), sample.text()));
        }
        if (space.noneColumn() >= 0) {
            Color none = theme.of(space.candidates().get(space.noneColumn()));
            entries.add(new Entry(
                    pipe(EdgeStyle.Form.NONE_LEADS, none, PIPE / 2, false, 0),
                    Texts.text("picture.cell.LegendPainter.none-leads")));
        }
        entries.add(new Entry(sign(-1), Texts.text("picture.cell.LegendPainter.fills")));
        entries.add(new Entry(sign(1), Texts.text("picture.cell.LegendPainter.drains")));
        entries.add(new Entry(Optional.empty(), Texts.text("picture.cell.LegendPainter.pale")));
        return entries;
    }

    private Optional<EdgeStyle> sign(int sign) {
        return Optional.of(new EdgeStyle(EdgeStyle.Form.OPEN, theme.muted(), 2, 4, false, sign));
    }

    private static Optional<EdgeStyle> pipe(EdgeStyle.Form form, Color color, double width, boolean hollow, int sign) {
        return Optional.of(new EdgeStyle(form, color, (float) width, (float) PIPE, hollow, sign));
    }

    /** The full title, if all samples fit beside it. */
    private String title(WidthScale scale, List<Entry> entries, double right) {
        String full = Texts.text("picture.cell.LegendPainter.pipe") + scale.title(space);
        double all =
                entries.stream().mapToDouble(entry -> BETWEEN + width(entry)).sum();
        boolean fits = area.getX() + Lettering.width(g, full) + all <= right;
        return fits ? full : Texts.text("picture.cell.LegendPainter.pipe") + scale.shortTitle(space);
    }

    /** Says where the last row ends. */
    private Point2D paintOperations(double top) {
        Point2D end = new Point2D.Double(area.getMaxX(), top);
        double y = top;
        for (List<Operation> row : rows(area.getWidth(), space.candidates())) {
            double x = area.getX();
            for (Operation operation : row) {
                paintOperation(x, y, operation);
                x += width(operation);
            }
            end = new Point2D.Double(x, y);
            y += ROW;
        }
        return end;
    }

    private void paintOperation(double x, double y, Operation operation) {
        g.setColor(theme.of(operation));
        g.setStroke(EdgeStyle.plain(8));
        g.draw(line(x, y, SWATCH));
        g.setColor(theme.muted());
        Lettering.left(g, operation.shortLabel(), x + SWATCH + BESIDE, y + 4);
    }

    private static CubicCurve2D line(double x, double y) {
        return line(x, y, LINE);
    }

    private static CubicCurve2D line(double x, double y, double length) {
        return Curves.between(new Point2D.Double(x, y), new Point2D.Double(x + length, y), 0);
    }

    private void write(String text, double x, double y) {
        g.setColor(theme.muted());
        Lettering.left(g, text, x + LINE + BESIDE, y + 4);
    }

    private static List<List<Operation>> rows(double width, List<Operation> candidates) {
        List<List<Operation>> rows = new ArrayList<>();
        double left = 0;
        for (Operation candidate : candidates) {
            if (width(candidate) - BETWEEN > left) {
                rows.add(new ArrayList<>());
                left = width;
            }
            rows.get(rows.size() - 1).add(candidate);
            left -= width(candidate);
        }
        return rows;
    }

    private static double width(Operation operation) {
        return entry(operation.shortLabel());
    }

    private static double entry(String text) {
        return SWATCH + BESIDE + LETTER * text.length() + BETWEEN;
    }
}
