package nascope.picture.strip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nascope.analysis.SteadyLeader;
import nascope.base.Require;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Theme;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * Paints the rows as shapes, one from each change of the leader to the next, so that a picture may be enlarged; {@link
 * StripPainter} paints the same many times a second.
 */
final class RowShapes {
    private static final double COLUMN = 0.5; // px: as finely as the film is looked at
    private static final double SEEN = 0.04; // px: a smaller change of the thickness makes no new corner

    private final Graphics2D g;
    private final TimeScale time;
    private final Color[] colors;
    private final Color rail;

    /** @param time with all steps from 0 on in sight */
    RowShapes(Graphics2D g, SearchSpace space, TimeScale time, Theme theme) {
        this.g = g;
        this.time = time;
        colors = StripPainter.colors(space, theme);
        rail = theme.grid();
    }

    void paint(StripLayout layout, Map<CellKind, FilmSummary> films) {
        for (StripRow row : layout.rows()) paint(row, Require.entry("films", films, row.kind()));
    }

    private void paint(StripRow row, FilmSummary film) {
        g.setColor(rail);
        g.fill(new Rectangle2D.Double(time.left(), row.top(), time.right() - time.left(), row.height()));
        if (film.size() == 0) return;
        int level = FilmSummary.level(time.stepsPerPixel() * COLUMN);
        int last = film.blocks(level) - 1;
        int edge = row.edge().index();
        double end = Math.min(time.right(), Math.max(time.xOf(film.size() - 1.0), time.left() + COLUMN));
        Piece piece = new Piece(film.leader(level, 0, edge), time.left(), row, film.alive(level, 0, edge));
        for (double x = time.left() + COLUMN; x < end; x += COLUMN) {
            int block = Math.min((int) Math.rint(time.at(x)) >> level, last);
            int leader = film.leader(level, block, edge);
            if (leader != piece.leader) {
                piece.fill(x);
                piece = new Piece(leader, x, row, film.alive(level, block, edge));
            } else piece.add(x, film.alive(level, block, edge));
        }
        piece.fill(end);
    }

    /** The edge while one operation leads it. */
    private final class Piece {
        private final int leader;
        private final StripRow row;
        private final List<Point2D> corners = new ArrayList<>(); // px, and half the thickness from there on

        Piece(int leader, double begin, StripRow row, double alive) {
            this.leader = leader;
            this.row = row;
            corners.add(corner(begin, alive));
        }

        void add(double x, double alive) {
            Point2D corner = corner(x, alive);
            if (Math.abs(corner.getY() - corners.get(corners.size() - 1).getY()) >= SEEN) corners.add(corner);
        }

        private Point2D corner(double x, double alive) {
            return new Point2D.Double(x, alive * row.height() / 2);
        }

        void fill(double end) {
            Path2D shape = new Path2D.Double();
            shape.moveTo(corners.get(0).getX(), row.middle());
            for (Point2D corner : corners) shape.lineTo(corner.getX(), row.middle() - corner.getY());
            double half = corners.get(corners.size() - 1).getY();
            shape.lineTo(end, row.middle() - half);
            shape.lineTo(end, row.middle() + half);
            for (int i = corners.size() - 1; i >= 0; i--)
                shape.lineTo(
                        corners.get(i).getX(), row.middle() + corners.get(i).getY());
            shape.closePath();
            g.setColor(colors[leader - SteadyLeader.NOBODY]);
            g.fill(shape);
        }
    }
}
