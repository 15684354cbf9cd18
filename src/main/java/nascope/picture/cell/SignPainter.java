package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import nascope.picture.look.Theme;
import nascope.search.snapshot.EdgeConstraint;

/** Paints what a person decided about an edge, in shapes, so that no colour need be told apart. */
final class SignPainter {
    private static final double RADIUS = 5;

    private SignPainter() {}

    /**
     * A ring with a bar where operations are forbidden, a ring with a dot where one is pinned, nothing otherwise: an edge
     * that was dropped has crosses.
     */
    static void paint(Graphics2D g, EdgeConstraint constraint, Point2D centre, Theme theme) {
        boolean pinned = constraint instanceof EdgeConstraint.Pinned;
        if (!pinned && !(constraint instanceof EdgeConstraint.Forbidden)) return;
        g.setColor(theme.panel());
        g.fill(disc(centre, RADIUS + 2));
        g.setColor(theme.text());
        g.setStroke(new BasicStroke(1.5f));
        g.draw(disc(centre, RADIUS));
        double arm = RADIUS * Math.sqrt(0.5);
        if (pinned) g.fill(disc(centre, RADIUS / 2));
        else
            g.draw(new Line2D.Double(
                    centre.getX() - arm, centre.getY() - arm, centre.getX() + arm, centre.getY() + arm));
    }

    private static Ellipse2D disc(Point2D centre, double radius) {
        return new Ellipse2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
    }
}
