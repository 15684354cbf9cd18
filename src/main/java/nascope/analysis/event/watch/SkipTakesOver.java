package nascope.analysis.event.watch;

import java.util.function.Consumer;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.Said;
import nascope.analysis.event.state.CellState;
import nascope.analysis.event.state.Hysteresis;
import nascope.analysis.event.state.Moment;
import nascope.base.Texts;
import nascope.space.SearchSpace;
import nascope.space.operation.SkipConnect;

/**
 * The collapse that DARTS is known for: skip leads on half of the edges or more (Zela et al., "Understanding and
 * robustifying differentiable architecture search", 2020). The value is the share.
 */
final class SkipTakesOver implements Watcher {
    static final EventKind TAKES_OVER = new EventKind("skip-takes-over", EventKind.Group.ALARMS, EventKind.Sign.ALARM);
    static final EventKind GIVES_WAY = new EventKind("skip-gives-way", EventKind.Group.ALARMS, EventKind.Sign.CHANGE);

    private final int column;
    private boolean over;
    private int steps; // on end that say otherwise

    SkipTakesOver(SearchSpace space) {
        column = space.column(new SkipConnect());
    }

    @Override
    public void next(Moment now, Consumer<Event> told) {
        if (column < 0) return;
        CellState cell = now.cell();
        int there = cell.count(edge -> cell.alive(edge.index()) > 0); // a log of genotypes tells of some edges alone
        int led = cell.count(edge -> cell.alive(edge.index()) > 0 && cell.leader(edge.index()) == column);
        double share = there == 0 ? 0 : (double) led / there;
        boolean otherwise = over ? share < Hysteresis.SKIP_UNDER : share >= Hysteresis.SKIP_OVER;
        steps = otherwise ? steps + 1 : 0;
        if (steps < now.records(Hysteresis.SKIP_STEPS)) return;
        over = !over;
        steps = 0;
        Said said = Said.of(
                over
                        ? Texts.text("analysis.event.watch.SkipTakesOver.takes-over")
                        : Texts.text("analysis.event.watch.SkipTakesOver.gives-way"),
                cell.prefix(),
                led,
                there);
        told.accept(Event.ofCell(now.step(), over ? TAKES_OVER : GIVES_WAY, cell.kind(), share, said));
    }
}
