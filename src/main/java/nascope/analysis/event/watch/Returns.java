package nascope.analysis.event.watch;

import java.util.Optional;
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
import nascope.space.operation.Operation;

/**
 * An edge that died is back: {@code none} leads no longer, and has half of the most it had or less. Or one comes alive that
 * {@code none} led from the first step on. The value is p(none).
 */
final class Returns implements Watcher {
    static final EventKind RETURNS = new EventKind("edge-returns", EventKind.Group.EDGES, EventKind.Sign.GAIN);

    static final EventKind AWAKES = new EventKind("edge-comes-alive", EventKind.Group.EDGES, EventKind.Sign.GAIN);

    @Override
    public void next(Moment now, Consumer<Event> told) {
        CellState cell = now.cell();
        for (Edge edge : cell.edges()) {
            if (cell.fate(edge.index()).returned()) told.accept(back(now.step(), cell, edge));
            if (cell.fate(edge.index()).awoke()) told.accept(awake(now.step(), cell, edge));
        }
    }

    private static Event back(int step, CellState cell, Edge edge) {
        double none = 1 - cell.alive(edge.index());
        Said said = Said.of(
                Texts.text("analysis.event.watch.Returns.is-back"),
                cell.name(edge.index()),
                leader(cell, edge).map(Operation::shortLabel).orElse(Texts.text("analysis.event.watch.Returns.nobody")),
                none,
                cell.fate(edge.index()).mostNone());
        return event(step, RETURNS, cell, edge, said);
    }

    private static Event awake(int step, CellState cell, Edge edge) {
        int leader = cell.leader(edge.index());
        Said said = leader == SteadyLeader.NOBODY
                ? Said.of(Texts.text("analysis.event.watch.Returns.comes-alive-level"), cell.name(edge.index()))
                : Said.of(
                        Texts.text("analysis.event.watch.Returns.comes-alive"),
                        cell.name(edge.index()),
                        cell.operation(leader),
                        cell.probability(edge.index(), leader));
        return event(step, AWAKES, cell, edge, said);
    }

    private static Event event(int step, EventKind kind, CellState cell, Edge edge, Said said) {
        return Event.ofEdge(
                step,
                kind,
                cell.kind(),
                edge,
                leader(cell, edge),
                1 - cell.alive(edge.index()),
                said.then(CostWords.of(cell, edge.index(), -1)));
    }

    /** Empty where all are level. */
    private static Optional<Operation> leader(CellState cell, Edge edge) {
        int leader = cell.leader(edge.index());
        return leader == SteadyLeader.NOBODY ? Optional.empty() : Optional.of(cell.candidate(leader));
    }
}
