package nascope.picture.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.function.Function;
import java.util.regex.Pattern;
import nascope.base.Plain;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;

/**
 * What a line of a chart is called and looks like.
 *
 * @param name written beside its end, in front of the last value or around it; empty if nothing is written
 * @param style how it is drawn
 * @param format of the value at its end
 * @param color in a theme
 */
public record ChartLine(String name, Style style, String format, Function<Theme, Color> color) {
    /** Where a name has its value, if not at its end. */
    public static final String VALUE = "%s";

    private static final Pattern ROUNDED_ZERO = Pattern.compile("[+-]0(\\.0*)?");

    public enum Style {
        SOLID(2, false),
        DASHED(1.6f, true),
        /** Goes on level and jumps, as a count does. */
        STEPS(2, false),
        /** Lies a little below its values, so that it can be seen beside a line of steps with the same. */
        DASHED_STEPS(1.6f, true),
        /** Dotted: what would have been. */
        GHOST(1.1f, true),
        GHOST_STEPS(1.1f, true);

        private final float width;
        private final boolean dashed;

        Style(float width, boolean dashed) {
            this.width = width;
            this.dashed = dashed;
        }

        Stroke stroke() {
            float[] dashes = !dashed ? null : isGhost() ? new float[] {1.5f, 2.5f} : new float[] {5, 4};
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
        }

        /** By how many px it lies below its values. */
        double shift() {
            return this == DASHED_STEPS ? 3 : 0;
        }

        boolean jumps() {
            return this == STEPS || this == DASHED_STEPS || this == GHOST_STEPS;
        }

        private boolean isGhost() {
            return this == GHOST || this == GHOST_STEPS;
        }
    }

    /** The same of the line that a branch left. */
    ChartLine ghost() {
        Style ghost = style.jumps() ? Style.GHOST_STEPS : Style.GHOST;
        return new ChartLine("", ghost, format, theme -> theme.faded(color.apply(theme), 0.35));
    }

    /** The writing at the line's end. */
    String label(double value) {
        return name.contains(VALUE) ? name.replace(VALUE, number(value)) : name + " " + number(value);
    }

    /** A line may be pale, what is written about it may not. */
    Color textColor(Theme theme) {
        return theme.legible(color.apply(theme));
    }

    /** A value of the line, as it is written; what rounds to 0 has no sign. */
    public String number(double value) {
        boolean zero = ROUNDED_ZERO.matcher(Plain.text(format, value)).matches();
        String number = Numbers.text(format, value).replace('-', '−');
        return zero ? number.substring(1) : number;
    }
}
