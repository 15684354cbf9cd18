package nascope.picture.strip;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import nascope.base.Texts;
import nascope.picture.chart.Axes;
import nascope.picture.chart.TimeScale;
import nascope.picture.instrument.Sheet;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * The film of the edges as a picture of its own: title, names of the rows, the steps below, a cursor, and under it the
 * film of another line of the run.
 */
public final class FilmPicture {
    private static final double AXIS = 18; // px below the rows
    private static final double NAME = 20; // px above the rows of the other line
    private static final double SIZE = 10.5;
    private static final double SWATCH = 9;
    private static final double ENTRIES_APART = 12;

    private final SearchSpace space;
    private final int steps;
    private final Theme theme;

    /** @param steps of the whole run */
    public FilmPicture(SearchSpace space, int steps, Theme theme) {
        this.space = space;
        this.steps = steps;
        this.theme = theme;
    }

    /**
     * Another line of the run.
     *
     * @param tint of its name
     */
    public record Other(String name, Color tint, LineFilm film) {}

    /**
     * Paints it into an area.
     *
     * @param now the step on show
     * @param legend whether to say which colour is which operation
     */
    public void paint(Graphics2D g, Rectangle2D area, LineFilm film, Optional<Other> other, int now, boolean legend) {
        Rectangle2D room = Sheet.begin(
                g,
                area,
                Texts.text("picture.strip.FilmPicture.title"),
                Texts.text("picture.strip.FilmPicture.caption"),
                theme);
        if (legend) paintLegend(g, room.getMaxX(), area.getY() + (room.getY() - area.getY()) / 2);
        double left = room.getX() + StripLabels.WIDTH;
        double height = room.getHeight() - AXIS - (other.isPresent() ? NAME : 0);
        if (room.getMaxX() <= left || height <= 0) return; // too small for a row
        TimeScale time = new TimeScale(left, room.getMaxX(), 0, Math.max(1, steps));
        double each = other.isPresent() ? height / 2 : height;
        paintRows(g, film, time, room.getY(), each);
        double bottom = room.getY() + each;
        if (other.isPresent()) {
            Other beside = other.get();
            g.setFont(Lettering.bold(SIZE));
            g.setColor(theme.legible(beside.tint()));
            Lettering.left(g, beside.name(), time.left(), bottom + NAME - 6);
            if (!beside.film().isEmpty()) paintRows(g, beside.film(), time, bottom + NAME, each);
            bottom += NAME + each;
        }
        paintSteps(g, time, bottom + AXIS - 4);
        g.setColor(theme.accent());
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3, 3}, 0));
        g.draw(new Line2D.Double(time.xOf(now), room.getY(), time.xOf(now), bottom));
    }

    private void paintRows(Graphics2D g, LineFilm film, TimeScale time, double top, double height) {
        List<CellKind> kinds = List.copyOf(space.distinctKinds());
        StripLayout layout = StripLayout.of(space, kinds, top, height);
        new RowShapes(g, space, time, theme).paint(layout, film.summaries());
        StripLabels.paint(g, layout, time.left(), Optional.empty(), theme);
    }

    private void paintSteps(Graphics2D g, TimeScale time, double baseline) {
        g.setFont(Lettering.plain(SIZE));
        g.setColor(theme.muted());
        int distance = time.roundDistance();
        for (long step = 0; step <= time.last(); step += distance) {
            String number = Axes.WHOLE.format(step);
            double x = Math.min(time.xOf((double) step), time.right() - Lettering.width(g, number) / 2);
            Lettering.centred(g, number, x, baseline);
        }
    }

    /** A line that ends at a px. */
    private void paintLegend(Graphics2D g, double right, double baseline) {
        g.setFont(Lettering.plain(SIZE));
        double x = right;
        for (int column = space.candidates().size() - 1; column >= 0; column--) {
            Operation operation = space.candidates().get(column);
            x -= Lettering.width(g, operation.shortLabel());
            g.setColor(theme.muted());
            Lettering.left(g, operation.shortLabel(), x, baseline);
            x -= SWATCH + 4;
            g.setColor(theme.of(operation));
            g.fill(new Rectangle2D.Double(x, baseline - SWATCH + 1, SWATCH, SWATCH));
            x -= ENTRIES_APART;
        }
    }
}
