package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import nascope.base.Texts;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;

/** Paints the nodes of a cell, the output, and the writing below them. */
final class NodePainter {
    private final Graphics2D g;
    private final CellLayout layout;
    private final Theme theme;

    NodePainter(Graphics2D g, CellLayout layout, Theme theme) {
        this.g = g;
        this.layout = layout;
        this.theme = theme;
    }

    void paint(int node, boolean highlighted) {
        Point2D centre = layout.centre(node);
        if (highlighted) {
            g.setColor(theme.accent());
            g.setStroke(new BasicStroke(2));
            g.draw(disc(centre, layout.radius() + 4));
        }
        if (node < layout.outputNode() || !layout.topology().endsAtNode()) paintDisc(node, centre);
        layout.caption(node).ifPresent(place -> paintCaption(node, place));
    }

    private void paintDisc(int node, Point2D centre) {
        g.setColor(fill(node));
        g.fill(disc(centre, layout.radius()));
        if (node == layout.outputNode()) paintConcatenation(centre);
        else paintNumber(node, centre);
    }

    private Color fill(int node) {
        if (node < layout.topology().inputs()) return theme.inputNode();
        return node == layout.outputNode() ? theme.outputNode() : theme.intermediateNode();
    }

    private void paintNumber(int node, Point2D centre) {
        double size = layout.radius() * 0.58;
        g.setFont(Lettering.bold(size));
        g.setColor(theme.onNode());
        Lettering.centred(g, Integer.toString(node), centre.getX(), centre.getY() + size * 0.36);
    }

    /** Two upright strokes, the sign of concatenation, drawn because not every font has it. */
    private void paintConcatenation(Point2D centre) {
        double height = layout.radius() * 0.5;
        double width = height / 4.5;
        g.setColor(theme.onOutput());
        for (double x : new double[] {-1.5 * width, 0.5 * width})
            g.fill(new Rectangle2D.Double(centre.getX() + x, centre.getY() - height / 2, width, height));
    }

    private void paintCaption(int node, Rectangle2D place) {
        g.setFont(Lettering.plain(NodePlaces.CAPTION_SIZE));
        g.setColor(theme.muted());
        Lettering.centred(g, caption(node), place.getCenterX(), place.getMaxY() - 4);
    }

    private String caption(int node) {
        if (layout.topology().inputs() == 1 && node == 0) return Texts.text("picture.cell.NodePainter.input");
        if (node >= layout.topology().inputs()) return Texts.text("picture.cell.NodePainter.output");
        return node == 0
                ? Texts.text("picture.cell.NodePainter.cell-before-last")
                : Texts.text("picture.cell.NodePainter.last-cell");
    }

    private static Ellipse2D disc(Point2D centre, double radius) {
        return new Ellipse2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
    }
}
