package nascope.picture.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.analysis.CellReading;
import nascope.analysis.EdgeReading;
import nascope.analysis.EdgeStanding;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * How the edges of a cell are drawn after a step: the same for the cell on show and for its ghost. All lists are by edge.
 *
 * @param readings what the probabilities say
 * @param leads who leads
 * @param styles how they look
 */
record EdgeStyles(List<EdgeReading> readings, List<EdgeLead> leads, List<EdgeStyle> styles) {
    /** @param standings by edge; empty where the steps before are unknown */
    static EdgeStyles of(
            SearchSpace space,
            CellKind kind,
            CellSnapshot cell,
            List<EdgeStanding> standings,
            WidthScale scale,
            CellLayout layout,
            Theme theme) {
        List<EdgeReading> readings = CellReading.edges(space, cell.probability());
        List<EdgeLead> leads = new ArrayList<>();
        List<EdgeStyle> styles = new ArrayList<>();
        for (EdgeReading reading : readings) {
            int edge = reading.edge().index();
            Optional<EdgeStanding> standing = standings.isEmpty() ? Optional.empty() : Optional.of(standings.get(edge));
            EdgeLead lead =
                    EdgeLead.of(space, reading, standing, cell.probability().row(edge));
            leads.add(lead);
            styles.add(EdgeStyle.of(lead, cell.constraints().of(edge), scale.of(space, kind, reading), layout, theme));
        }
        return new EdgeStyles(readings, leads, styles);
    }
}
