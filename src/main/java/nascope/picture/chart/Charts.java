package nascope.picture.chart;

import java.util.List;
import java.util.function.IntFunction;
import nascope.analysis.CellReading;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** The charts of one run, about one kind of its cells. */
public final class Charts {
    private final SearchSpace space;
    private final CellKind kind;
    private final List<StepChart> charts;

    /**
     * Empty charts.
     *
     * @param kind of cell they are about; the space must have it
     * @param steps of the whole run: where the horizontal axes end
     */
    public Charts(SearchSpace space, CellKind kind, int steps, Theme theme) {
        this.space = space;
        this.kind = kind;
        charts = List.of(
                new PreferenceChart(space.topology(), steps, theme),
                new EdgesChart(space.topology(), steps, theme),
                new GaugeChart(steps, theme));
    }

    /** From top to bottom. */
    public List<StepChart> all() {
        return charts;
    }

    /** Adds steps, in order, each of which must come after the last; every chart is redrawn once. */
    public void append(List<SearchSnapshot> snapshots) {
        List<StepChart.Reading> readings = readings(snapshots);
        charts.forEach(chart -> chart.append(readings));
    }

    /** The same of the line that the branch left; see {@link StepChart#appendGhost}. */
    public void appendGhost(List<SearchSnapshot> snapshots) {
        List<StepChart.Reading> readings = readings(snapshots);
        charts.forEach(chart -> chart.appendGhost(readings));
    }

    /**
     * The values that a chart's lines have at a step.
     *
     * @param place of the chart when it was last painted
     * @param run the steps up to that one
     */
    public List<ValueMark> marks(int chart, ChartPlace place, int step, IntFunction<SearchSnapshot> run) {
        return charts.get(chart).marks(place, reading(run.apply(step)), run);
    }

    private List<StepChart.Reading> readings(List<SearchSnapshot> snapshots) {
        return snapshots.stream().map(this::reading).toList();
    }

    private StepChart.Reading reading(SearchSnapshot snapshot) {
        return new StepChart.Reading(
                snapshot, CellReading.of(space, snapshot.cells().get(kind)));
    }

    public void setTheme(Theme theme) {
        charts.forEach(chart -> chart.setTheme(theme));
    }
}
