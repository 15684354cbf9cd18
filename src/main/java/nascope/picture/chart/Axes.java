package nascope.picture.chart;

import java.text.NumberFormat;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.ui.RectangleInsets;

/** The axes of all charts: plain numbers without lines or marks, in a range that stays. */
public final class Axes {
    public static final NumberFormat WHOLE = Numbers.format("#,##0");
    public static final NumberFormat DECIMAL = Numbers.format("0.##");
    /** With a sign, but for 0. */
    public static final NumberFormat SIGNED = Numbers.signed("0.##");

    /** The same of small numbers. */
    public static final NumberFormat FINE = Numbers.signed("0.####");

    private static final double TICK_SIZE = 10;
    private static final double VERTICAL_ROOM = 34; // px left of every plot, so that charts above each other line up
    private static final int LEAST_TICKS = 4;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double[] ROUND_LIMITS = {1, 2, 3, 4, 6, 8, 10};
    private static final int[] COARSER = {1, 2, 4}; // distances of numbers where a plot is too low for all

    private Axes() {}

    /** From 0 to the last step of the search, with about five round numbers. */
    static NumberAxis steps(int steps) {
        NumberAxis axis = axis();
        axis.setRange(0, Math.max(1, steps));
        numberSteps(axis, roundStep(steps));
        axis.setTickLabelInsets(new RectangleInsets(3, 4, 0, 4));
        return axis;
    }

    static void numberSteps(NumberAxis axis, int distance) {
        axis.setTickUnit(new NumberTickUnit(distance, WHOLE));
    }

    /**
     * A vertical axis.
     *
     * @param tick distance of the numbers; a multiple where they would lie on each other
     * @param format of the numbers
     */
    public static NumberAxis vertical(double low, double high, double tick, NumberFormat format) {
        NumberAxis axis = axis();
        double margin = (high - low) * 0.03; // so that a line at the limit keeps its full width
        axis.setRange(low - margin, high + margin);
        setTick(axis, tick, format);
        axis.setFixedDimension(VERTICAL_ROOM);
        return axis;
    }

    /** Numbers a vertical axis at a distance, or at a multiple of it where they would lie on each other. */
    static void setTick(NumberAxis axis, double tick, NumberFormat format) {
        TickUnits units = new TickUnits();
        for (int times : COARSER) units.add(new NumberTickUnit(times * tick, format));
        axis.setStandardTickUnits(units);
    }

    static void setTheme(NumberAxis axis, Theme theme) {
        axis.setTickLabelPaint(theme.muted());
    }

    /** The least round number that is not below a positive one. */
    public static double roundAbove(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double round : ROUND_LIMITS) if (round * power >= value) return round * power;
        return 10 * power;
    }

    /** The largest round distance that still gives enough numbers. */
    static int roundStep(int steps) {
        double most = Math.max(1, steps / (double) LEAST_TICKS);
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double best = 1;
        for (double round : ROUND)
            if (round * power <= most && round * power == Math.rint(round * power)) best = round * power;
        return (int) best;
    }

    private static NumberAxis axis() {
        NumberAxis axis = new NumberAxis(null);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(Lettering.plain(TICK_SIZE));
        return axis;
    }
}
