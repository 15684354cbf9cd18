package nascope.app.cell;

import java.util.EnumMap;
import java.util.Map;
import nascope.base.Table;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** What stands for a search that is not open yet: its cells, with all operations alike. */
final class BlankCell {
    private BlankCell() {}

    static SearchSnapshot snapshot(SearchSpace space) {
        int edges = space.topology().edgeCount();
        int candidates = space.candidates().size();
        Table unknown = Table.filled(edges, candidates, Double.NaN);
        CellSnapshot blank = new CellSnapshot(Table.filled(edges, candidates, 0), unknown, unknown);
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        space.distinctKinds().forEach(kind -> cells.put(kind, blank));
        return new SearchSnapshot(0, 0, Measures.NONE, Measures.NONE, Double.NaN, Double.NaN, Double.NaN, cells);
    }
}
