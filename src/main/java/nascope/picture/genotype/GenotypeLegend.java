package nascope.picture.genotype;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import nascope.base.Texts;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.space.operation.Operation;

/** What the colours of pipes stand for and, where two genotypes are compared, how what differs is drawn. */
final class GenotypeLegend {
    private static final double ROW = 20;
    private static final double TEXT_SIZE = 10.5;
    private static final double SWATCH = 14;
    private static final double BESIDE = 5; // px between a sign and its name
    private static final double BETWEEN = 14; // px between entries
    private static final double LETTER = 6.3; // px a letter at this size, at most

    private final List<Entry> entries = new ArrayList<>();
    private final double width;

    /** A sign and its name. */
    private record Entry(String name, Sign sign) {
        double width() {
            return SWATCH + BESIDE + LETTER * name.length() + BETWEEN;
        }
    }

    /** Paints a sign in the middle of a row. */
    @FunctionalInterface
    private interface Sign {
        void paint(Graphics2D g, double x, double y, Theme theme);
    }

    GenotypeLegend(List<Operation> operations, boolean compared, double width) {
        this.width = width;
        for (Operation operation : operations)
            entries.add(new Entry(
                    operation.label(),
                    operation.connects()
                            ? (g, x, y, theme) -> swatch(g, x, y, theme, operation)
                            : (g, x, y, theme) -> {
                                dashes(g, x, y, theme, 5, 4);
                            }));
        if (!compared) return;
        entries.add(new Entry(Texts.text("picture.genotype.GenotypeLegend.in-this-one-alone"), GenotypeLegend::halo));
        entries.add(new Entry(
                Texts.text("picture.genotype.GenotypeLegend.in-the-other-alone"),
                (g, x, y, theme) -> dashes(g, x, y, theme, 0.1f, 5)));
    }

    double height() {
        double x = 0;
        int rows = 1;
        for (Entry entry : entries) {
            if (x > 0 && x + entry.width() > width) {
                rows++;
                x = 0;
            }
            x += entry.width();
        }
        return rows * ROW;
    }

    void paint(Graphics2D g, double left, double top, Theme theme) {
        double x = 0;
        double y = top + ROW / 2;
        for (Entry entry : entries) {
            if (x > 0 && x + entry.width() > width) {
                y += ROW;
                x = 0;
            }
            entry.sign().paint(g, left + x, y, theme);
            g.setFont(Lettering.plain(TEXT_SIZE));
            g.setColor(theme.muted());
            Lettering.left(g, entry.name(), left + x + SWATCH + BESIDE, y + TEXT_SIZE * Lettering.MIDDLE);
            x += entry.width();
        }
    }

    private static void swatch(Graphics2D g, double x, double y, Theme theme, Operation operation) {
        g.setColor(theme.of(operation));
        g.fill(new Rectangle2D.Double(x, y - 4, SWATCH, 8));
    }

    private static void halo(Graphics2D g, double x, double y, Theme theme) {
        g.setColor(theme.accent());
        g.fill(new Rectangle2D.Double(x, y - 5, SWATCH, 10));
        g.setColor(theme.panel());
        g.fill(new Rectangle2D.Double(x, y - 2.5, SWATCH, 5));
    }

    private static void dashes(Graphics2D g, double x, double y, Theme theme, float on, float off) {
        g.setColor(theme.muted());
        g.setStroke(new BasicStroke(
                on < 1 ? 2.4f : 1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0));
        g.draw(new Line2D.Double(x, y, x + SWATCH, y));
    }
}
