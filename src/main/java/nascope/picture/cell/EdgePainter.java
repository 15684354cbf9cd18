package nascope.picture.cell;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import nascope.picture.look.Theme;

/** Paints an edge along its curve. */
final class EdgePainter {
    private static final double[] CROSSES = {0.22, 0.78}; // places along a dropped edge, its label lies between

    private static final float LEAST_ROOM = 4; // px of an edge with room for outlines inside

    private final Graphics2D g;
    private final CellLayout layout;
    private final Theme theme;

    EdgePainter(Graphics2D g, CellLayout layout, Theme theme) {
        this.g = g;
        this.layout = layout;
        this.theme = theme;
    }

    /** Paints an edge, set off by a seam of background from those it crosses, but not from those it meets at a node. */
    void paint(CubicCurve2D curve, EdgeStyle style) {
        if (!style.dotted()) stroke(Curves.middle(curve), theme.panel(), style.width() + 3);
        draw(curve, style);
    }

    /**
     * Paints an edge with outlines of what it would look like in another style: around it, or inside if it is wide enough
     * to keep its colour. So the outlines around a thin edge may stand for up to 3 px less than they are apart.
     */
    void paint(CubicCurve2D curve, EdgeStyle style, EdgeStyle ghost) {
        if (ghost.width() < style.width() && style.width() > LEAST_ROOM) {
            paint(curve, style);
            Shape outline = EdgeStyle.plain(ghost.width()).createStrokedShape(curve);
            stroke(outline, theme.panel(), 3);
            stroke(outline, theme.text(), 1);
            return;
        }
        float room =
                Math.max(style.width(), ghost.width()) + 1; // else the outline would hide the colour of a thin edge
        stroke(Curves.middle(curve), theme.panel(), room + 5);
        stroke(curve, theme.text(), room + 2);
        stroke(curve, theme.panel(), room);
        draw(curve, style);
    }

    /** What makes an edge stand out, below it. */
    void paintHalo(CubicCurve2D curve, float width) {
        stroke(curve, theme.accent(), width + 6);
        stroke(curve, theme.panel(), width + 3);
    }

    /** The sign of an edge that was dropped by hand. */
    void paintCrosses(CubicCurve2D curve, EdgeStyle style) {
        g.setColor(style.color());
        g.setStroke(style.stroke());
        for (double t : CROSSES) paintCross(Curves.point(curve, t));
    }

    private void draw(CubicCurve2D curve, EdgeStyle style) {
        g.setColor(style.color());
        g.setStroke(style.stroke());
        g.draw(curve);
        if (!style.hollow()) return;
        g.setColor(theme.panel());
        g.setStroke(style.inside());
        g.draw(curve);
    }

    private void paintCross(Point2D middle) {
        double arm = layout.radius() / 4;
        for (int side = -1; side <= 1; side += 2)
            g.draw(new Line2D.Double(
                    middle.getX() - arm, middle.getY() - side * arm, middle.getX() + arm, middle.getY() + side * arm));
    }

    private void stroke(Shape line, Color color, float width) {
        g.setColor(color);
        g.setStroke(EdgeStyle.plain(width));
        g.draw(line);
    }
}
