package nascope.picture.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;

/** A line in the pixels of a plot. */
record TracePath(Points line, XYPlot plot, Rectangle2D dataArea) {
    /**
     * The whole line.
     *
     * @param jumps whether it goes on level and then jumps, instead of straight from point to point
     */
    Path2D path(boolean jumps) {
        Path2D path = new Path2D.Double();
        for (int point = 0; point < line.points(); point++) {
            double x = x(line.step(point));
            double y = y(line.value(point));
            if (point == 0) path.moveTo(x, y);
            else if (jumps) path.lineTo(x, y(line.value(point - 1)));
            if (point > 0) path.lineTo(x, y);
        }
        return path;
    }

    /** The px of a step, or of a place between two. */
    double x(double step) {
        return plot.getDomainAxis().valueToJava2D(step, dataArea, plot.getDomainAxisEdge());
    }

    /** The px of a value. */
    double y(double value) {
        return plot.getRangeAxis().valueToJava2D(value, dataArea, plot.getRangeAxisEdge());
    }
}
