package nascope.picture.cell;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import nascope.base.Texts;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** Says what the widths, outlines and colours of edges mean; names the candidates only. */
final class LegendPainter {
    private static final double ROW = 24;
    private static final double LINE = 18;
    private static final double BESIDE = 5; // px between a line and its name
    private static final double BETWEEN = 13; // px between entries
    private static final double LETTER = 6.3; // px a letter at this size, at most
    private static final double TEXT_SIZE = 10.5;
    private static final int LONGEST_NAME = 16; // letters

    private final Graphics2D g;
    private final Rectangle2D area;
    private final SearchSpace space;
    private final CellLayout layout;
    private final Theme theme;

    /** @param layout of the cells, whose widths the legend shows */
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
        double right = content.ghost().map(ghost -> paintGhost(ghost, y)).orElse(area.getMaxX());
        paintWidths(content.scale(), y, right);
        paintOperations(y + ROW);
    }

    /**
     * At the right end of the last row of operations, or of the widths where there is no room.
     *
     * @return where the widths must end
     */
    private double paintGhost(Ghost ghost, double widths) {
        String name = ghost.name().length() <= LONGEST_NAME
                ? ghost.name()
                : ghost.name().substring(0, LONGEST_NAME - 1) + "…";
        String text = Texts.text("picture.cell.LegendPainter.outlined") + name;
        double x = area.getMaxX() - Lettering.width(g, text) - BESIDE - LINE;
        List<List<Operation>> rows = rows(area.getWidth(), space.candidates());
        double taken = rows.get(rows.size() - 1).stream()
                .mapToDouble(LegendPainter::width)
                .sum();
        boolean below = area.getX() + taken <= x;
        paintGhost(text, x, below ? widths + ROW * rows.size() : widths);
        return below ? area.getMaxX() : x - BETWEEN;
    }

    private void paintGhost(String text, double x, double y) {
        g.setColor(theme.text());
        g.setStroke(EdgeStyle.plain(1));
        for (int side = -1; side <= 1; side += 2) g.draw(new Line2D.Double(x, y + side * 4, x + LINE, y + side * 4));
        write(text, x, y);
    }

    private void paintWidths(WidthScale scale, double y, double right) {
        String title = widthsTitle(scale, right);
        g.setColor(theme.muted());
        Lettering.left(g, title, area.getX(), y + 4);
        double x = area.getX() + Lettering.width(g, title) + BETWEEN;
        EdgePainter edges = new EdgePainter(g, layout, theme);
        for (WidthScale.Sample sample : scale.samples(space)) {
            double end = x + LINE + BESIDE + Lettering.width(g, sample.text());
            if (end > right) return; // a width without its number says nothing
            edges.paint(line(x, y), EdgeStyle.line(theme.muted(), sample.width(), layout));
            write(sample.text(), x, y);
            x = end + BETWEEN;
        }
    }

    /** The full title, if all samples fit beside it. */
    private String widthsTitle(WidthScale scale, double right) {
        String full = Texts.text("picture.cell.LegendPainter.width") + scale.title(space);
        double samples = scale.samples(space).stream()
                .mapToDouble(sample -> BETWEEN + LINE + BESIDE + Lettering.width(g, sample.text()))
                .sum();
        boolean fits = area.getX() + Lettering.width(g, full) + samples <= right;
        return fits ? full : Texts.text("picture.cell.LegendPainter.width") + scale.shortTitle(space);
    }

    private void paintOperations(double top) {
        double y = top;
        for (List<Operation> row : rows(area.getWidth(), space.candidates())) {
            double x = area.getX();
            for (Operation operation : row) {
                paintOperation(x, y, operation);
                x += width(operation);
            }
            y += ROW;
        }
    }

    private void paintOperation(double x, double y, Operation operation) {
        Color color = theme.of(operation);
        g.setColor(color);
        g.setStroke(
                operation.connects()
                        ? EdgeStyle.plain(6)
                        : EdgeStyle.dots(color, layout).stroke());
        g.draw(line(x, y));
        write(operation.shortLabel(), x, y);
    }

    private static CubicCurve2D line(double x, double y) {
        return Curves.between(new Point2D.Double(x, y), new Point2D.Double(x + LINE, y), 0);
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
        return LINE + BESIDE + LETTER * text.length() + BETWEEN;
    }
}
