package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.analysis.WiringComparison;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.space.Edge;
import nascope.space.Wiring;
import nascope.space.Wiring.Choice;

/**
 * A cell that was chosen: of its edges those that are listed, a pipe for each operation in its colour, with its name; a
 * dashed line where {@code none} is listed. Beside another wiring, what this one has alone is set off by the accent, and
 * what the other has alone is a dotted line.
 */
public final class WiringPicture {
    private static final double PIPE = 0.6; // of the widest
    private static final double BETWEEN = 1.5; // px between the pipes of one edge
    private static final float HALO = 3; // px around a pipe
    private static final double[] PLACES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8}; // of a label, along
    private static final double LARGE = 11; // px of letters
    private static final double SMALL = 9;
    private static final double LARGE_FROM = 19; // px, radius of the nodes
    private static final double PADDING = 5;
    private static final double COVERS = 1000; // cost of a place that covers what must be seen

    private final CellLayout layout;
    private final Wiring wiring;
    private final Optional<WiringComparison> comparison;

    /** A name beside an edge. */
    private record Label(Choice choice, Rectangle2D place) {}

    /**
     * Lays a wiring out.
     *
     * @param comparison with another one, this being the first
     */
    public WiringPicture(Wiring wiring, Optional<WiringComparison> comparison, Rectangle2D bounds) {
        this.wiring = wiring;
        this.comparison = comparison;
        layout = CellLayout.of(wiring.topology(), bounds);
    }

    /** The listed choices of the edge at a point; empty where there is none. */
    public List<Choice> at(double x, double y) {
        if (layout.nodeAt(x, y).isPresent()) return List.of();
        double nearest = layout.strokeWidth(1);
        List<Choice> found = List.of();
        for (Edge edge : listed()) {
            double distance = Curves.distance(layout.curve(edge), x, y);
            if (distance >= nearest) continue;
            nearest = distance;
            found = on(edge);
        }
        return found;
    }

    /** Whether a choice is in this wiring alone. */
    public boolean alone(Choice choice) {
        return comparison.filter(both -> both.first().contains(choice)).isPresent();
    }

    /** Paints over what is there; the background is the caller's. */
    public void paint(Graphics2D g, Theme theme) {
        Lettering.smooth(g);
        connections(g, theme);
        comparison.ifPresent(both -> both.second().forEach(choice -> elsewhere(g, choice, theme)));
        for (Edge edge : listed()) edge(g, edge, theme);
        labels(g).forEach(label -> label(g, label, theme));
        NodePainter nodes = new NodePainter(g, layout, theme);
        for (int node = 0; node <= layout.outputNode(); node++) nodes.paint(node, false);
    }

    private void connections(Graphics2D g, Theme theme) {
        if (layout.topology().endsAtNode()) return; // the node is the output
        g.setStroke(new BasicStroke((float) Math.max(1.5, layout.radius() / 9)));
        g.setColor(theme.connection());
        for (int node : layout.topology().joined()) g.draw(layout.outputCurve(node));
    }

    private void elsewhere(Graphics2D g, Choice choice, Theme theme) {
        Edge edge = choice.edge();
        if (edge.target() >= layout.outputNode()
                || edge.target() < layout.topology().inputs()) return; // no such node here
        if (listed().stream().anyMatch(own -> own.source() == edge.source() && own.target() == edge.target())) return;
        g.setColor(theme.muted());
        g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.1f, 5}, 0));
        g.draw(layout.curve(layout.topology().edge(edge.source(), edge.target())));
    }

    private void edge(Graphics2D g, Edge edge, Theme theme) {
        CubicCurve2D curve = layout.curve(edge);
        List<Choice> choices = on(edge);
        float each = (float) (layout.strokeWidth(PIPE) * (choices.size() > 1 ? 0.7 : 1));
        double step = each + BETWEEN;
        float whole = (float) (each + (choices.size() - 1) * step);
        if (choices.stream().anyMatch(Choice::connects))
            stroke(g, Curves.middle(curve), theme.panel(), whole + 2 * HALO + 2); // a seam where it crosses others
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            double aside = (i - (choices.size() - 1) / 2.0) * step;
            Shape line = aside == 0 ? curve : Curves.beside(curve, aside);
            if (!choice.connects()) {
                g.setColor(theme.muted());
                g.setStroke(
                        new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0));
                g.draw(line);
                continue;
            }
            if (alone(choice)) stroke(g, line, theme.accent(), each + 2 * HALO);
            if (alone(choice)) stroke(g, line, theme.panel(), each + HALO);
            stroke(g, line, theme.of(choice.operation()), each);
        }
    }

    private static void stroke(Graphics2D g, Shape line, Color color, float width) {
        g.setColor(color);
        g.setStroke(EdgeStyle.plain(width));
        g.draw(line);
    }

    /** Each on its own edge, where it hides least of the others. */
    private List<Label> labels(Graphics2D g) {
        g.setFont(Lettering.bold(letters()));
        List<Label> labels = new ArrayList<>();
        for (Edge edge : listed()) {
            List<Choice> choices = on(edge).stream().filter(Choice::connects).toList();
            double width = choices.stream()
                            .mapToDouble(choice ->
                                    Lettering.width(g, choice.operation().shortLabel()))
                            .max()
                            .orElse(0)
                    + 2 * PADDING;
            double line = letters() + PADDING;
            Optional<Rectangle2D> free = place(edge, width, line * choices.size(), labels);
            if (free.isEmpty()) continue; // pointing at the edge tells
            Rectangle2D whole = free.get();
            for (int i = 0; i < choices.size(); i++)
                labels.add(new Label(
                        choices.get(i), new Rectangle2D.Double(whole.getX(), whole.getY() + i * line, width, line)));
        }
        return labels;
    }

    /** Where it covers neither a node nor another label; empty if there is no such place. */
    private Optional<Rectangle2D> place(Edge edge, double width, double height, List<Label> taken) {
        Optional<Rectangle2D> best = Optional.empty();
        double least = COVERS;
        for (int i = 0; i < PLACES.length; i++) {
            Rectangle2D place = around(edge, PLACES[i], width, height);
            double cost = i;
            for (int node = 0; node <= layout.outputNode(); node++) {
                Point2D centre = layout.centre(node);
                double r = layout.radius() + 2;
                if (place.intersects(centre.getX() - r, centre.getY() - r, 2 * r, 2 * r)) cost += COVERS;
            }
            for (Label label : taken) if (label.place().intersects(place)) cost += COVERS;
            for (Edge other : listed()) if (!other.equals(edge)) cost += 3 * hidden(layout.curve(other), place);
            if (cost >= least) continue;
            least = cost;
            best = Optional.of(place);
        }
        return best;
    }

    private Rectangle2D around(Edge edge, double t, double width, double height) {
        Point2D middle = Curves.point(layout.curve(edge), t);
        return new Rectangle2D.Double(middle.getX() - width / 2, middle.getY() - height / 2, width, height);
    }

    /** How many points of a curve a label covers. */
    private static int hidden(CubicCurve2D curve, Rectangle2D label) {
        int hidden = 0;
        for (Point2D point : Curves.points(curve)) if (label.contains(point)) hidden++;
        return hidden;
    }

    private void label(Graphics2D g, Label label, Theme theme) {
        Rectangle2D place = label.place();
        RoundRectangle2D plate = new RoundRectangle2D.Double(
                place.getX(), place.getY() + 0.5, place.getWidth(), place.getHeight() - 1, 7, 7);
        g.setColor(theme.panel());
        g.fill(plate);
        g.setColor(alone(label.choice()) ? theme.accent() : theme.border());
        g.setStroke(new BasicStroke(alone(label.choice()) ? 1.6f : 1));
        g.draw(plate);
        g.setFont(Lettering.bold(letters()));
        g.setColor(theme.text());
        Lettering.centred(
                g,
                label.choice().operation().shortLabel(),
                place.getCenterX(),
                place.getCenterY() + letters() * Lettering.MIDDLE);
    }

    private double letters() {
        return layout.radius() >= LARGE_FROM ? LARGE : SMALL;
    }

    private List<Edge> listed() {
        return wiring.choices().stream().map(Choice::edge).distinct().toList();
    }

    private List<Choice> on(Edge edge) {
        return wiring.choices().stream()
                .filter(choice -> choice.edge().equals(edge))
                .toList();
    }
}
