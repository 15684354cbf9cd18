package nascope.analysis.event.watch;

import nascope.analysis.event.Said;
import nascope.analysis.event.state.CellState;
import nascope.analysis.event.state.Moment;
import nascope.base.Texts;

/** P3. The value is the share of the edges that {@code none} leads. */
final class NoEdgesWords implements PatternWatcher.Words {
    @Override
    public Said setsIn(Moment now) {
        CellState cell = now.cell();
        Said said = Said.of(
                Texts.text("analysis.event.watch.NoEdgesWords.sets-in"),
                cell.prefix(),
                dead(cell),
                cell.edges().size());
        return now.pull().known() ? said.then(now.pull().words()) : said;
    }

    @Override
    public Said passes(Moment now) {
        CellState cell = now.cell();
        return Said.of(
                Texts.text("analysis.event.watch.NoEdgesWords.passes"),
                cell.prefix(),
                dead(cell),
                cell.edges().size());
    }

    @Override
    public double value(CellState cell) {
        return (double) dead(cell) / cell.edges().size();
    }

    private static int dead(CellState cell) {
        return cell.count(edge -> cell.noneLeads(edge.index()));
    }
}
