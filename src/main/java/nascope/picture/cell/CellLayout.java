package nascope.picture.cell;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nascope.space.CellTopology;
import nascope.space.Edge;

/**
 * Where the nodes, edges and labels of a cell stand: a pure function of topology and bounds, so nothing moves when alpha
 * does, and a hit test asks the very curves that were drawn.
 *
 * <p>The nodes lie on a convex line, input nodes on the left, the output on the right, intermediate nodes above and
 * below in turn: an edge between two points of a convex line passes by all others.
 */
public final class CellLayout {
    private static final double HIT_DISTANCE = 5; // px beside the pipe that still count as on it
    private static final double[] PIPE = {0.86, 0.74, 0.62, 0.54, 0.48, 0.43, 0.40
    }; // width to radius, for 2 to 8 nodes

    /** Places along an edge where its chevrons may stand, the best first. */
    private static final double[] SIGNS = {0.2, 0.26, 0.32, 0.38, 0.14, 0.44, 0.56, 0.62, 0.68, 0.74, 0.8};

    private final CellTopology topology;
    private final Rectangle2D bounds;
    private final NodePlaces places;
    private final List<CubicCurve2D> curves = new ArrayList<>(); // of edges, by index
    private final List<CubicCurve2D> outputCurves = new ArrayList<>(); // of intermediate nodes
    private final LabelForm labelForm;
    private final List<Rectangle2D> labels; // by edge, empty if they do not fit
    private final List<Rectangle2D> fullLabels; // by edge
    private final double[] signs; // by edge, see placeOfSign

    private CellLayout(CellTopology topology, Rectangle2D bounds) {
        this.topology = topology;
        this.bounds = (Rectangle2D) bounds.clone();
        places = NodePlaces.of(topology, bounds);
        for (Edge edge : topology.edges()) curves.add(curve(edge.source(), edge.target()));
        for (int node = topology.inputs(); node < outputNode(); node++) outputCurves.add(curve(node, outputNode()));
        fullLabels = new LabelPlacement(this, LabelForm.NAMED).alone();
        LabelForm form = LabelForm.FULL;
        List<Rectangle2D> placed = new LabelPlacement(this, form).together();
        for (LabelForm smaller : List.of(LabelForm.SMALL, LabelForm.BAR)) {
            if (!placed.isEmpty()) break;
            form = smaller;
            placed = new LabelPlacement(this, smaller).together();
        }
        labelForm = form;
        labels = placed;
        signs = placesOfSigns();
    }

    /** Lays a cell out within bounds. */
    public static CellLayout of(CellTopology topology, Rectangle2D bounds) {
        return new CellLayout(topology, bounds);
    }

    public CellTopology topology() {
        return topology;
    }

    public Rectangle2D bounds() {
        return (Rectangle2D) bounds.clone();
    }

    /** The number that stands for the output: the one after the last intermediate node's. */
    public int outputNode() {
        return topology.nodeCount();
    }

    /** The centre of a node, or of the output. */
    public Point2D centre(int node) {
        return places.centre(node);
    }

    /** Radius of all nodes. */
    public double radius() {
        return places.radius();
    }

    /** The writing below a node; empty for intermediate nodes. */
    public Optional<Rectangle2D> caption(int node) {
        return places.caption(node);
    }

    /** From centre to centre, drawn below the nodes. */
    public CubicCurve2D curve(Edge edge) {
        return curves.get(edge.index());
    }

    /** The connection of an intermediate node to the output. */
    public CubicCurve2D outputCurve(int node) {
        return outputCurves.get(node - topology.inputs());
    }

    /** Width of what an edge's pipe is filled with, proportional to the share, 0 to 1: the whole pipe's of 1. */
    public double strokeWidth(double share) {
        return share * radius() * PIPE[topology.nodes() - CellTopology.LEAST_NODES];
    }

    /** The largest form in which all labels fit. */
    public LabelForm labelForm() {
        return labelForm;
    }

