package nascope.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import nascope.base.Texts;
import nascope.picture.cell.CellContent;
import nascope.picture.cell.CellPicture;
import nascope.picture.cell.Ghost;
import nascope.picture.cell.WidthScale;
import nascope.picture.chart.ChartPlace;
import nascope.picture.instrument.Displays;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.picture.strip.FilmPicture;
import nascope.picture.strip.LineFilm;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/**
 * A run up to a step in one picture: the cells on the left, instruments on the right, the film of the edges and where it
 * comes from below.
 */
public final class RunPicture {
    private static final double GAP = 12;
    private static final double FOOTER = 22;
    private static final double CELL_SHARE = 0.56; // of the width
    private static final double FILM_SHARE = 0.24; // of the height, beside others
    private static final double FILMS_SHARE = 0.36; // where another line's lies under it

    private final RunView view;
    private final SearchSpace space;
    private final int steps;
    private final String caption;
    private final Theme theme;
    private final Displays instruments;
    private final LineFilm film;
    private final LineFilm filmBeside;
    private final FilmPicture filmPicture;
    private @Nullable SearchSnapshot last; // null before the first
    private String besideName = ""; // of the line that is shown beside; empty for none
    private Color besideTint = Color.GRAY; // of its name
    private @Nullable SearchSnapshot ghost; // the same step on that line; null where it has none

    /**
     * A picture of nothing yet.
     *
     * @param view what is in it
     * @param steps of the whole run
     * @param caption method, level, data and seed in a few words
     */
    public RunPicture(RunView view, SearchSpace space, int steps, String caption, Theme theme) {
        this.view = view;
        this.space = space;
        this.steps = steps;
        this.caption = caption;
        this.theme = theme;
        CellKind kind = space.distinctKinds().iterator().next();
        instruments = new Displays(view.instruments(), space, kind, steps, theme);
        instruments.measured(view.measured());
        film = new LineFilm(space);
        filmBeside = new LineFilm(space);
        filmPicture = new FilmPicture(space, steps, theme);
    }

    /**
     * Adds steps; the cells show the last.
     *
     * @throws IllegalArgumentException if they do not go on where the last ended, from 0 on
     */
    public void append(List<SearchSnapshot> snapshots) {
        instruments.append(snapshots);
        film.append(snapshots);
        if (!snapshots.isEmpty()) last = snapshots.get(snapshots.size() - 1);
    }

    /** Shows another line of the run beside this one: outlined in the cell, dotted in the charts, its film under this one's. */
    public void beside(String name, Color tint) {
        besideName = name;
        besideTint = tint;
        instruments.tintGhost(now -> tint);
    }

    /** Adds steps of the line that is shown beside, which may end before this one. */
    public void appendGhost(List<SearchSnapshot> snapshots) {
        if (!snapshots.isEmpty()) instruments.appendGhost(snapshots);
        filmBeside.append(snapshots);
        SearchSnapshot now = last;
        SearchSnapshot newest = snapshots.isEmpty() ? null : snapshots.get(snapshots.size() - 1);
        ghost = now != null && newest != null && newest.step() == now.step() && !newest.equals(now) ? newest : null;
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
        double left = area.getX() + GAP;
        double top = area.getY() + GAP;
        double width = area.getWidth() - 2 * GAP;
        if (view.film()) {
            boolean alone = !view.cells() && view.instruments().isEmpty();
            double below = alone ? height : Math.rint((height - GAP) * filmShare());
            Rectangle2D place = new Rectangle2D.Double(left, top + height - below, width, below);
            panel(g, place);
            filmPicture.paint(g, inside(place), film, other(), now.step(), !view.cells());
            height -= below + GAP;
        }
        if (view.cells()) {
            double cellWidth = view.instruments().isEmpty() ? width : (width - GAP) * CELL_SHARE;
            Rectangle2D cell = new Rectangle2D.Double(left, top, cellWidth, height);
            panel(g, cell);
            new CellPicture(space, inside(cell)).paint(g, content(now), theme);
            left = cell.getMaxX() + GAP;
            width = area.getMaxX() - GAP - left;
        }
        if (!view.instruments().isEmpty()) paintInstruments(g, new Rectangle2D.Double(left, top, width, height), now);
        g.setFont(Lettering.plain(11));
        g.setColor(theme.muted());
        String step = Numbers.text(Texts.text("picture.RunPicture.step-d-of-d"), now.step(), steps);
        String beside = besideName.isEmpty() ? "" : Texts.text("picture.RunPicture.beside", besideName);
        Lettering.left(g, caption + " · " + step + beside, area.getX() + GAP + 2, area.getMaxY() - GAP);
    }

    /** What the window shows of that step: leaders and signs depend on the steps before. */
    private CellContent content(SearchSnapshot now) {
        return new CellContent(
                now,
                Optional.ofNullable(ghost).map(other -> new Ghost(besideName, other)),
                new WidthScale.Absolute(),
                Optional.empty(),
                Optional.empty(),
                film.standings(now.step()));
    }

    private double filmShare() {
        return besideName.isEmpty() ? FILM_SHARE : FILMS_SHARE;
    }

    private Optional<FilmPicture.Other> other() {
        return besideName.isEmpty()
                ? Optional.empty()
                : Optional.of(new FilmPicture.Other(besideName, besideTint, filmBeside));
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
