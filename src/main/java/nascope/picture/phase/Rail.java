package nascope.picture.phase;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.Predicate;
import nascope.picture.cell.Curves;

/**
 * The line along the middle of an edge or a connection, as far as neither node nor label covers it.
 *
 * @param curve from start to end
 * @param covered whether something that must stay readable lies at a point
 */
record Rail(CubicCurve2D curve, Predicate<Point2D> covered) {
    private static final int PIECES = 96;
    private static final List<Double> PLACES = List.of(0.7, 0.62, 0.78, 0.54, 0.36, 0.3, 0.46, 0.24, 0.84);
    private static final List<Double> SHIFTS =
            List.of(0.0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.24, -0.24, 0.3, -0.3);

    /** The pieces that can be seen of a part of it, from place to place, each 0 to 1. */
    Path2D between(double from, double to) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (int i = 0; i <= PIECES; i++) {
            double t = from + (to - from) * i / PIECES;
            Point2D point = Curves.point(curve, t);
            if (covered.test(point)) {
                open = false;
                continue;
            }
            if (open) path.lineTo(point.getX(), point.getY());
            else path.moveTo(point.getX(), point.getY());
            open = true;
        }
        return path;
    }

    /** A place for a sign, 0 to 1, where it covers nothing if there is one. */
    double signPlace(double size) {
        return firstFree(PLACES, size);
    }

    /** The place for a sign that is nearest to another and where it covers nothing; that other if there is none. */
    double placeNear(double wanted, double size) {
        return firstFree(SHIFTS.stream().map(shift -> wanted + shift).toList(), size);
    }

    private double firstFree(List<Double> places, double size) {
        for (double t : places) if (isFree(Curves.point(curve, t), size)) return t;
        return places.get(0);
    }

    private boolean isFree(Point2D point, double size) {
        for (int dx = -1; dx <= 1; dx++)
            for (int dy = -1; dy <= 1; dy++)
                if (covered.test(new Point2D.Double(point.getX() + dx * size, point.getY() + dy * size))) return false;
        return true;
    }
}
