package nascope.picture;

import java.util.List;
import nascope.analysis.CellReading;
import nascope.search.SearchSnapshot;
import org.jfree.chart.JFreeChart;

/** A chart over the steps of a run. One object serves one run; its horizontal axis never rescales. */
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

    void setTheme(Theme theme);
}
