package nascope.picture.cell;

import java.util.List;
import nascope.analysis.CellReading;
import nascope.analysis.EdgeReading;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/** How the edges of a cell are drawn after a step: the same for the cell on show and for its ghost. */
final class EdgeStyles {
    private final SearchSpace space;
    private final CellKind kind;
    private final CellSnapshot cell;
    private final WidthScale scale;
    private final CellLayout layout;
    private final Theme theme;
    private final List<EdgeReading> readings;

    EdgeStyles(SearchSpace space, CellKind kind, CellSnapshot cell, WidthScale scale, CellLayout layout, Theme theme) {
        this.space = space;
        this.kind = kind;
        this.cell = cell;
        this.scale = scale;
        this.layout = layout;
        this.theme = theme;
        readings = CellReading.edges(space, cell.probability());
    }

    /** A reading of every edge, by index. */
    List<EdgeReading> readings() {
        return readings;
    }

    EdgeStyle of(Edge edge) {
        EdgeReading reading = readings.get(edge.index());
        return EdgeStyle.of(
                reading, cell.constraints().of(edge.index()), scale.of(space, kind, reading), layout, theme);
    }
}
