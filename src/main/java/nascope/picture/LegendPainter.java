package nascope.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nascope.space.Operation;

/** Says what the widths and the colours of edges mean; names the candidates only. */
final class LegendPainter {
    private static final double ROW = 24;
    private static final double LINE = 18;
    private static final double BESIDE = 5; // px between a line and its name
    private static final double BETWEEN = 13; // px between entries
    private static final double LETTER = 6.3; // px a letter at this size, at most
    private static final double TEXT_SIZE = 10.5;
    private static final double[] WIDTHS = {0.25, 0.5, 1};

    private LegendPainter() {}

    /** Height the legend needs where it has that width. */
    static double height(double width, List<Operation> candidates) {
        return ROW * (1 + rows(width, candidates).size());
    }

    static void paint(Graphics2D g, Rectangle2D area, List<Operation> candidates, CellLayout layout, Theme theme) {
        Lettering.smooth(g);
        g.setFont(Lettering.plain(TEXT_SIZE));
        paintWidths(g, area, layout, theme);
        double y = area.getY() + ROW / 2;
        for (List<Operation> row : rows(area.getWidth(), candidates)) {
            y += ROW;
            double x = area.getX();
            for (Operation operation : row) {
                paintOperation(g, x, y, operation, layout, theme);
                x += width(operation);
            }
        }
    }

    private static void paintWidths(Graphics2D g, Rectangle2D area, CellLayout layout, Theme theme) {
        String title = "Width: 1 − p(none), absolute 0–1";
        double y = area.getY() + ROW / 2;
        g.setColor(theme.muted());
        Lettering.left(g, title, area.getX(), y + 4);
        double x = area.getX() + Lettering.width(g, title) + BETWEEN;
        for (double alive : WIDTHS) {
            String number = String.format(Locale.ROOT, alive == 1 ? "%.0f" : "%.2f", alive);
            if (x + entry(number) - BETWEEN > area.getMaxX()) return; // a width without its number says nothing
            g.setStroke(butt(layout.strokeWidth(alive)));
            g.draw(new Line2D.Double(x, y, x + LINE, y));
            Lettering.left(g, number, x + LINE + BESIDE, y + 4);
            x += entry(number);
        }
    }

    private static void paintOperation(
            Graphics2D g, double x, double y, Operation operation, CellLayout layout, Theme theme) {
        boolean none = operation instanceof Operation.None;
        g.setColor(theme.of(operation));
        g.setStroke(none ? EdgeStyle.noneLeads(layout, theme).stroke() : butt(6));
        g.draw(new Line2D.Double(x, y, x + LINE, y));
        g.setColor(theme.muted());
        Lettering.left(g, operation.shortLabel(), x + LINE + BESIDE, y + 4);
    }

    private static BasicStroke butt(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
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
