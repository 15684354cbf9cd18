package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import nascope.base.Texts;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.Edge;
import nascope.space.operation.Operation;

/** Paints an edge's label: leading operation, its probability, and a bar of all operations stacked side by side. */
final class LabelPainter {
    private static final int OPACITY = 240;
    private static final double LARGEST_SHORT = 0.995; // share that is written without its 0; above that it is 1.00
    private static final double SEAM = 0.8; // px between two operations in the bar

    private final Graphics2D g;
    private final List<Operation> candidates;
    private final Theme theme;

    LabelPainter(Graphics2D g, List<Operation> candidates, Theme theme) {
        this.g = g;
        this.candidates = candidates;
        this.theme = theme;
    }

    /**
     * Paints one label.
     *
     * @param lead who leads
     * @param constraint named where it leaves the search no choice
     * @param probabilities of the candidates
     * @param outline of the plate
     */
    void paint(
            Rectangle2D place,
            LabelForm form,
            Edge edge,
            EdgeLead lead,
            EdgeConstraint constraint,
            double[] probabilities,
            Color outline) {
        double arc = form == LabelForm.BAR ? 4 : 10;
        RoundRectangle2D plate =
                new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight(), arc, arc);
        g.setColor(new Color(
                theme.panel().getRed(), theme.panel().getGreen(), theme.panel().getBlue(), OPACITY));
        g.fill(plate);
        g.setColor(outline);
        g.setStroke(new BasicStroke(1));
        g.draw(plate);
        if (form != LabelForm.BAR) paintText(place, form, edge, lead, constraint, isThere(probabilities));
        paintBar(barOf(place, form), probabilities);
    }

    private void paintText(
            Rectangle2D place, LabelForm form, Edge edge, EdgeLead lead, EdgeConstraint constraint, boolean there) {
        double padding = padding(form);
        double baseline = place.getY() + form.fontSize() * 1.3;
        g.setColor(theme.text());
        g.setFont(form == LabelForm.SMALL ? Lettering.plain(form.fontSize()) : Lettering.bold(form.fontSize()));
        String name = name(lead, constraint, there);
        Lettering.left(g, form == LabelForm.NAMED ? edge.label() + " " + name : name, place.getX() + padding, baseline);
        g.setColor(theme.muted());
        Lettering.right(g, remark(form, lead, constraint, there), place.getMaxX() - padding, baseline);
    }

    /** Edges that a genotype does not list are in no run of alpha: nothing on them has a share. */
    static boolean isThere(double... probabilities) {
        return Arrays.stream(probabilities).anyMatch(share -> share > 0);
    }

    private static String name(EdgeLead lead, EdgeConstraint constraint, boolean there) {
        if (constraint instanceof EdgeConstraint.Dropped) return Texts.text("picture.cell.LabelPainter.dropped");
        if (!there) return Texts.text("picture.cell.LabelPainter.absent");
        return lead.operation().map(Operation::shortLabel).orElse(CellDescription.ALL_EQUAL);
    }

    /** The probability, where it says something. */
    private static String remark(LabelForm form, EdgeLead lead, EdgeConstraint constraint, boolean there) {
        if (constraint instanceof EdgeConstraint.Dropped) return "";
        if (constraint instanceof EdgeConstraint.Pinned)
            return form != LabelForm.SMALL ? Texts.text("picture.cell.LabelPainter.pin") : "";
        if (lead.operation().isEmpty() || !there) return "";
        String number = Numbers.text("%.2f", lead.probability());
        return form == LabelForm.SMALL && lead.probability() < LARGEST_SHORT ? number.substring(1) : number;
    }

    private static Rectangle2D barOf(Rectangle2D place, LabelForm form) {
        double padding = form == LabelForm.BAR ? 2 : padding(form);
        double height = isLarge(form) ? 7 : 5;
        return new Rectangle2D.Double(
                place.getX() + padding,
                place.getMaxY() - height - (form == LabelForm.BAR ? 2 : padding),
                place.getWidth() - 2 * padding,
                height);
    }

    private static double padding(LabelForm form) {
        return isLarge(form) ? 7 : 4;
    }

    private static boolean isLarge(LabelForm form) {
        return form == LabelForm.NAMED || form == LabelForm.FULL;
    }

    private void paintBar(Rectangle2D bar, double[] probabilities) {
        double x = bar.getX();
        for (int k = 0; k < probabilities.length; k++) {
            double width = probabilities[k] * bar.getWidth();
            g.setColor(theme.of(candidates.get(k)));
            g.fill(new Rectangle2D.Double(x, bar.getY(), Math.max(width - SEAM, width / 2), bar.getHeight()));
            x += width;
        }
    }
}
