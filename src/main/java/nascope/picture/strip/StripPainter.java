package nascope.picture.strip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Map;
import nascope.analysis.SteadyLeader;
import nascope.base.Require;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Theme;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Paints the rows: a rail over the whole time in sight and on it the edge, as thick as it was alive and in the colour of
 * its leader. Column by column into pixels, which costs the same for any number of steps. Keeps the pixels for the next
 * picture of the same size; for one thread.
 */
public final class StripPainter {
    private @Nullable BufferedImage kept; // null before the first picture

    /**
     * Paints what there is so far; nothing outside of the area, whose background is the panel.
     *
     * @param area as wide as the time in sight, as high as the rows
     * @param films by kind, of all kinds that have rows
     */
    public void paint(
            Graphics2D g,
            Rectangle2D area,
            SearchSpace space,
            StripLayout layout,
            TimeScale time,
            Map<CellKind, FilmSummary> films,
            Theme theme) {
        double scale = Math.max(1, g.getTransform().getScaleX());
        BufferedImage image =
                image((int) Math.ceil(area.getWidth() * scale), (int) Math.ceil(area.getHeight() * scale));
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, theme.panel().getRGB());
        Columns columns = new Columns(pixels, image.getWidth(), colors(space, theme), theme.grid());
        for (StripRow row : layout.rows()) {
            FilmSummary film = Require.entry("films", films, row.kind());
            double thickness = Math.max(1, Math.floor(row.height() * scale));
            double top = Math.rint((row.top() - area.getY()) * scale);
            columns.paint(film, row.edge().index(), top, thickness, x -> time.at(area.getX() + x / scale));
        }
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(1 / scale, 1 / scale);
        g.drawImage(image, place, null);
    }

    private BufferedImage image(int width, int height) {
        BufferedImage image = kept;
        if (image == null || image.getWidth() != width || image.getHeight() != height)
            image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        kept = image;
        return image;
    }

    /** By leader, nobody first. */
    static Color[] colors(SearchSpace space, Theme theme) {
        Color[] colors = new Color[space.candidates().size() - SteadyLeader.NOBODY];
        colors[0] = theme.equal();
        for (Operation operation : space.candidates())
            colors[space.column(operation) - SteadyLeader.NOBODY] = theme.of(operation);
        return colors;
    }

    /** Where the columns of pixels lie in time. */
    @FunctionalInterface
    private interface Time {
        /** @param x px of the picture */
        double at(double x);
    }

    /** Fills columns of pixels. */
    private static final class Columns {
        private final int[] pixels; // row by row
        private final int width; // of a row of pixels
        private final Color[] colors; // by leader, nobody first
        private final Color rail;

        Columns(int[] pixels, int width, Color[] colors, Color rail) {
            this.pixels = pixels;
            this.width = width;
            this.colors = colors;
            this.rail = rail;
        }

        void paint(FilmSummary film, int edge, double top, double thickness, Time time) {
            int level = FilmSummary.level(time.at(1) - time.at(0));
            int last = film.blocks(level) - 1;
            for (int y = (int) top; y < top + thickness; y++)
                Arrays.fill(pixels, y * width, (y + 1) * width, rail.getRGB());
            int block = -1;
            double half = 0;
            Color color = rail;
            for (int x = 0; x < width; x++) {
                double step = time.at(x + 0.5);
                if (step < 0 || step > film.size() - 1) continue;
                int here = Math.min((int) Math.rint(step) >> level, last);
                if (here != block) {
                    block = here;
                    half = film.alive(level, block, edge) * thickness / 2;
                    color = colors[film.leader(level, block, edge) - SteadyLeader.NOBODY];
                }
                column(x, top + thickness / 2 - half, top + thickness / 2 + half, color);
            }
        }

        /** Pixels that are covered in part are mixed with the rail. */
        private void column(int x, double from, double to, Color color) {
            for (int y = (int) from; y < to; y++) {
                double covered = Math.min(y + 1, to) - Math.max(y, from);
                pixels[y * width + x] = covered >= 1 ? color.getRGB() : mixed(color, covered);
            }
        }

        private int mixed(Color color, double share) {
            return part(color.getRed(), rail.getRed(), share) << 16
                    | part(color.getGreen(), rail.getGreen(), share) << 8
                    | part(color.getBlue(), rail.getBlue(), share);
        }

        private static int part(int color, int rail, double share) {
            return (int) Math.round(rail + (color - rail) * share);
        }
    }
}
