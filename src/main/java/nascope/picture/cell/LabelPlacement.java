package nascope.picture.cell;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nascope.space.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Finds a place for every edge's label, so that none covers another or a node. A label stands on
 * its curve or beside it; of its possible places it takes the one that hides least, in turn with the others until none
 * moves any more.
 */
final class LabelPlacement {
    private static final int PLACES = 9; // tried along the curve on either side of its middle
    private static final double FARTHEST = 0.32; // from the middle, as a share of the whole
    private static final int MOST_ROUNDS = 8;
    private static final double GRID = 4; // px between places that are tried off the curve
    private static final double GAP = 3; // px between labels and between labels and nodes
    private static final double MOST_COVERED =
            0.17; // share of the bounds that labels may take without drowning the cell
    private static final double OVERLAP = 1e4;
    private static final double HIDDEN_OTHER = 2.5; // costs, a px of curve
    private static final double HIDDEN_OWN = 0.25;
    private static final double HIDDEN_CONNECTION = 0.3;
    private static final double OFF_CENTRE = 0.2;
    private static final double AWAY = 0.8;
    private static final double NEARER_TO_ANOTHER = 60;
    private static final double NAMED_ASTRAY = 1000; // a label that is alone covers others rather than leave its edge

    private final CellLayout layout;
    private final List<Edge> edges;
    private final List<Point2D[]> curves = new ArrayList<>();
    private final List<Point2D[]> connections = new ArrayList<>();
    private final List<Rectangle2D> obstacles = new ArrayList<>();
    private final LabelForm form;
    private final List<List<Place>> places; // by edge

    LabelPlacement(CellLayout layout, LabelForm form) {
        this.layout = layout;
        this.form = form;
        edges = layout.topology().edges();
        for (Edge edge : edges) curves.add(Curves.points(layout.curve(edge)));
        for (int node : layout.topology().joined()) connections.add(Curves.points(layout.outputCurve(node)));
        for (int node = 0; node <= layout.outputNode(); node++) {
            Point2D centre = layout.centre(node);
            double side = 2 * (layout.radius() + GAP);
            obstacles.add(new Rectangle2D.Double(centre.getX() - side / 2, centre.getY() - side / 2, side, side));
            layout.caption(node).ifPresent(obstacles::add);
        }
        places = edges.stream().map(this::places).toList();
    }

    /** A place for each edge's label, by index; empty if they do not fit, or would drown the cell. */
    List<Rectangle2D> together() {
        if (covered() > MOST_COVERED) return List.of();
        Rectangle2D[] placed = place();
        return fits(placed) ? List.of(placed) : List.of();
    }

    /** For each edge, by index, the place its label takes if it may cover the others. */
    List<Rectangle2D> alone() {
        Rectangle2D[] nothing = new Rectangle2D[edges.size()];
        return edges.stream()
                .map(edge -> Optional.ofNullable(best(places.get(edge.index()), nothing, edge.index()))
                        .orElseGet(() -> nearest(edge)))
                .toList();
    }

    /** Where none of its places is free: off the nodes, as near to the middle of the curve as that goes. */
    private Rectangle2D nearest(Edge edge) {
        Rectangle2D bounds = layout.bounds();
        Point2D middle = Curves.point(layout.curve(edge), 0.5);
        Rectangle2D nearest = null; // the bounds are too small for a place off the nodes
        double least = Double.POSITIVE_INFINITY;
        for (double y = bounds.getMinY(); y <= bounds.getMaxY() - form.height(); y += GRID)
            for (double x = bounds.getMinX(); x <= bounds.getMaxX() - form.width(); x += GRID) {
                Rectangle2D label = new Rectangle2D.Double(x, y, form.width(), form.height());
                double distance = middle.distance(label.getCenterX(), label.getCenterY());
                if (distance >= least || !isFree(label)) continue;
                least = distance;
                nearest = label;
            }
        return nearest == null ? onTheMiddle(middle, bounds) : nearest;
    }

    private Rectangle2D onTheMiddle(Point2D middle, Rectangle2D bounds) {
        double x = Math.min(middle.getX() - form.width() / 2, bounds.getMaxX() - form.width());
        double y = Math.min(middle.getY() - form.height() / 2, bounds.getMaxY() - form.height());
        return new Rectangle2D.Double(
                Math.max(x, bounds.getMinX()), Math.max(y, bounds.getMinY()), form.width(), form.height());
    }

    private double covered() {
        Rectangle2D bounds = layout.bounds();
        return edges.size() * form.width() * form.height() / (bounds.getWidth() * bounds.getHeight());
    }

