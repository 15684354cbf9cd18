package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import nascope.analysis.EdgeReading;
import nascope.picture.cell.WidthScale.EdgeWidth;
import nascope.picture.look.Theme;
import nascope.search.snapshot.EdgeConstraint;

/**
 * How an edge is drawn.
 *
 * @param color of its leading operation
 * @param stroke its width follows the scale; dots where none leads, a thin line where the edge was dropped by hand
 * @param hollow whether only its rims are drawn
 */
record EdgeStyle(Color color, BasicStroke stroke, boolean hollow) {
    private static final double LEAST_WIDTH = 1;
    private static final float RIM = 1.2f;
    private static final float LEAST_HOLLOW = 2 * RIM + 0.6f; // a narrower line has no room for a hollow

    static EdgeStyle of(
            EdgeReading reading, EdgeConstraint constraint, EdgeWidth width, CellLayout layout, Theme theme) {
        if (constraint instanceof EdgeConstraint.Dropped) return dropped(layout, theme);
        if (reading.noneLeads()) return dots(theme.of(reading.leading()), width, layout);
        return line(reading.allEqual() ? theme.equal() : theme.of(reading.leading()), width, layout);
    }

    /** A line as wide as the scale says, and no narrower than can be seen. */
    static EdgeStyle line(Color color, EdgeWidth width, CellLayout layout) {
        float px = (float) Math.max(LEAST_WIDTH, layout.strokeWidth(width.share()));
        return new EdgeStyle(color, plain(px), width.shrank() && px >= LEAST_HOLLOW);
    }

    /** A thin line, which crosses go with: taken away by hand, not by the search. */
    private static EdgeStyle dropped(CellLayout layout, Theme theme) {
        return new EdgeStyle(theme.muted(), new BasicStroke(thin(layout)), false);
    }

    /** Where none leads, with nothing to be wide for. */
    static EdgeStyle dots(Color color, CellLayout layout) {
        return dots(color, new EdgeWidth(0, false), layout);
    }

    private static EdgeStyle dots(Color color, EdgeWidth width, CellLayout layout) {
        float px = (float) Math.max(thin(layout), layout.strokeWidth(width.share()));
        float[] dots = {px * 0.7f, px * 2.3f};
        return new EdgeStyle(
                color,
                new BasicStroke(px, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dots, 0),
                width.shrank() && px >= LEAST_HOLLOW && px > thin(layout));
    }

    private static float thin(CellLayout layout) {
        return (float) Math.max(1.5, layout.radius() / 9);
    }

    static BasicStroke plain(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    float width() {
        return stroke.getLineWidth();
    }

    boolean dotted() {
        return stroke.getDashArray() != null;
    }

    /** The stroke of what a hollow edge leaves open. */
    BasicStroke inside() {
        return new BasicStroke(
                width() - 2 * RIM,
                stroke.getEndCap(),
                stroke.getLineJoin(),
                stroke.getMiterLimit(),
                stroke.getDashArray(),
                stroke.getDashPhase());
    }

    /** Faded into the background. */
    EdgeStyle steppedBack(Theme theme) {
        return new EdgeStyle(theme.faded(color, 0.7), stroke, hollow);
    }
}
