package nascope.picture.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.function.Function;
import nascope.picture.look.Theme;

/**
 * The area between a line and zero, filled.
 *
 * @param above colour where the line is above zero
 * @param below colour where it is below
 */
record AreaToZero(Function<Theme, Color> above, Function<Theme, Color> below) {
    void paint(Graphics2D g, TracePath line, Theme theme) {
        if (line.line().points() == 0) return;
        g.setPaint(above.apply(theme));
        g.fill(side(line, 1));
        g.setPaint(below.apply(theme));
        g.fill(side(line, -1));
    }

    /** @param sign 1 for what lies above zero, −1 for what lies below */
    private static Path2D side(TracePath line, int sign) {
        Points points = line.line();
        double zero = line.y(0);
        Path2D side = new Path2D.Double();
        side.moveTo(line.x(points.step(0)), zero);
        for (int point = 0; point < points.points(); point++) {
            double value = points.value(point);
            double before = point == 0 ? value : points.value(point - 1);
            if (value * before < 0) {
                double share = before / (before - value); // of the way at which the line crosses zero
                double step = points.step(point - 1) + share * (points.step(point) - points.step(point - 1));
                side.lineTo(line.x(step), zero);
            }
            side.lineTo(line.x(points.step(point)), line.y(sign * Math.max(0, sign * value)));
        }
        side.lineTo(line.x(points.step(points.points() - 1)), zero);
        side.closePath();
        return side;
    }
}