    /** Where an edge's label stands; empty where the labels of this cell do not fit. */
    public Optional<Rectangle2D> label(Edge edge) {
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels.get(edge.index()));
    }

    /** Where the label of one edge stands with its name, on top of all others. */
    public Rectangle2D fullLabel(Edge edge) {
        return fullLabels.get(edge.index());
    }

    /** Where along an edge the chevrons stand that say whether it fills or drains, from 0 to 1. */
    double placeOfSign(Edge edge) {
        return signs[edge.index()];
    }

    /** What lies at a point: a node before a label before an edge. */
    public Highlight at(double x, double y) {
        OptionalInt node = nodeAt(x, y);
        if (node.isPresent()) return new Highlight.OfNode(node.getAsInt());
        return edgeAt(x, y).<Highlight>map(Highlight.OfEdge::new).orElse(Highlight.nothing());
    }

    /** The node, or the output, whose disc covers a point. */
    public OptionalInt nodeAt(double x, double y) {
        for (int node = 0; node <= outputNode(); node++)
            if (centre(node).distance(x, y) <= radius()) return OptionalInt.of(node);
        return OptionalInt.empty();
    }

    /** The edge whose label covers a point, or else whose curve is the nearest and near enough. */
    public Optional<Edge> edgeAt(double x, double y) {
        Edge nearest = null;
        double least = strokeWidth(1) / 2 + HIT_DISTANCE;
        for (Edge edge : topology.edges()) {
            if (label(edge).filter(label -> label.contains(x, y)).isPresent()) return Optional.of(edge);
            double distance = Curves.distance(curve(edge), x, y);
            if (distance > least) continue;
            least = distance;
            nearest = edge;
        }
        return Optional.ofNullable(nearest);
    }

    private CubicCurve2D curve(int source, int target) {
        return Curves.between(centre(source), centre(target), passesNode(source, target) ? inwards(source) : 0);
    }

    /** Nodes stand above and below in turn, so an edge passes below or above the one that lies between its ends. */
    private boolean passesNode(int source, int target) {
        return target != outputNode() && (target - source) % 2 == 0 && target - source > 2;
    }

    /** How far an edge that starts at a node of the upper or lower row is bent towards the middle, in px downwards. */
    private double inwards(int node) {
        return node % 2 == 0 ? radius() : -radius();
    }

    /**
     * Near the source of an edge, and farther on where its chevrons would lie on a label, on what is written below a node, on a
     * node or on other chevrons.
     */
    private double[] placesOfSigns() {
        List<Rectangle2D> taken = new ArrayList<>(labels);
        for (int node = 0; node <= outputNode(); node++) {
            Point2D centre = centre(node);
            taken.add(new Rectangle2D.Double(
                    centre.getX() - radius(), centre.getY() - radius(), 2 * radius(), 2 * radius()));
            caption(node).ifPresent(taken::add);
        }
        double[] places = new double[topology.edgeCount()];
        for (Edge edge : topology.edges()) {
            CubicCurve2D curve = curve(edge);
            double place = Arrays.stream(SIGNS)
                    .filter(at -> aroundSign(curve, at).stream()
                            .noneMatch(box -> taken.stream().anyMatch(box::intersects)))
                    .findFirst()
                    .orElse(SIGNS[0]);
            places[edge.index()] = place;
            taken.addAll(aroundSign(curve, place));
        }
        return places;
    }

    /** Around the chevrons on both sides. */
    private List<Rectangle2D> aroundSign(CubicCurve2D curve, double at) {
        Point2D point = Curves.point(curve, at);
        Point2D along = Curves.direction(curve, at);
        double size = EdgePainter.chevron(this);
        double aside = strokeWidth(1) / 2 + EdgePainter.ASIDE + size / 2;
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2)
            boxes.add(new Rectangle2D.Double(
                    point.getX() - along.getY() * side * aside - size,
                    point.getY() + along.getX() * side * aside - size,
                    2 * size,
                    2 * size));
        return boxes;
    }
}
