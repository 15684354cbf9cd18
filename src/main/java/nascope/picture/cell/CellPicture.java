package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.base.Texts;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/** The cells of a search, of one kind or both, and the legend below. Made anew for every size. */
public final class CellPicture {
    private static final double MARGIN = 8;
    private static final double HEADING = 20;
    private static final double CELL_ASPECT = 1.4; // width to height that suits a cell best

    private final SearchSpace space;
    private final Rectangle2D bounds;
    private final Rectangle2D legend;
    private final Map<CellKind, CellLayout> layouts = new EnumMap<>(CellKind.class);

    /** A thing in the picture: what of which kind of cell. */
    public record Hit(CellKind kind, Highlight highlight) {}

    /**
     * Lays the picture out.
     *
     * @param bounds in px, margins included
     */
    public CellPicture(SearchSpace space, Rectangle2D bounds) {
        this.space = space;
        this.bounds = (Rectangle2D) bounds.clone();
        double width = bounds.getWidth() - 2 * MARGIN;
        double legendHeight = LegendPainter.height(width, space.candidates());
        double x = bounds.getX() + MARGIN;
        legend = new Rectangle2D.Double(x, bounds.getMaxY() - MARGIN - legendHeight, width, legendHeight);
        double height = legend.getY() - bounds.getY() - 2 * MARGIN;
        layOut(new Rectangle2D.Double(x, bounds.getY() + MARGIN, width, height));
    }

    /** Side by side or one above the other, whichever makes the cells larger. */
    private void layOut(Rectangle2D room) {
        List<CellKind> kinds = List.copyOf(space.distinctKinds());
        double heading = kinds.size() > 1 ? HEADING : 0;
        boolean beside = size(room.getWidth() / kinds.size(), room.getHeight() - heading)
                > size(room.getWidth(), room.getHeight() / kinds.size() - heading);
        double width = beside ? room.getWidth() / kinds.size() : room.getWidth();
        double height = beside ? room.getHeight() : room.getHeight() / kinds.size();
        for (int i = 0; i < kinds.size(); i++) {
            double x = room.getX() + (beside ? i * width : 0);
            double y = room.getY() + (beside ? 0 : i * height) + heading;
            Rectangle2D bounds = new Rectangle2D.Double(x, y, width, height - heading);
            layouts.put(kinds.get(i), CellLayout.of(space.topology(), bounds));
        }
    }

    private static double size(double width, double height) {
        return Math.min(width / CELL_ASPECT, height);
    }

    /** Where the cell of a kind stands; empty if the search has none. */
    public Optional<CellLayout> layout(CellKind kind) {
        return Optional.ofNullable(layouts.get(kind));
    }

    /** What lies at a point, if anything does. */
    public Optional<Hit> at(double x, double y) {
        for (Map.Entry<CellKind, CellLayout> entry : layouts.entrySet()) {
            Highlight highlight = entry.getValue().at(x, y);
            if (highlight.any()) return Optional.of(new Hit(entry.getKey(), highlight));
        }
        return Optional.empty();
    }

    /** The edges that a straight line from point to point crosses. */
    public List<Hit> crossed(double x, double y, double toX, double toY) {
        List<Hit> crossed = new ArrayList<>();
        layouts.forEach((kind, layout) -> {
            for (Edge edge : space.topology().edges())
                if (Curves.crosses(layout.curve(edge), x, y, toX, toY))
                    crossed.add(new Hit(kind, new Highlight.OfEdge(edge)));
        });
        return crossed;
    }

    /** Paints the line of a stroke that cuts. */
    public static void paintStroke(Graphics2D g, Shape line, Theme theme) {
        g.setColor(theme.text());
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0));
        g.draw(line);
    }

    /** Paints background, cells and legend of a state alone, on the absolute scale. */
    public void paint(Graphics2D g, SearchSnapshot snapshot, Theme theme) {
        paint(g, CellContent.of(snapshot), theme);
    }

    /** Paints background, cells and legend. */
    public void paint(Graphics2D g, CellContent content, Theme theme) {
        paint(g, content, theme, new EdgeMotion(), 0);
    }

    /**
     * The same with edges that may be on their way.
     *
     * @param nanos {@link System#nanoTime()}
     */
    public void paint(Graphics2D g, CellContent content, Theme theme, EdgeMotion motion, long nanos) {
        g.setColor(theme.panel());
        g.fill(bounds);
        layouts.forEach((kind, layout) -> {
            CellPainter.paint(g, layout, space, kind, content, theme, motion, nanos);
            if (layouts.size() > 1) paintHeading(g, kind, layout, theme);
        });
        CellLayout any = layouts.values().iterator().next();
        new LegendPainter(g, legend, space, any, theme).paint(content);
    }

    /**
     * Paints a halo around an edge, over what was painted.
     *
     * @param strength 0 to 1
     */
    public void paintPulse(Graphics2D g, Hit edge, Theme theme, double strength) {
        if (!(edge.highlight() instanceof Highlight.OfEdge one) || strength <= 0) return;
        layout(edge.kind())
                .ifPresent(layout -> new EdgePainter(g, layout, theme).paintPulse(layout.curve(one.edge()), strength));
    }

    /** Paints the label of the edge that is pointed at or selected once more, over what was painted over the cells since. */
    public void paintNamedLabel(Graphics2D g, CellContent content, Theme theme) {
        layouts.forEach((kind, layout) -> CellPainter.paintNamedLabel(g, layout, space, kind, content, theme));
    }

    private static void paintHeading(Graphics2D g, CellKind kind, CellLayout layout, Theme theme) {
        g.setFont(Lettering.bold(12));
        g.setColor(theme.text());
        Rectangle2D cell = layout.bounds();
        Lettering.left(g, kind.label() + Texts.text("picture.cell.CellPicture.cell"), cell.getX() + 4, cell.getY() - 6);
    }
}
