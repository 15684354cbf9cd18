package nascope.picture.chart;

import java.util.List;

/**
 * Where a painted chart has its steps, for a cursor over it, and its values.
 *
 * @param scale of the steps in sight, from left to right
 * @param top px where its plots begin
 * @param bottom px where they end
 * @param plots from top to bottom
 */
public record ChartPlace(TimeScale scale, double top, double bottom, List<PlotPlace> plots) {
    public ChartPlace {
        plots = List.copyOf(plots);
    }
}
