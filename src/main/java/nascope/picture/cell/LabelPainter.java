package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import nascope.analysis.EdgeReading;
import nascope.base.Texts;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.operation.Operation;

/** Paints an edge's label: leading operation, its probability, and a bar of all operations stacked side by side. */
final class LabelPainter {
    private static final int OPACITY = 240;
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
     * @param constraint named where it leaves the search no choice
     * @param probabilities of the candidates
     * @param outline of the plate
     */
    void paint(
            Rectangle2D place,
            LabelForm form,
            EdgeReading reading,
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
        if (form != LabelForm.BAR) paintText(place, form, reading, constraint);
        paintBar(barOf(place, form), probabilities);
    }

    private void paintText(Rectangle2D place, LabelForm form, EdgeReading reading, EdgeConstraint constraint) {
        double padding = padding(form);
        double baseline = place.getY() + form.fontSize() * 1.3;
        g.setColor(theme.text());
        g.setFont(form == LabelForm.FULL ? Lettering.bold(form.fontSize()) : Lettering.plain(form.fontSize()));
        Lettering.left(g, name(reading, constraint), place.getX() + padding, baseline);
        g.setColor(theme.muted());
        Lettering.right(g, remark(form, reading, constraint), place.getMaxX() - padding, baseline);
    }

    private static String name(EdgeReading reading, EdgeConstraint constraint) {
        if (constraint instanceof EdgeConstraint.Dropped) return Texts.text("picture.cell.LabelPainter.dropped");
        return reading.allEqual()
                ? CellDescription.ALL_EQUAL
                : reading.leading().shortLabel();
    }

    /** The probability, where it says something. */
    private static String remark(LabelForm form, EdgeReading reading, EdgeConstraint constraint) {
        if (constraint instanceof EdgeConstraint.Dropped) return "";
        if (constraint instanceof EdgeConstraint.Pinned)
            return form == LabelForm.FULL ? Texts.text("picture.cell.LabelPainter.pin") : "";
        if (reading.allEqual()) return "";
        String number = Numbers.text("%.2f", reading.probability());
        return form == LabelForm.FULL ? number : number.substring(1);
    }

    private static Rectangle2D barOf(Rectangle2D place, LabelForm form) {
        double padding = form == LabelForm.BAR ? 2 : padding(form);
        double height = form == LabelForm.FULL ? 7 : 5;
        return new Rectangle2D.Double(
                place.getX() + padding,
                place.getMaxY() - height - (form == LabelForm.BAR ? 2 : padding),
                place.getWidth() - 2 * padding,
                height);
    }

    private static double padding(LabelForm form) {
        return form == LabelForm.FULL ? 7 : 4;
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
