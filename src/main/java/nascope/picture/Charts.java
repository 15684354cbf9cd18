package nascope.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nascope.analysis.CellReading;
import nascope.search.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** The charts of one run, about one kind of its cells. */
public final class Charts {
    private static final double GAP = 10; // px between charts

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
        List<StepChart.Reading> readings = snapshots.stream()
                .map(snapshot -> new StepChart.Reading(
                        snapshot, CellReading.of(space, snapshot.cells().get(kind))))
                .toList();
        charts.forEach(chart -> chart.append(readings));
    }

    public void setTheme(Theme theme) {
        charts.forEach(chart -> chart.setTheme(theme));
    }

    /** Paints all charts one above the other. */
    public void paint(Graphics2D g, Rectangle2D area) {
        double height = (area.getHeight() + GAP) / charts.size() - GAP;
        for (int i = 0; i < charts.size(); i++) {
            double y = area.getY() + i * (height + GAP);
            charts.get(i).chart().draw(g, new Rectangle2D.Double(area.getX(), y, area.getWidth(), height));
        }
    }
}
