package nascope.picture.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.function.Function;
import nascope.picture.look.Theme;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Single values far from a line, which its plot has no room for: a tick each at the border they lie beyond. Of values that
 * fall on one px the farthest stays.
 */
final class Peaks extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double TICK = 5; // px

    private final int steps;
    private final double[] highest = new double[Trace.COLUMNS];
    private final double[] lowest = new double[Trace.COLUMNS];
    private final int[] stepOfHighest = new int[Trace.COLUMNS];
    private final int[] stepOfLowest = new int[Trace.COLUMNS];
    private final transient Function<Theme, Color> above;
    private final transient Function<Theme, Color> below;
    private transient Theme theme;

    /**
     * No peaks yet.
     *
     * @param steps of the whole run
     * @param above colour of ticks at the upper border
     * @param below colour of those at the lower
     */
    Peaks(int steps, Function<Theme, Color> above, Function<Theme, Color> below, Theme theme) {
        this.steps = Math.max(1, steps);
        this.above = above;
        this.below = below;
        this.theme = theme;
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    }

    void add(int step, double value) {
        int column = (int) ((long) step * (Trace.COLUMNS - 1) / steps);
        if (column >= Trace.COLUMNS) return; // beyond the end of the axis
        if (value > highest[column]) {
            highest[column] = value;
            stepOfHighest[column] = step;
        }
        if (value < lowest[column]) {
            lowest[column] = value;
            stepOfLowest[column] = step;
        }
    }

    void setTheme(Theme now) {
        theme = now;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        g.setStroke(new BasicStroke(2));
        for (int column = 0; column < Trace.COLUMNS; column++) {
            if (highest[column] > rangeAxis.getUpperBound()) {
                double x = x(stepOfHighest[column], plot, dataArea, domainAxis);
                g.setColor(above.apply(theme));
                g.draw(new Line2D.Double(x, dataArea.getMinY(), x, dataArea.getMinY() + TICK));
            }
            if (lowest[column] < rangeAxis.getLowerBound()) {
                double x = x(stepOfLowest[column], plot, dataArea, domainAxis);
                g.setColor(below.apply(theme));
                g.draw(new Line2D.Double(x, dataArea.getMaxY() - TICK, x, dataArea.getMaxY()));
            }
        }
    }

    private static double x(int step, XYPlot plot, Rectangle2D dataArea, ValueAxis steps) {
        return Math.rint(steps.valueToJava2D(step, dataArea, plot.getDomainAxisEdge()));
    }
}
