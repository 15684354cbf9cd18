package nascope.picture.cell;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** The curves that edges are drawn as. */
public final class Curves {
    private static final int PIECES = 32;
    private static final double REACH = 0.42; // of the control points along the horizontal, as a share of the whole
    private static final double BEND = 0.45; // their share of the slope: 1 is a straight line, 0 leaves horizontally

    private Curves() {}

    /**
     * A gentle S from point to point.
     *
     * @param sag px by which its middle part is moved downwards
     */
    static CubicCurve2D between(Point2D from, Point2D to, double sag) {
        double dx = (to.getX() - from.getX()) * REACH;
        double dy = (to.getY() - from.getY()) * REACH * BEND;
        return new CubicCurve2D.Double(
                from.getX(),
                from.getY(),
                from.getX() + dx,
                from.getY() + dy + sag,
                to.getX() - dx,
                to.getY() - dy + sag,
                to.getX(),
                to.getY());
    }

    /** The point at {@code t}, from 0 at the start to 1 at the end. */
    public static Point2D point(CubicCurve2D curve, double t) {
        return new Point2D.Double(
                cubic(curve.getX1(), curve.getCtrlX1(), curve.getCtrlX2(), curve.getX2(), t),
                cubic(curve.getY1(), curve.getCtrlY1(), curve.getCtrlY2(), curve.getY2(), t));
    }

    /** The direction at {@code t}, of length 1. */
    public static Point2D direction(CubicCurve2D curve, double t) {
        Point2D before = point(curve, t - 0.01);
        Point2D after = point(curve, t + 0.01);
        double length = before.distance(after);
        return new Point2D.Double((after.getX() - before.getX()) / length, (after.getY() - before.getY()) / length);
    }

    /** Points along the curve, at equal distances of t, both ends included. */
    public static Point2D[] points(CubicCurve2D curve) {
        Point2D[] points = new Point2D[PIECES + 1];
        for (int i = 0; i <= PIECES; i++) points[i] = point(curve, (double) i / PIECES);
        return points;
    }

    /** The curve without its ends. */
    static Path2D middle(CubicCurve2D curve) {
        Point2D[] points = points(curve);
        Path2D path = new Path2D.Double();
        int end = PIECES / 5;
        path.moveTo(points[end].getX(), points[end].getY());
        for (int i = end + 1; i <= PIECES - end; i++) path.lineTo(points[i].getX(), points[i].getY());
        return path;
    }

    /** A line along the curve at a distance from it, in px to the right of its direction. */
    static Path2D beside(CubicCurve2D curve, double distance) {
        return beside(curve, distance, 0);
    }

    /** The same without its ends. */
    static Path2D middleBeside(CubicCurve2D curve, double distance) {
        return beside(curve, distance, PIECES / 5);
    }

    private static Path2D beside(CubicCurve2D curve, double distance, int end) {
        Path2D path = new Path2D.Double();
        for (int i = end; i <= PIECES - end; i++) {
            Point2D at = point(curve, (double) i / PIECES);
            Point2D along = direction(curve, (double) i / PIECES);
            double x = at.getX() - along.getY() * distance;
            double y = at.getY() + along.getX() * distance;
            if (i == end) path.moveTo(x, y);
            else path.lineTo(x, y);
        }
        return path;
    }

    /** Whether a straight line from point to point crosses the curve. */
    static boolean crosses(CubicCurve2D curve, double x, double y, double toX, double toY) {
        Point2D[] points = points(curve);
        for (int i = 0; i < PIECES; i++)
            if (Line2D.linesIntersect(
                    points[i].getX(), points[i].getY(), points[i + 1].getX(), points[i + 1].getY(), x, y, toX, toY))
                return true;
        return false;
    }

    /** Distance of a point from the curve, in px. */
    static double distance(CubicCurve2D curve, double x, double y) {
        Point2D[] points = points(curve);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < PIECES; i++)
            least = Math.min(
                    least,
                    Line2D.ptSegDist(
                            points[i].getX(), points[i].getY(), points[i + 1].getX(), points[i + 1].getY(), x, y));
        return least;
    }

    private static double cubic(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }
}
