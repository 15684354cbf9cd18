package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import nascope.base.Table;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * Paints a cell after a step: each edge as a pipe that is filled as far as the scale says, in the colour of its leading
 * operation, with a label of the numbers; grey in a dashed pipe where {@code none} leads, grey with the words "all equal"
 * where nothing does, dots with crosses where the edge was dropped by hand, and outlines of how far it is filled elsewhere
 * if there is a ghost.
 */
final class CellPainter {
    private final Graphics2D g;
    private final CellLayout layout;
    private final Theme theme;
    private final Highlight highlight;
    private final Highlight selected;
    private final CellSnapshot cell;
    private final Table probability;
    private final EdgeStyles styles;
    private final List<EdgeStyle> shown; // styles on their way
    private final Optional<EdgeStyles> ghost;
    private final EdgePainter edges;
    private final LabelPainter labels;

    private CellPainter(
            Graphics2D g,
            CellLayout layout,
            SearchSpace space,
            CellKind kind,
            CellContent content,
            Theme theme,
            EdgeMotion motion,
            long nanos) {
        this.g = g;
        this.layout = layout;
        this.theme = theme;
        highlight = content.pointedAt(kind);
        selected = content.selected(kind);
        cell = content.snapshot().cell(kind);
        probability = cell.probability();
        styles = EdgeStyles.of(space, kind, cell, content.standings(kind), content.scale(), layout, theme);
        shown = motion.shown(kind, styles.styles(), nanos);
        ghost = content.ghostOf(kind)
                .map(other -> EdgeStyles.of(space, kind, other, List.of(), content.scale(), layout, theme));
        edges = new EdgePainter(g, layout, theme);
        labels = new LabelPainter(g, space.candidates(), theme);
    }

    /**
     * Paints one kind of cell over what is there; the background is the caller's.
     *
     * @param space the layout's topology must be its
     * @param motion of the edges
     * @param nanos the time of that motion
     */
    static void paint(
            Graphics2D g,
            CellLayout layout,
            SearchSpace space,
            CellKind kind,
            CellContent content,
            Theme theme,
            EdgeMotion motion,
            long nanos) {
        Lettering.smooth(g);
        CellPainter painter = new CellPainter(g, layout, space, kind, content, theme, motion, nanos);
        painter.paintEdges();
        painter.paintLabels();
        painter.paintNodes();
        painter.paintNamedLabel();
    }

    /** Paints the label of the edge that is pointed at, or else selected, alone. */
    static void paintNamedLabel(
            Graphics2D g, CellLayout layout, SearchSpace space, CellKind kind, CellContent content, Theme theme) {
        Lettering.smooth(g);
        new CellPainter(g, layout, space, kind, content, theme, new EdgeMotion(), 0).paintNamedLabel();
    }

    private void paintEdges() {
        paintConnections();
        for (Edge edge : layout.topology().edges()) if (!outlined(edge)) paintEdge(edge);
        for (Edge edge : layout.topology().edges()) if (outlined(edge)) paintOutlined(edge);
        for (Edge edge : layout.topology().edges())
            edges.paintSign(layout.curve(edge), shown(edge), layout.placeOfSign(edge)); // which no edge crosses out
    }

    private void paintOutlined(Edge edge) {
        edges.paintHalo(layout.curve(edge), shown(edge));
        paintEdge(edge);
    }

    private void paintEdge(Edge edge) {
        edges.paint(layout.curve(edge), shown(edge));
        ghost.ifPresent(
                other -> edges.paintGhost(layout.curve(edge), other.styles().get(edge.index())));
    }

    private void paintLabels() {
        for (Edge edge : layout.topology().edges()) {
            if (named().equals(new Highlight.OfEdge(edge))) continue; // its name and more comes on top
            if (isAbsent(edge)) continue; // its pale wall says so
            Color outline = outlined(edge) ? theme.accent() : theme.border();
            layout.label(edge).ifPresent(place -> paintLabel(place, layout.labelForm(), edge, outline));
        }
        for (Edge edge : layout.topology().edges()) SignPainter.paint(g, constraint(edge), placeOfSign(edge), theme);
    }

    /** Whether a genotype left it out, rather than a hand. */
    private boolean isAbsent(Edge edge) {
        return !(constraint(edge) instanceof EdgeConstraint.Dropped)
                && !LabelPainter.isThere(probability.row(edge.index()));
    }

    private void paintNodes() {
        NodePainter nodes = new NodePainter(g, layout, theme);
        for (int node = 0; node <= layout.outputNode(); node++)
            nodes.paint(node, isNode(highlight, node) || isNode(selected, node));
    }

    /** On top of everything, of the edge that is pointed at, or else of the one that is selected. */
    private void paintNamedLabel() {
        if (named() instanceof Highlight.OfEdge one)
            paintLabel(layout.fullLabel(one.edge()), LabelForm.NAMED, one.edge(), theme.accent());
    }

    private Highlight named() {
        return highlight.any() ? highlight : selected;
    }

    private void paintConnections() {
        if (layout.topology().endsAtNode()) return; // the node is the output
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
        EdgeStyle style = shown.get(edge.index());
        return highlight.any() && !outlined(edge) ? style.steppedBack(theme) : style;
    }

    private void paintLabel(Rectangle2D place, LabelForm form, Edge edge, Color outline) {
        EdgeLead lead = styles.leads().get(edge.index());
        labels.paint(place, form, edge, lead, constraint(edge), probability.row(edge.index()), outline);
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
