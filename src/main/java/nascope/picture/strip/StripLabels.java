package nascope.picture.strip;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import nascope.base.Texts;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;

/**
 * The names of the rows, left of them: of every row where there is room, otherwise of what the rows have in common; the
 * selected one always has its own.
 */
public final class StripLabels {
    /** The width in px that the longest name needs. */
    public static final double WIDTH = 78;

    private static final double SIZE = 10.5;
    private static final double APART = SIZE + 2; // px between the middles of two names
    private static final double ROOM = 10.5; // px between two rows that both have names
    private static final double BASELINE = 3.7; // px below a name's middle
    private static final double BESIDE = 8; // px between a name and its row

    private StripLabels() {}

    /** Paints the names so that they end left of a px. */
    public static void paint(Graphics2D g, StripLayout layout, double right, Optional<CellEdge> selected, Theme theme) {
        Lettering.smooth(g);
        List<CellKind> kinds =
                layout.rows().stream().map(StripRow::kind).distinct().toList();
        double x = right - BESIDE;
        Optional<StripRow> marked = layout.rows().stream()
                .filter(row -> selected.equals(
                        Optional.of(new CellEdge(row.kind(), row.edge().index()))))
                .findFirst();
        g.setColor(theme.muted());
        g.setFont(Lettering.plain(SIZE));
        if (layout.distance() >= ROOM) {
            for (StripRow row : layout.rows()) put(g, name(row, kinds), x, row.middle());
        } else if (kinds.size() > 1) {
            for (CellKind kind : kinds) put(g, kind.label(), x, beside(marked, middle(layout, kind, true, false)));
        } else {
            CellKind kind = kinds.get(0);
            put(g, Texts.text("picture.strip.StripLabels.input"), x, beside(marked, middle(layout, kind, true)));
            put(
                    g,
                    Texts.text("picture.strip.StripLabels.intermediate"),
                    x,
                    beside(marked, middle(layout, kind, false)));
        }
        marked.ifPresent(row -> mark(g, row, name(row, kinds), x, theme));
    }

    /** What rows have in common stands above or below the name of the selected one where they would meet. */
    private static double beside(Optional<StripRow> marked, double middle) {
        double taken = marked.map(StripLabels::middle).orElse(Double.NEGATIVE_INFINITY);
        if (Math.abs(middle - taken) >= APART) return middle;
        return taken - APART > SIZE / 2 && middle < taken ? taken - APART : taken + APART;
    }

    /** The first row is thinner than its name. */
    private static double middle(StripRow row) {
        return Math.max(row.middle(), SIZE / 2 + 1);
    }

    private static void mark(Graphics2D g, StripRow row, String name, double x, Theme theme) {
        g.setFont(Lettering.bold(SIZE));
        double width = Lettering.width(g, name);
        g.setColor(theme.panel());
        double middle = middle(row);
        g.fill(new Rectangle2D.Double(x - width - 2, middle - SIZE / 2 - 1, width + 4, SIZE + 2));
        g.setColor(theme.accent());
        put(g, name, x, middle);
    }

    private static void put(Graphics2D g, String name, double x, double middle) {
        Lettering.right(g, name, x, middle + BASELINE);
    }

    private static String name(StripRow row, List<CellKind> kinds) {
        String edge = row.edge().label();
        return kinds.size() > 1 ? row.kind().label().charAt(0) + " " + edge : edge;
    }

    /** The middle of the rows of a kind that are input edges, or are none. */
    private static double middle(StripLayout layout, CellKind kind, Boolean... input) {
        List<StripRow> rows = layout.rows().stream()
                .filter(row ->
                        row.kind() == kind && List.of(input).contains(row.edge().fromInput()))
                .toList();
        return (rows.get(0).middle() + rows.get(rows.size() - 1).middle()) / 2;
    }
}
