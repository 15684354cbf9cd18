package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import nascope.picture.look.Theme;

/** Paints an edge along its curve: a pale pipe, what it is filled with, and whether it drains or fills. */
final class EdgePainter {
    private static final double[] CROSSES = {0.22, 0.78}; // places along a dropped edge, its label lies between
    private static final float[] DASHES = {4, 3};
    private static final float[] DOTS = {1.5f, 4};
    static final double ASIDE = 3; // px from the wall to the chevrons

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
        if (style.form() == EdgeStyle.Form.DROPPED) {
            paintDropped(curve, style);
            return;
        }
        stroke(Curves.middle(curve), theme.panel(), style.wall() + 3);
        stroke(curve, theme.wall(), style.wall());
        if (style.width() > 0) stroke(curve, style.color(), style.width());
        if (style.hollow() && style.inside() > 0) stroke(curve, theme.wall(), style.inside());
        if (style.form() == EdgeStyle.Form.NONE_LEADS) paintDashes(curve, style);
    }

    /** Outlines of how far it is filled elsewhere, over an edge. */
    void paintGhost(CubicCurve2D curve, EdgeStyle ghost) {
        for (float width : new float[] {3, 1}) {
            g.setColor(width > 1 ? theme.panel() : theme.text());
            g.setStroke(EdgeStyle.plain(width));
            for (int side = -1; side <= 1; side += 2) g.draw(Curves.beside(curve, side * ghost.width() / 2));
        }
    }

    /** What makes an edge stand out, below it. */
    void paintHalo(CubicCurve2D curve, EdgeStyle style) {
        stroke(curve, theme.accent(), style.wall() + 6);
        stroke(curve, theme.panel(), style.wall() + 3);
    }

    /** Lines along both sides of the pipe, the stronger the nearer to it and the wider. */
    void paintPulse(CubicCurve2D curve, double strength) {
        g.setColor(Theme.between(theme.panel(), theme.accent(), strength));
        g.setStroke(EdgeStyle.plain((float) (1 + 2.5 * strength)));
        double aside = layout.strokeWidth(1) / 2 + 6 - 2 * strength;
        for (int side = -1; side <= 1; side += 2) g.draw(Curves.middleBeside(curve, side * aside));
    }

    /** A row of dots with crosses: less than a pipe that runs dry, which is still there. */
    private void paintDropped(CubicCurve2D curve, EdgeStyle style) {
        g.setColor(style.color());
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DOTS, 0));
        g.draw(curve);
        g.setStroke(EdgeStyle.plain(1.3f));
        for (double t : CROSSES) paintCross(Curves.point(curve, t));
    }

    private void paintCross(Point2D middle) {
        double arm = layout.radius() / 6;
        for (int side = -1; side <= 1; side += 2)
            g.draw(new Line2D.Double(
                    middle.getX() - arm, middle.getY() - side * arm, middle.getX() + arm, middle.getY() + side * arm));
    }

    private void paintDashes(CubicCurve2D curve, EdgeStyle style) {
        g.setColor(theme.muted());
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        for (int side = -1; side <= 1; side += 2) g.draw(Curves.beside(curve, side * style.wall() / 2));
    }

    /** Px of a chevron's half. */
    static double chevron(CellLayout layout) {
        return Math.max(3, Math.min(5, layout.radius() / 6));
    }

    /**
     * Chevrons on both sides of the pipe, outwards where it fills, towards it where it drains; nothing where it does neither.
     *
     * @param place along the curve, from 0 to 1
     */
    void paintSign(CubicCurve2D curve, EdgeStyle style, double place) {
        if (style.sign() == 0 || style.form() == EdgeStyle.Form.DROPPED) return;
        double size = chevron(layout);
        Point2D at = Curves.point(curve, place);
        Point2D along = Curves.direction(curve, place);
        for (int side = -1; side <= 1; side += 2) {
            double near = style.wall() / 2 + ASIDE;
            double tip = style.sign() < 0 ? near + size : near;
            double ends = style.sign() < 0 ? near : near + size;
            Path2D chevron = new Path2D.Double();
            chevron.moveTo(x(at, along, side * ends, -size), y(at, along, side * ends, -size));
            chevron.lineTo(x(at, along, side * tip, 0), y(at, along, side * tip, 0));
            chevron.lineTo(x(at, along, side * ends, size), y(at, along, side * ends, size));
            stroke(chevron, theme.panel(), 3.6f);
            stroke(chevron, theme.text(), 1.4f);
        }
    }

    private static double x(Point2D at, Point2D along, double aside, double on) {
        return at.getX() + along.getX() * on - along.getY() * aside;
    }

    private static double y(Point2D at, Point2D along, double aside, double on) {
        return at.getY() + along.getY() * on + along.getX() * aside;
    }

    private void stroke(Shape line, Color color, float width) {
        g.setColor(color);
        g.setStroke(EdgeStyle.plain(width));
        g.draw(line);
    }
}
