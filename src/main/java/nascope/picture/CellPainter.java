package nascope.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import nascope.analysis.CellReading;
import nascope.analysis.EdgeReading;
import nascope.base.Table;
import nascope.search.CellSnapshot;
import nascope.search.Constraints;
import nascope.search.EdgeConstraint;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * Paints a cell after a step: each edge as wide as it is alive, in the colour of its leading operation, with a label of
 * the numbers; grey dots where {@code none} leads, plain grey with the words "all equal" where nothing does, and a thin
 * line with crosses where the edge was dropped by hand.
 */
public final class CellPainter {
    private static final double[] CROSSES = {0.22, 0.78}; // places along a dropped edge, its label lies between

    private final Graphics2D g;
    private final CellLayout layout;
    private final Theme theme;
    private final Highlight highlight;
    private final Highlight selected;
    private final List<EdgeReading> readings;
    private final Table probability;
    private final Constraints constraints;
    private final LabelPainter labels;

    private CellPainter(
            Graphics2D g,
            CellLayout layout,
            SearchSpace space,
            CellSnapshot cell,
            Theme theme,
            Highlight highlight,
            Highlight selected) {
        this.g = g;
        this.layout = layout;
        this.theme = theme;
        this.highlight = highlight;
        this.selected = selected;
        probability = cell.probability();
        constraints = cell.constraints();
        readings = CellReading.edges(space, probability);
        labels = new LabelPainter(g, space.candidates(), theme);
    }

    /**
     * Paints a cell over what is there; the background is the caller's.
     *
     * @param space the layout's topology must be its
     * @param cell the state to show
     * @param highlight what the person points at; the rest steps back
     * @param selected what the person looks into; it is outlined
     */
    public static void paint(
            Graphics2D g,
            CellLayout layout,
            SearchSpace space,
            CellSnapshot cell,
            Theme theme,
            Highlight highlight,
            Highlight selected) {
        Lettering.smooth(g);
        new CellPainter(g, layout, space, cell, theme, highlight, selected).paint();
    }

    private void paint() {
        paintConnections();
        for (EdgeReading reading : readings) if (!outlined(reading.edge())) paintEdge(reading);
        for (EdgeReading reading : readings) if (outlined(reading.edge())) paintHighlighted(reading);
        for (EdgeReading reading : readings) paintLabel(reading);
        NodePainter nodes = new NodePainter(g, layout, theme);
        for (int node = 0; node <= layout.outputNode(); node++)
            nodes.paint(node, isNode(highlight, node) || isNode(selected, node));
        if (highlight instanceof Highlight.OfEdge one)
            paintFullLabel(readings.get(one.edge().index()));
    }

    private boolean outlined(Edge edge) {
        return highlight.includes(edge) || selected.equals(new Highlight.OfEdge(edge));
    }

    private static boolean isNode(Highlight highlight, int node) {
        return highlight.equals(new Highlight.OfNode(node));
    }

    private void paintConnections() {
        g.setStroke(new BasicStroke((float) Math.max(1.5, layout.radius() / 9)));
        for (int node = CellTopology.INPUTS; node < layout.outputNode(); node++) {
            g.setColor(highlightsConnection(node) ? theme.accent() : theme.connection());
            g.draw(layout.outputCurve(node));
        }
    }

    private boolean highlightsConnection(int node) {
        return highlight.equals(new Highlight.OfNode(node))
                || highlight.equals(new Highlight.OfNode(layout.outputNode()));
    }

    private void paintEdge(EdgeReading reading) {
        EdgeStyle style = style(reading);
        draw(reading.edge(), highlight.any() ? style.steppedBack(theme) : style);
    }

    private void paintHighlighted(EdgeReading reading) {
        EdgeStyle style = style(reading);
        float width = style.stroke().getLineWidth();
        stroke(layout.curve(reading.edge()), theme.accent(), width + 6);
        stroke(layout.curve(reading.edge()), theme.panel(), width + 3);
        draw(reading.edge(), style);
    }

    private EdgeStyle style(EdgeReading reading) {
        return EdgeStyle.of(reading, constraint(reading.edge()), layout, theme);
    }

    private EdgeConstraint constraint(Edge edge) {
        return constraints.of(edge.index());
    }

    /** Draws an edge, set off by a seam of background from those it crosses, but not from those it meets at a node. */
    private void draw(Edge edge, EdgeStyle style) {
        if (style.stroke().getDashArray() == null)
            stroke(
                    Curves.middle(layout.curve(edge)),
                    theme.panel(),
                    style.stroke().getLineWidth() + 3);
        g.setColor(style.color());
        g.setStroke(style.stroke());
        g.draw(layout.curve(edge));
        if (!(constraint(edge) instanceof EdgeConstraint.Dropped)) return;
        for (double t : CROSSES) drawCross(Curves.point(layout.curve(edge), t));
    }

    private void drawCross(Point2D middle) {
        double arm = layout.radius() / 4;
        for (int side = -1; side <= 1; side += 2)
            g.draw(new Line2D.Double(
                    middle.getX() - arm, middle.getY() - side * arm, middle.getX() + arm, middle.getY() + side * arm));
    }

    private void stroke(Shape line, Color color, float width) {
        g.setColor(color);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }

    private void paintLabel(EdgeReading reading) {
        Edge edge = reading.edge();
        Color outline = outlined(edge) ? theme.accent() : theme.border();
        layout.label(edge)
                .ifPresent(place -> labels.paint(
                        place, layout.labelForm(), reading, constraint(edge), probability.row(edge.index()), outline));
    }

    private void paintFullLabel(EdgeReading reading) {
        Edge edge = reading.edge();
        double[] probabilities = probability.row(edge.index());
        labels.paint(layout.fullLabel(edge), LabelForm.FULL, reading, constraint(edge), probabilities, theme.accent());
    }
}
