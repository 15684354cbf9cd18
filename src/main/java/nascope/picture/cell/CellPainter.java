package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import nascope.analysis.EdgeReading;
import nascope.base.Table;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * Paints a cell after a step: each edge as wide as the scale says, in the colour of its leading operation, with a label
 * of the numbers; grey dots where {@code none} leads, plain grey with the words "all equal" where nothing does, a thin
 * line with crosses where the edge was dropped by hand, and outlines of the widths elsewhere if there is a ghost.
 */
public final class CellPainter {
    private final Graphics2D g;
    private final CellLayout layout;
    private final Theme theme;
    private final Highlight highlight;
    private final Highlight selected;
    private final CellSnapshot cell;
    private final Table probability;
    private final EdgeStyles styles;
    private final Optional<EdgeStyles> ghost;
    private final EdgePainter edges;
    private final LabelPainter labels;

    private CellPainter(
            Graphics2D g, CellLayout layout, SearchSpace space, CellKind kind, CellContent content, Theme theme) {
        this.g = g;
        this.layout = layout;
        this.theme = theme;
        highlight = content.pointedAt(kind);
        selected = content.selected(kind);
        cell = content.snapshot().cell(kind);
        probability = cell.probability();
        styles = new EdgeStyles(space, kind, cell, content.scale(), layout, theme);
        ghost = content.ghostOf(kind).map(other -> new EdgeStyles(space, kind, other, content.scale(), layout, theme));
        edges = new EdgePainter(g, layout, theme);
        labels = new LabelPainter(g, space.candidates(), theme);
    }

    /**
     * Paints one kind of cell over what is there; the background is the caller's.
     *
     * @param space the layout's topology must be its
     */
    public static void paint(
            Graphics2D g, CellLayout layout, SearchSpace space, CellKind kind, CellContent content, Theme theme) {
        Lettering.smooth(g);
        CellPainter painter = new CellPainter(g, layout, space, kind, content, theme);
        painter.paintEdges();
        painter.paintLabels();
        painter.paintNodes();
        painter.paintFullLabel();
    }

    /** Paints the label of the edge that is pointed at alone. */
    static void paintLabelPointedAt(
            Graphics2D g, CellLayout layout, SearchSpace space, CellKind kind, CellContent content, Theme theme) {
        Lettering.smooth(g);
        new CellPainter(g, layout, space, kind, content, theme).paintFullLabel();
    }

    private void paintEdges() {
        paintConnections();
        for (Edge edge : layout.topology().edges()) if (!outlined(edge)) paintEdge(edge);
        for (Edge edge : layout.topology().edges()) if (outlined(edge)) paintOutlined(edge);
        for (Edge edge : layout.topology().edges())
            if (constraint(edge) instanceof EdgeConstraint.Dropped) edges.paintCrosses(layout.curve(edge), shown(edge));
    }

    private void paintOutlined(Edge edge) {
        float ghostWidth = ghost.map(other -> other.of(edge).width() + 3).orElse(0f);
        edges.paintHalo(layout.curve(edge), Math.max(shown(edge).width(), ghostWidth));
        paintEdge(edge);
    }

    private void paintEdge(Edge edge) {
        CubicCurve2D curve = layout.curve(edge);
        ghost.ifPresentOrElse(
                other -> edges.paint(curve, shown(edge), other.of(edge)), () -> edges.paint(curve, shown(edge)));
    }

    private void paintLabels() {
        for (EdgeReading reading : styles.readings()) {
            Color outline = outlined(reading.edge()) ? theme.accent() : theme.border();
            layout.label(reading.edge()).ifPresent(place -> paintLabel(place, layout.labelForm(), reading, outline));
        }
        for (Edge edge : layout.topology().edges()) SignPainter.paint(g, constraint(edge), placeOfSign(edge), theme);
    }

    private void paintNodes() {
        NodePainter nodes = new NodePainter(g, layout, theme);
        for (int node = 0; node <= layout.outputNode(); node++)
            nodes.paint(node, isNode(highlight, node) || isNode(selected, node));
    }

    /** On top of everything, of the edge that is pointed at. */
    private void paintFullLabel() {
        if (!(highlight instanceof Highlight.OfEdge one)) return;
        EdgeReading reading = styles.readings().get(one.edge().index());
        paintLabel(layout.fullLabel(one.edge()), LabelForm.FULL, reading, theme.accent());
    }

    private void paintConnections() {
        g.setStroke(new BasicStroke((float) Math.max(1.5, layout.radius() / 9)));
        for (int node : layout.topology().joined()) {
            g.setColor(highlightsConnection(node) ? theme.accent() : theme.connection());
            g.draw(layout.outputCurve(node));
        }
    }

    private boolean highlightsConnection(int node) {
        return isNode(highlight, node) || isNode(highlight, layout.outputNode());
    }

    private EdgeStyle shown(Edge edge) {
        EdgeStyle style = styles.of(edge);
        return highlight.any() && !outlined(edge) ? style.steppedBack(theme) : style;
    }

    private void paintLabel(Rectangle2D place, LabelForm form, EdgeReading reading, Color outline) {
        Edge edge = reading.edge();
        labels.paint(place, form, reading, constraint(edge), probability.row(edge.index()), outline);
    }

    /** The corner of the label, or the middle of the edge where labels do not fit. */
    private Point2D placeOfSign(Edge edge) {
        CubicCurve2D curve = layout.curve(edge);
        return layout.label(edge)
                .<Point2D>map(label -> new Point2D.Double(label.getMaxX(), label.getY()))
                .orElseGet(() -> Curves.point(curve, 0.5));
    }

    private EdgeConstraint constraint(Edge edge) {
        return cell.constraints().of(edge.index());
    }

    private boolean outlined(Edge edge) {
        return highlight.includes(edge) || selected.equals(new Highlight.OfEdge(edge));
    }

    private static boolean isNode(Highlight highlight, int node) {
        return highlight.equals(new Highlight.OfNode(node));
    }
}
