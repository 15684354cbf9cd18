package nascope.picture.look;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Fonts and text. The logical sans-serif font is the one every machine has, with and without a display. */
public final class Lettering {
    /** From the middle of a text down to the line it stands on, as a share of its size. */
    public static final double MIDDLE = 0.36;

    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 12);

    private static final String[] BREAKS = {" · ", "; ", ", "};

    private Lettering() {}

    public static Font plain(double size) {
        return PLAIN.deriveFont((float) size);
    }

    public static Font bold(double size) {
        return BOLD.deriveFont((float) size);
    }

    /** Smooth curves and letters, and lines that are not moved to whole pixels. */
    public static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    public static double width(Graphics2D g, String text) {
        return g.getFontMetrics().stringWidth(text);
    }

    /**
     * As much of a caption as fits into so many px, in the letters there are: what stands behind its last dot, semicolon or
     * comma goes first, since what is said first matters most; what then is too long still ends with three dots.
     */
    public static String fit(Graphics2D g, String caption, double width) {
        return fit(caption, width, text -> width(g, text));
    }

    /**
     * The same in any letters.
     *
     * @param measure tells the width of a text
     */
    public static String fit(String caption, double width, ToDoubleFunction<String> measure) {
        String rest = caption;
        while (measure.applyAsDouble(rest) > width) {
            int cut = -1;
            for (String mark : BREAKS) cut = Math.max(cut, rest.lastIndexOf(mark));
            if (cut <= 0) break;
            rest = rest.substring(0, cut);
        }
        if (measure.applyAsDouble(rest) <= width) return rest;
        int end = rest.length();
        while (end > 0 && measure.applyAsDouble(rest.substring(0, end) + "…") > width) end--;
        return rest.substring(0, end).stripTrailing() + "…";
    }

    /** Words in as many lines as they need to be no wider than so many px, in the letters there are; a word stays whole. */
    public static List<String> wrap(Graphics2D g, String words, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(g, longer) <= width) {
                line = longer;
                continue;
            }
            lines.add(line);
            line = word;
        }
        lines.add(line);
        return lines;
    }

    public static void left(Graphics2D g, String text, double x, double baseline) {
        g.drawString(text, (float) x, (float) baseline);
    }

    public static void right(Graphics2D g, String text, double x, double baseline) {
        left(g, text, x - width(g, text), baseline);
    }

    public static void centred(Graphics2D g, String text, double x, double baseline) {
        left(g, text, x - width(g, text) / 2, baseline);
    }
}