    private Rectangle2D[] place() {
        Rectangle2D[] chosen = new Rectangle2D[edges.size()];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Rectangle2D[] before = chosen.clone();
            for (Edge edge : edges) chosen[edge.index()] = best(places.get(edge.index()), chosen, edge.index());
            if (Arrays.equals(before, chosen)) break;
        }
        return chosen;
    }

    private @Nullable Rectangle2D best(List<Place> places, Rectangle2D[] chosen, int own) {
        Rectangle2D best = null; // where no place is left
        double least = Double.POSITIVE_INFINITY;
        for (Place place : places) {
            double cost = place.cost();
            for (int other = 0; other < chosen.length && cost < least; other++)
                if (other != own && chosen[other] != null && near(place.label(), chosen[other])) cost += OVERLAP;
            if (cost >= least) continue;
            least = cost;
            best = place.label();
        }
        return best;
    }

    private boolean fits(Rectangle2D[] placed) {
        for (int a = 0; a < placed.length; a++) {
            if (placed[a] == null) return false;
            for (int b = 0; b < a; b++) if (near(placed[a], placed[b])) return false;
        }
        return true;
    }

    /** The places an edge's label can take without leaving the bounds or covering a node. */
    private List<Place> places(Edge edge) {
        List<Place> places = new ArrayList<>();
        CubicCurve2D curve = layout.curve(edge);
        for (int i = -PLACES; i <= PLACES; i++) {
            double t = 0.5 + FARTHEST * i / PLACES;
            Point2D point = Curves.point(curve, t);
            Point2D direction = Curves.direction(curve, t);
            double clear = Math.abs(direction.getY()) * form.width() / 2
                    + Math.abs(direction.getX()) * form.height() / 2
                    + layout.strokeWidth(1) / 2
                    + GAP;
            for (double away : new double[] {0, -clear, clear}) {
                Rectangle2D label = new Rectangle2D.Double(
                        point.getX() - direction.getY() * away - form.width() / 2,
                        point.getY() + direction.getX() * away - form.height() / 2,
                        form.width(),
                        form.height());
                if (isFree(label)) places.add(new Place(label, cost(edge, label, t, Math.abs(away))));
            }
        }
        return places;
    }

    private boolean isFree(Rectangle2D label) {
        return layout.bounds().contains(label) && obstacles.stream().noneMatch(label::intersects);
    }

    private double cost(Edge edge, Rectangle2D label, double t, double away) {
        Point2D[] own = curves.get(edge.index());
        double length = own[0].distance(own[own.length - 1]);
        double cost = HIDDEN_OWN * hidden(own, label) + OFF_CENTRE * Math.abs(t - 0.5) * length + AWAY * away;
        double toOwn = distance(own, label);
        for (Point2D[] curve : curves) {
            if (curve == own) continue;
            cost += HIDDEN_OTHER * hidden(curve, label);
            if (distance(curve, label) < toOwn) cost += form == LabelForm.NAMED ? NAMED_ASTRAY : NEARER_TO_ANOTHER;
        }
        for (Point2D[] connection : connections) cost += HIDDEN_CONNECTION * hidden(connection, label);
        return cost;
    }

    /** Length of the curve below the label, in px. */
    private double hidden(Point2D[] curve, Rectangle2D label) {
        double margin = layout.strokeWidth(1) / 3;
        double length = 0;
        for (int i = 1; i < curve.length; i++) {
            double x = (curve[i].getX() + curve[i - 1].getX()) / 2;
            double y = (curve[i].getY() + curve[i - 1].getY()) / 2;
            if (Math.abs(x - label.getCenterX()) < label.getWidth() / 2 + margin
                    && Math.abs(y - label.getCenterY()) < label.getHeight() / 2 + margin)
                length += curve[i].distance(curve[i - 1]);
        }
        return length;
    }

    private static double distance(Point2D[] curve, Rectangle2D label) {
        double least = Double.POSITIVE_INFINITY;
        for (Point2D point : curve) least = Math.min(least, point.distance(label.getCenterX(), label.getCenterY()));
        return least;
    }

    private static boolean near(Rectangle2D a, Rectangle2D b) {
        return a.intersects(b.getX() - GAP, b.getY() - GAP, b.getWidth() + 2 * GAP, b.getHeight() + 2 * GAP);
    }

    /** A place for a label and what it costs by itself. */
    private record Place(Rectangle2D label, double cost) {}
}
