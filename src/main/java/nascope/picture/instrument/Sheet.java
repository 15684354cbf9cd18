package nascope.picture.instrument;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;

/** The place of an instrument that is no chart: its heading as that of the charts, and what is left below it. */
public final class Sheet {
    public static final double TEXT_SIZE = 10.5;

    /** Px of a row that a bar and its gap need. */
    public static final double BAR = 7;

    private static final double HIGH = 3; // px of a bar below letters of the usual size
    private static final double GAP = 4; // px, above it
    private static final double LARGEST = 20; // letters of a row
    private static final double FILLED = 0.26; // share of a high row that its letters are high
    private static final double MOST_ROW = 108;
    private static final double TITLE_SIZE = 12.5;
    private static final double MARGIN = 14;
    private static final double TOP = 7;
    private static final double LINE_HEIGHT = 16;
    private static final double LETTER = 0.75; // of a text's size is the height of its letters

    private Sheet() {}

    /** The rows that share a place: as high as there is room for, but not so high that they fall apart. */
    public static List<Rectangle2D> rows(Rectangle2D place, int number) {
        double height = Math.min(MOST_ROW, place.getHeight() / number);
        List<Rectangle2D> rows = new ArrayList<>();
        for (int i = 0; i < number; i++)
            rows.add(new Rectangle2D.Double(place.getX(), place.getY() + i * height, place.getWidth(), height));
        return rows;
    }

    /**
     * Size of the letters of rows with a bar: the usual one, larger in high rows as far as their words stay whole, smaller in
     * low ones.
     *
     * @param row one of them
     * @param says their words
     */
    public static double letters(Graphics2D g, Rectangle2D row, List<String> says) {
        g.setFont(Lettering.bold(TEXT_SIZE));
        double widest = says.stream()
                .mapToDouble(words -> Lettering.width(g, words))
                .max()
                .orElse(1);
        double most = Math.min(LARGEST, TEXT_SIZE * row.getWidth() / widest);
        double high = Math.min(most, FILLED * row.getHeight());
        return Math.min(Math.max(TEXT_SIZE, high), row.getHeight() - BAR);
    }

    /**
     * A thin bar below a line of letters.
     *
     * @param row whose first line the letters stand on
     * @param size of the letters
     * @param share that is filled, from 0 to 1
     */
    public static void bar(Graphics2D g, Rectangle2D row, double size, double share, Color color, Theme theme) {
        double larger = Math.max(1, size / TEXT_SIZE);
        double y = row.getY() + size + GAP * larger;
        double high = HIGH * larger;
        g.setColor(theme.wall());
        g.fill(new Rectangle2D.Double(row.getX(), y, row.getWidth(), high));
        g.setColor(color);
        g.fill(new Rectangle2D.Double(row.getX(), y, row.getWidth() * Math.max(0, Math.min(1, share)), high));
    }

    /**
     * Of rows so low that their letters would meet only every so many-th is written to; what the others are is told when they
     * are pointed at.
     *
     * @param row height of one
     * @param size of the letters
     */
    public static int written(double row, double size) {
        return (int) Math.max(1, Math.ceil(LETTER * size / row));
    }

    /** Writes words, in the letters and the colour there are, on as many lines as they need in a place. */
    public static void lines(Graphics2D g, Rectangle2D place, String words) {
        double y = place.getY() + TEXT_SIZE;
        for (String line : Lettering.wrap(g, words, place.getWidth())) {
            Lettering.left(g, line, place.getX(), y);
            y += LINE_HEIGHT;
        }
    }

    /**
     * Paints background, title and caption.
     *
     * @return what is left, within margins
     */
    public static Rectangle2D begin(Graphics2D g, Rectangle2D area, String title, String caption, Theme theme) {
        Lettering.smooth(g);
        g.setColor(theme.panel());
        g.fill(area);
        double x = area.getX() + MARGIN;
        double y = area.getY() + TOP + TITLE_SIZE;
        g.setFont(Lettering.bold(TITLE_SIZE));
        g.setColor(theme.text());
        Lettering.left(g, title, x, y);
        g.setFont(Lettering.plain(TEXT_SIZE));
        g.setColor(theme.muted());
        Lettering.left(g, Lettering.fit(g, caption, area.getWidth() - 2 * MARGIN), x, y + LINE_HEIGHT);
        double top = y + LINE_HEIGHT + MARGIN / 2;
        return new Rectangle2D.Double(
                x, top, Math.max(1, area.getWidth() - 2 * MARGIN), Math.max(1, area.getMaxY() - MARGIN / 2 - top));
    }

    /** Writes a text from the top of a place down, in as many lines as it needs. */
    public static void write(Graphics2D g, Rectangle2D place, String text, Theme theme) {
        g.setFont(Lettering.plain(TEXT_SIZE));
        g.setColor(theme.muted());
        double y = place.getY() + TEXT_SIZE;
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Lettering.width(g, longer) > place.getWidth()) {
                Lettering.left(g, line, place.getX(), y);
                y += LINE_HEIGHT;
                longer = word;
            }
            line = longer;
        }
        Lettering.left(g, line, place.getX(), y);
    }
}
