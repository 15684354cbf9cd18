package nascope.picture.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.Function;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;

/**
 * The present value of a plot in large letters, in the column right of it.
 *
 * @param value such as {@code −0.04}
 * @param words what it means, in two or three words
 * @param aside how sure it is, such as {@code ± 0.12}
 * @param color of the value; made legible
 */
public record Headline(String value, String words, String aside, Function<Theme, Color> color) {
    private static final double VALUE_SIZE = 20;
    private static final double WORDS_SIZE = 11;
    private static final double ASIDE_SIZE = 10;
    private static final double GAP = 3;

    /**
     * Paints it at the top of the column, the less important lines only where there is room.
     *
     * @param x px where the column begins
     */
    void paint(Graphics2D g, PlotPlace place, double x, Theme theme) {
        double y = place.top() + VALUE_SIZE * 0.8;
        g.setFont(Lettering.bold(VALUE_SIZE));
        g.setColor(theme.legible(color.apply(theme)));
        Lettering.left(g, value, x, y);
        y += WORDS_SIZE + 2 * GAP;
        g.setFont(Lettering.bold(WORDS_SIZE));
        Lettering.left(g, words, x, y);
        y += ASIDE_SIZE + GAP;
        if (y > place.bottom()) return;
        g.setFont(Lettering.plain(ASIDE_SIZE));
        g.setColor(theme.muted());
        Lettering.left(g, aside, x, y);
    }
}
