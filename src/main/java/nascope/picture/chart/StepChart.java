package nascope.picture.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nascope.analysis.CellReading;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

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

    /**
     * The values of the lines at a step, where they were measured.
     *
     * @param place of the chart when it was last painted
     * @param run the steps up to that one
     */
    List<ValueMark> marks(ChartPlace place, Reading at, IntFunction<SearchSnapshot> run);

    void setTheme(Theme theme);

    /** Paints the chart and tells where its steps and values are. */
    default ChartPlace paint(Graphics2D g, Rectangle2D bounds) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart().draw(g, bounds, info);
        Rectangle2D plots = info.getPlotInfo().getDataArea();
        List<PlotPlace> places = new ArrayList<>();
        List<?> subplots = ((CombinedDomainXYPlot) chart().getXYPlot()).getSubplots();
        for (int plot = 0; plot < subplots.size(); plot++) {
            Rectangle2D area = info.getPlotInfo().getSubplotInfo(plot).getDataArea();
            plots = plot == 0 ? area : plots.createUnion(area);
            Range values = ((XYPlot) subplots.get(plot)).getRangeAxis().getRange();
            places.add(new PlotPlace(area.getMinY(), area.getMaxY(), values.getLowerBound(), values.getUpperBound()));
        }
        double steps = chart().getXYPlot().getDomainAxis().getUpperBound();
        StepScale scale = new StepScale(plots.getMinX(), plots.getMaxX(), (int) steps);
        return new ChartPlace(scale, plots.getMinY(), plots.getMaxY(), places);
    }
}
