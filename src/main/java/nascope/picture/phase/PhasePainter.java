package nascope.picture.phase;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nascope.analysis.EdgeReading;
import nascope.picture.cell.CellLayout;
import nascope.picture.cell.CellPicture;
import nascope.picture.cell.Curves;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.StepPhase;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.OperationSize;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * Paints a phase of a step over the cell, in shapes as well as in colours: a line along the edges that data go along, in
 * the colour of the operation with the largest gate, with arrows forward or back; a bar across an edge that is closed;
 * plus and minus for an edge's cost; a triangle up or down where alpha made an edge more or less alive; a square where
 * weights moved by what the pass found.
 */
public final class PhasePainter {
    private static final double SEAM = 1.5; // px of background around what is painted
    private static final int ANY_SIDE = 8; // px of an image; numbers of weights do not depend on it

    private final Graphics2D g;
    private final CellLayout layout;
    private final SearchSpace space;
    private final CellKind kind;
    private final StepPhase phase;
    private final CellSnapshot cell;
    private final Theme theme;
    private final double progress;
    private final DataWay way;
    private final double unit; // px: half the size of a sign

    private PhasePainter(
            Graphics2D g,
            CellLayout layout,
            SearchSpace space,
            CellKind kind,
            StepPhase phase,
            Theme theme,
            double progress) {
        this.g = g;
        this.layout = layout;
        this.space = space;
        this.kind = kind;
        this.phase = phase;
        this.theme = theme;
        this.progress = progress;
        cell = phase.soFar().cell(kind);
        way = DataWay.of(space, cell.gate());
        unit = Math.max(4.5, layout.radius() * 0.24);
    }

    /**
     * Paints over every cell of a picture.
     *
     * @param space of the picture and the phase
     * @param progress how much of the phase is shown, 0 to 1: how far data or error are on their way
     */
    public static void paint(
            Graphics2D g, CellPicture picture, SearchSpace space, StepPhase phase, Theme theme, double progress) {
        Lettering.smooth(g);
        for (CellKind kind : space.distinctKinds())
            picture.layout(kind)
                    .ifPresent(layout -> new PhasePainter(g, layout, space, kind, phase, theme, progress).paint());
    }

    private void paint() {
        switch (phase.kind()) {
            case SAMPLE -> {
                paintWay(1);
                for (Edge edge : edges()) if (way.operation(edge).isEmpty()) paintBar(edge);
            }
            case LOOK_AHEAD -> paintWay(1);
            case FORWARD -> {
                paintWay(progress);
                paintForward();
            }
            case COST -> {
                paintWay(1);
                paintBack();
            }
            case CORRECTION -> {
                paintWay(1);
                for (Edge edge : edges()) paintCost(edge);
            }
            case ALPHA_MOVES -> edges().forEach(this::paintMove);
            case WEIGHTS_MOVE -> {
                paintWay(1);
                for (Edge edge : edges()) if (learns(edge)) sign(edge, square());
            }
        }
    }

    private List<Edge> edges() {
        return space.topology().edges();
    }

    // -- the way

    /** The way that is done by then. */
    private void paintWay(double by) {
        for (int node : space.topology().joined())
            if (way.reaches(node)) paintLine(connection(node), way.done(node, layout.outputNode(), by), theme.muted());
        for (Edge edge : edges())
            if (way.carries(edge))
                paintLine(
                        rail(edge),
                        way.done(edge.source(), edge.target(), by),
                        theme.of(way.operation(edge).orElseThrow()));
    }

    private void paintLine(Rail rail, double done, Color color) {
        if (done <= 0) return;
        Path2D line = rail.between(0, done);
        double width = Math.max(2, layout.radius() * 0.1);
        stroke(line, width + 2 + 2 * SEAM, theme.panel());
        stroke(line, width + 2, theme.text());
        stroke(line, width, color);
    }

    private void paintForward() {
        for (int node : space.topology().joined())
            if (way.reaches(node)) paintHead(connection(node), way.done(node, layout.outputNode(), progress), 1);
        for (Edge edge : edges())
            if (way.carries(edge)) paintHead(rail(edge), way.done(edge.source(), edge.target(), progress), 1);
    }

    /** The error goes the same way in the other direction, and leaves a cost at every edge it passed. */
    private void paintBack() {
        double left = 1 - progress;
        for (int node : space.topology().joined())
            if (way.reaches(node)) paintHead(connection(node), way.done(node, layout.outputNode(), left), -1);
        for (Edge edge : edges()) {
            if (!way.carries(edge) || !way.leadsOn(edge.target())) continue;
            double done = way.done(edge.source(), edge.target(), left);
            paintHead(rail(edge), done, -1);
            if (done <= 0) paintCost(edge);
        }
    }

    /**
     * An arrow where the way is done, and a dot where it is being done.
     *
     * @param at place along the rail
     * @param direction 1 forward, −1 back
     */
    private void paintHead(Rail rail, double at, int direction) {
        Point2D head = Curves.point(rail.curve(), at);
        if (at > 0 && at < 1 && !rail.covered().test(head)) fill(disc(head, unit * 0.75), theme.accent());
        double place = direction > 0 ? 0.5 : 0.4;
        boolean passed = direction > 0 ? at > place : at < place;
        if (passed) arrow(rail, place, direction);
    }

