package nascope.analysis.event.watch;

import java.util.function.Consumer;
import nascope.analysis.SteadyLeader;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.Said;
import nascope.analysis.event.state.CellState;
import nascope.analysis.event.state.CostWords;
import nascope.analysis.event.state.Moment;
import nascope.base.Texts;
import nascope.space.Edge;

/** An edge dies: {@code none} takes over its lead. The value is p(none). */
final class Deaths implements Watcher {
    static final EventKind DIES = new EventKind("edge-dies", EventKind.Group.EDGES, EventKind.Sign.LOSS);

    @Override
    public void next(Moment now, Consumer<Event> told) {
        CellState cell = now.cell();
        for (Edge edge : cell.edges()) if (cell.fate(edge.index()).died()) told.accept(death(now.step(), cell, edge));
    }

    private static Event death(int step, CellState cell, Edge edge) {
        int none = cell.space().noneColumn();
        double probability = cell.probability(edge.index(), none);
        Said said = Said.of(Texts.text("analysis.event.watch.Deaths.none-leads"), cell.name(edge.index()), probability)
                .then(lead(cell, edge.index(), none))
                .then(CostWords.of(cell, edge.index(), 1));
        return Event.ofEdge(step, DIES, cell.kind(), edge, cell.candidate(none), probability, said);
    }

    /** An edge that nobody has decided about yet is not gone. */
    private static Said lead(CellState cell, int edge, int none) {
        int second = cell.strongestBut(edge, none);
        double ahead = cell.probability(edge, none) - cell.probability(edge, second);
        return ahead < SteadyLeader.MARGIN
                ? Said.of(Texts.text("analysis.event.watch.Deaths.hardly-ahead"), cell.operation(second))
                : Said.of("");
    }
}
