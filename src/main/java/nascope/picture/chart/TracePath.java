package nascope.picture.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;

/** A trace in the pixels of a plot. */
record TracePath(Trace trace, XYPlot plot, Rectangle2D dataArea) {
    /**
     * The whole line.
     *
     * @param jumps whether it goes on level and then jumps, instead of straight from point to point
     */
    Path2D path(boolean jumps) {
        Path2D path = new Path2D.Double();
        for (int point = 0; point < trace.points(); point++) {
            if (point == 0) path.moveTo(x(0), y(0));
            else if (jumps) path.lineTo(x(point), y(point - 1));
            if (point > 0) path.lineTo(x(point), y(point));
        }
        return path;
    }

    double endX() {
        return x(trace.points() - 1);
    }

    double endY() {
        return y(trace.points() - 1);
    }

    /** The smallest y the line has to the right of {@code left}. */
    double highestSince(double left) {
        double highest = endY();
        for (int point = trace.points() - 1; point >= 0 && x(point) >= left; point--)
            highest = Math.min(highest, y(point));
        return highest;
    }

    /** The largest y the line has to the right of {@code left}. */
    double lowestSince(double left) {
        double lowest = endY();
        for (int point = trace.points() - 1; point >= 0 && x(point) >= left; point--)
            lowest = Math.max(lowest, y(point));
        return lowest;
    }

    private double x(int point) {
        return plot.getDomainAxis().valueToJava2D(trace.step(point), dataArea, plot.getDomainAxisEdge());
    }

    private double y(int point) {
        return plot.getRangeAxis().valueToJava2D(trace.value(point), dataArea, plot.getRangeAxisEdge());
    }
}
