package nascope.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nascope.analysis.CellReading;
import nascope.search.SearchSnapshot;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/**
 * A chart over the steps of a run. One object serves one branch of a run; its horizontal axis never rescales. Beside the
 * branch the line it left can be shown: thin and dotted, where it is another.
 */
public sealed interface StepChart permits PreferenceChart, EdgesChart, GaugeChart {
    /** A step and what it says about the kind of cell that is charted. */
    record Reading(SearchSnapshot snapshot, CellReading cell) {}

    /** To be drawn; tells its listeners once after every batch. */
    JFreeChart chart();

    /**
     * Adds steps, in order.
     *
     * @throws IllegalArgumentException if a step does not come after the last
     */
    void append(List<Reading> readings);

    /**
     * Adds steps of the line that the branch left, in order, from its first on: what both share lies under the branch.
     *
     * @throws IllegalArgumentException if a step does not come after the last
     */
    void appendGhost(List<Reading> readings);

    void setTheme(Theme theme);

    /** Paints the chart and tells where its steps are. */
    default ChartPlace paint(Graphics2D g, Rectangle2D bounds) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart().draw(g, bounds, info);
        Rectangle2D plots = info.getPlotInfo().getDataArea();
        for (int plot = 0; plot < info.getPlotInfo().getSubplotCount(); plot++) {
            Rectangle2D area = info.getPlotInfo().getSubplotInfo(plot).getDataArea();
            plots = plot == 0 ? area : plots.createUnion(area);
        }
        double steps = chart().getXYPlot().getDomainAxis().getUpperBound();
        StepScale scale = new StepScale(plots.getMinX(), plots.getMaxX(), (int) steps);
        return new ChartPlace(scale, plots.getMinY(), plots.getMaxY());
    }
}
