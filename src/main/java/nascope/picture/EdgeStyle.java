package nascope.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import nascope.analysis.EdgeReading;
import nascope.search.EdgeConstraint;
import nascope.space.Operation;

/**
 * How an edge is drawn.
 *
 * @param color of its leading operation
 * @param stroke its width follows 1 − p(none), absolute from 0 to 1; thin dots where none leads, a thin line where the edge
 *     was dropped by hand
 */
record EdgeStyle(Color color, BasicStroke stroke) {
    private static final double LEAST_WIDTH = 1;

    static EdgeStyle of(EdgeReading reading, EdgeConstraint constraint, CellLayout layout, Theme theme) {
        if (constraint instanceof EdgeConstraint.Dropped) return dropped(layout, theme);
        if (reading.noneLeads()) return noneLeads(layout, theme);
        Color color = reading.allEqual() ? theme.equal() : theme.of(reading.leading());
        double width = Math.max(LEAST_WIDTH, layout.strokeWidth(reading.alive()));
        return new EdgeStyle(color, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    /** A thin line, which crosses go with: taken away by hand, not by the search. */
    private static EdgeStyle dropped(CellLayout layout, Theme theme) {
        return new EdgeStyle(theme.muted(), new BasicStroke(thin(layout)));
    }

    private static float thin(CellLayout layout) {
        return (float) Math.max(1.5, layout.radius() / 9);
    }

    static EdgeStyle noneLeads(CellLayout layout, Theme theme) {
        float width = thin(layout);
        float[] dots = {width * 0.7f, width * 2.3f};
        return new EdgeStyle(
                theme.of(new Operation.None()),
                new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dots, 0));
    }

    /** Faded into the background. */
    EdgeStyle steppedBack(Theme theme) {
        return new EdgeStyle(theme.faded(color, 0.7), stroke);
    }
}
