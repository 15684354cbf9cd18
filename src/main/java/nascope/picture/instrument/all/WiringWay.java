package nascope.picture.instrument.all;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import nascope.analysis.StepReading;

/**
 * Where a search was on the wiring plane, in a fixed number of points: when they run out, every other one goes. What lies
 * between the steps in sight is drawn as what it is, the rest as a hairline, so that the shape of the whole stays.
 */
final class WiringWay {
    private static final int MOST = 1024; // points
    private static final double ARROWS = 34; // px between arrowheads, at least
    private static final double HEAD = 6; // px, its sides
    private static final double OPENING = 0.5; // radians of one of them from the way
    private static final float DYING = 3f; // px, where L − H is above 0
    private static final float GROWING = 1.6f;
    private static final float ASIDE = 0.8f; // where the steps are not in sight

    /** @param pull Σ L − H since the point before; 0 where it was not measured */
    private record Point(int step, Point2D shape, double pull) {}

    private final Function<Point2D, Point2D> pixel;
    private final List<Point> points = new ArrayList<>();
    private int stepsAPoint = 1;
    private double pull; // Σ L − H since the last point
    private double first = Double.NEGATIVE_INFINITY; // steps in sight
    private double last = Double.POSITIVE_INFINITY;

    /** @param pixel of a depth and a width */
    WiringWay(Function<Point2D, Point2D> pixel) {
        this.pixel = pixel;
    }

    void add(StepReading step) {
        double now = step.snapshot().search().lossMinusEntropy();
        if (!Double.isNaN(now)) pull += now;
        if (step.step() % stepsAPoint != 0) return;
        double depth = step.cell().expected().depth();
        double width = step.cell().expected().width();
        points.add(new Point(step.step(), new Point2D.Double(depth, width), pull));
        pull = 0;
        if (points.size() < MOST) return;
        for (int i = points.size() - 1; i > 0; i -= 2) points.remove(i);
        stepsAPoint *= 2;
    }

    /** From now on only the steps between two are in sight. */
    void showSteps(double from, double to) {
        first = from;
        last = to;
    }

    private boolean inSight(int step) {
        return step >= first && step <= last;
    }

    /**
     * The way up to a step, thick where L − H is above 0, with arrowheads.
     *
     * @param above colour where L − H is above 0
     * @param aside colour where the steps are not in sight
     */
    void draw(Graphics2D g, int end, Color above, Color below, Color aside) {
        double since = 0; // px from the last arrowhead
        for (int i = 1; i < points.size(); i++) {
            Point to = points.get(i);
            if (to.step > end) break;
            Point2D start = pixel.apply(points.get(i - 1).shape);
            Point2D stop = pixel.apply(to.shape);
            boolean shown = inSight(points.get(i - 1).step) && inSight(to.step);
            boolean dies = to.pull > 0;
            g.setColor(!shown ? aside : dies ? above : below);
            float width = !shown ? ASIDE : dies ? DYING : GROWING;
            g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(new Line2D.Double(start, stop));
            since += start.distance(stop);
            if (since < ARROWS || !shown) continue;
            arrow(g, start, stop);
            since = 0;
        }
    }

    private static void arrow(Graphics2D g, Point2D from, Point2D to) {
        double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
        Path2D head = new Path2D.Double();
        for (int side = -1; side <= 1; side += 2) {
            head.moveTo(to.getX(), to.getY());
            head.lineTo(
                    to.getX() - HEAD * Math.cos(angle + side * OPENING),
                    to.getY() - HEAD * Math.sin(angle + side * OPENING));
        }
        g.draw(head);
    }

    /** The step in sight that lies nearest to a place, no farther than some px, up to a step. */
    OptionalInt nearest(Point2D place, double within, int end) {
        double least = within;
        OptionalInt found = OptionalInt.empty();
        for (Point point : points) {
            double distance = pixel.apply(point.shape).distance(place);
            if (point.step > end || !inSight(point.step) || distance >= least) continue;
            least = distance;
            found = OptionalInt.of(point.step);
        }
        return found;
    }

    /** How many pieces of the way up to a step lead through an area of the picture. */
    int through(Rectangle2D area, int end) {
        int pieces = 0;
        for (int i = 1; i < points.size() && points.get(i).step <= end; i++)
            if (area.intersectsLine(
                    new Line2D.Double(pixel.apply(points.get(i - 1).shape), pixel.apply(points.get(i).shape))))
                pieces++;
        return pieces;
    }
}
