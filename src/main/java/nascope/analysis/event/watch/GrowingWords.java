package nascope.analysis.event.watch;

import java.util.function.Predicate;
import nascope.analysis.event.Said;
import nascope.analysis.event.state.CellState;
import nascope.analysis.event.state.Moment;
import nascope.base.Texts;
import nascope.space.Edge;

/** P1. The value is the share of the input edges that are back. */
final class GrowingWords implements PatternWatcher.Words {
    @Override
    public Said setsIn(Moment now) {
        CellState cell = now.cell();
        return Said.of(
                Texts.text("analysis.event.watch.GrowingWords.sets-in"),
                cell.prefix(),
                cell.count(back(cell)),
                cell.count(Edge::fromInput),
                cell.names(back(cell)));
    }

    @Override
    public Said passes(Moment now) {
        CellState cell = now.cell();
        return Said.of(
                Texts.text("analysis.event.watch.GrowingWords.passes"),
                cell.prefix(),
                cell.count(back(cell)),
                cell.count(Edge::fromInput));
    }

    @Override
    public double value(CellState cell) {
        return (double) cell.count(back(cell)) / cell.count(Edge::fromInput);
    }

    private static Predicate<Edge> back(CellState cell) {
        return edge -> edge.fromInput() && cell.fate(edge.index()).isBack();
    }
}
