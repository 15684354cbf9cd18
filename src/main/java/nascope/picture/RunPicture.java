package nascope.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture;
import nascope.picture.chart.ChartPlace;
import nascope.picture.instrument.Displays;
import nascope.picture.instrument.all.Instruments;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** A run up to a step in one picture: the cells on the left, the instruments on the right, and what it shows below. */
public final class RunPicture {
    private static final double GAP = 12;
    private static final double FOOTER = 22;
    private static final double CELL_SHARE = 0.56; // of the width

    private final SearchSpace space;
    private final int steps;
    private final String caption;
    private final Theme theme;
    private final Displays instruments;
    private @Nullable SearchSnapshot last; // null before the first

    /**
     * A picture of nothing yet.
     *
     * @param steps of the whole run
     * @param caption method, level, data and seed in a few words
     */
    public RunPicture(SearchSpace space, int steps, String caption, Theme theme) {
        this.space = space;
        this.steps = steps;
        this.caption = caption;
        this.theme = theme;
        CellKind kind = space.distinctKinds().iterator().next();
        instruments = new Displays(Instruments.FIRST, space, kind, steps, theme);
    }

    /** Adds steps, in order; the cells show the last. */
    public void append(List<SearchSnapshot> snapshots) {
        instruments.append(snapshots);
        if (!snapshots.isEmpty()) last = snapshots.get(snapshots.size() - 1);
    }

    /**
     * Paints everything.
     *
     * @throws IllegalStateException if there is no step yet
     */
    public void paint(Graphics2D g, Rectangle2D area) {
        SearchSnapshot now = last;
        if (now == null) throw new IllegalStateException("a picture of a run needs at least one step, got 0");
        Lettering.smooth(g);
        g.setColor(theme.page());
        g.fill(area);
        double height = area.getHeight() - 2 * GAP - FOOTER;
        double cellWidth = (area.getWidth() - 3 * GAP) * CELL_SHARE;
        Rectangle2D cell = new Rectangle2D.Double(area.getX() + GAP, area.getY() + GAP, cellWidth, height);
        panel(g, cell);
        new CellPicture(space, inside(cell)).paint(g, now, theme);
        double right = cell.getMaxX() + GAP;
        double rightWidth = area.getMaxX() - GAP - right;
        paintInstruments(g, new Rectangle2D.Double(right, cell.getY(), rightWidth, height), now);
        g.setFont(Lettering.plain(11));
        g.setColor(theme.muted());
        String step = Numbers.text(Texts.text("picture.RunPicture.step-d-of-d"), now.step(), steps);
        Lettering.left(g, caption + " · " + step, cell.getX() + 2, area.getMaxY() - GAP);
    }

    private void paintInstruments(Graphics2D g, Rectangle2D area, SearchSnapshot now) {
        double height = (area.getHeight() + GAP) / instruments.size() - GAP;
        for (int i = 0; i < instruments.size(); i++) {
            double y = area.getY() + i * (height + GAP);
            Rectangle2D place = new Rectangle2D.Double(area.getX(), y, area.getWidth(), height);
            panel(g, place);
            instruments
                    .paint(i, g, inside(place), now.step(), step -> now)
                    .ifPresent(painted -> paintCursor(g, painted, now.step()));
        }
    }

    private void paintCursor(Graphics2D g, ChartPlace place, int step) {
        double x = place.scale().xOf(step);
        g.setColor(theme.accent());
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3, 3}, 0));
        g.draw(new Line2D.Double(x, place.top(), x, place.bottom()));
    }

    private void panel(Graphics2D g, Rectangle2D place) {
        RoundRectangle2D outline = new RoundRectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), place.getHeight(), 2 * GAP, 2 * GAP);
        g.setColor(theme.panel());
        g.fill(outline);
        g.setColor(theme.border());
        g.setStroke(new BasicStroke(1));
        g.draw(outline);
    }

    private static Rectangle2D inside(Rectangle2D place) {
        return new Rectangle2D.Double(place.getX() + 4, place.getY() + 4, place.getWidth() - 8, place.getHeight() - 8);
    }
}