    private void arrow(Rail rail, double wanted, int direction) {
        double place = rail.placeNear(wanted, unit);
        Point2D at = Curves.point(rail.curve(), place);
        Point2D towards = Curves.direction(rail.curve(), place);
        double angle = Math.atan2(direction * towards.getY(), direction * towards.getX());
        AffineTransform turn = AffineTransform.getTranslateInstance(at.getX(), at.getY());
        turn.rotate(angle);
        fill(turn.createTransformedShape(polygon(1.1 * unit, 0, -0.7 * unit, unit, -0.7 * unit, -unit)), theme.text());
    }

    // -- signs

    /** A bar across an edge on which nothing goes. */
    private void paintBar(Edge edge) {
        Rail rail = rail(edge);
        double place = rail.signPlace(unit);
        Point2D at = Curves.point(rail.curve(), place);
        Point2D towards = Curves.direction(rail.curve(), place);
        double dx = -towards.getY() * unit * 1.3;
        double dy = towards.getX() * unit * 1.3;
        Line2D bar = new Line2D.Double(at.getX() - dx, at.getY() - dy, at.getX() + dx, at.getY() + dy);
        stroke(bar, unit * 0.6 + 2 * SEAM, theme.panel());
        stroke(bar, unit * 0.6, theme.text());
    }

    /** Plus where what goes along the edge makes the loss larger, minus where it makes it smaller. */
    private void paintCost(Edge edge) {
        if (phase.learner() == TrainingMode.Target.WEIGHTS || !way.carries(edge)) return;
        double cost = 0;
        for (int k = 0; k < cell.cost().columns(); k++) {
            double gate = cell.gate().at(edge.index(), k);
            if (gate != 0 && k != space.noneColumn()) cost += gate * cell.cost().at(edge.index(), k);
        }
        Rail rail = rail(edge);
        Point2D at = Curves.point(rail.curve(), rail.signPlace(unit * 1.3));
        Shape disc = disc(at, unit * 1.3);
        fill(disc, theme.panel());
        stroke(disc, 1.5, theme.text());
        double arm = unit * 0.7;
        stroke(new Line2D.Double(at.getX() - arm, at.getY(), at.getX() + arm, at.getY()), 2, theme.text());
        if (cost > 0)
            stroke(new Line2D.Double(at.getX(), at.getY() - arm, at.getX(), at.getY() + arm), 2, theme.text());
    }

    /** A triangle up where the edge became more alive, down where less; where it always is, by its leading operation. */
    private void paintMove(Edge edge) {
        double[] before = phase.before().cell(kind).probability().row(edge.index());
        double[] after = cell.probability().row(edge.index());
        int none = space.noneColumn();
        int leading = space.column(EdgeReading.of(space, edge, before).leading());
        double rise = none >= 0 ? before[none] - after[none] : after[leading] - before[leading];
        if (rise == 0) return;
        double up = rise > 0 ? 1 : -1;
        sign(edge, polygon(0, -1.1 * up * unit, unit, 0.8 * up * unit, -unit, 0.8 * up * unit));
    }

    /** Whether an operation that data go through on an edge has weights. */
    private boolean learns(Edge edge) {
        if (!way.carries(edge) || !way.leadsOn(edge.target())) return false;
        for (int k = 0; k < space.candidates().size(); k++) {
            Operation operation = space.candidates().get(k);
            if (cell.gate().at(edge.index(), k) > 0
                    && OperationSize.of(space, kind, edge, operation, ANY_SIDE).parameters() > 0) return true;
        }
        return false;
    }

    private void sign(Edge edge, Shape shape) {
        Rail rail = rail(edge);
        Point2D at = Curves.point(rail.curve(), rail.signPlace(unit));
        fill(AffineTransform.getTranslateInstance(at.getX(), at.getY()).createTransformedShape(shape), theme.text());
    }

    private Shape square() {
        return new Rectangle2D.Double(-0.85 * unit, -0.85 * unit, 1.7 * unit, 1.7 * unit);
    }

    private static Shape polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) path.lineTo(coordinates[i], coordinates[i + 1]);
        path.closePath();
        return path;
    }

    private static Shape disc(Point2D centre, double radius) {
        return new Ellipse2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
    }

    private void fill(Shape shape, Color color) {
        stroke(shape, 2 * SEAM, theme.panel());
        g.setColor(color);
        g.fill(shape);
    }

    private void stroke(Shape shape, double width, Color color) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    // -- rails

    private Rail rail(Edge edge) {
        return rail(layout.curve(edge));
    }

    private Rail connection(int node) {
        return rail(layout.outputCurve(node));
    }

    private Rail rail(CubicCurve2D curve) {
        return new Rail(curve, covered());
    }

    private Predicate<Point2D> covered() {
        List<Rectangle2D> labels = new ArrayList<>();
        for (Edge edge : edges()) layout.label(edge).ifPresent(labels::add);
        return point -> {
            for (int node = 0; node <= layout.outputNode(); node++)
                if (layout.centre(node).distance(point) <= layout.radius() + SEAM) return true;
            return labels.stream().anyMatch(label -> label.contains(point));
        };
    }
}
