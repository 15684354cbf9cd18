package nascope.analysis.event.watch;

import nascope.analysis.EdgePreference;
import nascope.analysis.event.Said;
import nascope.analysis.event.state.CellState;
import nascope.analysis.event.state.Moment;
import nascope.base.Texts;

/** P2. The value is by how much input edges are more alive than intermediate ones. */
final class WideWords implements PatternWatcher.Words {
    @Override
    public Said setsIn(Moment now) {
        return said(now, Texts.text("analysis.event.watch.WideWords.sets-in"));
    }

    @Override
    public Said passes(Moment now) {
        return said(now, Texts.text("analysis.event.watch.WideWords.passes"));
    }

    @Override
    public double value(CellState cell) {
        return cell.preference().difference();
    }

    private static Said said(Moment now, String format) {
        EdgePreference preference = now.cell().preference();
        return Said.of(format, now.cell().prefix(), preference.input(), preference.intermediate());
    }
}
