package nascope.analysis.event.watch;

import java.util.function.Consumer;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.Said;
import nascope.analysis.event.state.CellState;
import nascope.analysis.event.state.Hysteresis;
import nascope.analysis.event.state.Lasting;
import nascope.analysis.event.state.Moment;
import nascope.analysis.story.Condition;

/**
 * One of the wiring paper's patterns sets in or passes, as {@link nascope.analysis.story.Patterns} defines it: the first
 * time with the step that the strip of a preset ticks off.
 */
final class PatternWatcher implements Watcher {
    /** What is said of it. */
    interface Words {
        Said setsIn(Moment now);

        Said passes(Moment now);

        /** The number that the pattern is about. */
        double value(CellState cell);
    }

    private final Condition.Watch condition;
    private final Lasting holds = new Lasting(Hysteresis.PATTERN_STEPS);
    private boolean begun; // what the start has is not shown by the search
    private final EventKind setsIn;
    private final EventKind passes;
    private final Words words;

    /** @param name what the ids of its events begin with, such as {@code p1} */
    PatternWatcher(String name, Condition.Watch condition, Words words) {
        this.condition = condition;
        this.words = words;
        setsIn = new EventKind(name + "-sets-in", EventKind.Group.PATTERNS, EventKind.Sign.PATTERN);
        passes = new EventKind(name + "-passes", EventKind.Group.PATTERNS, EventKind.Sign.PASSING);
    }

    @Override
    public void next(Moment now, Consumer<Event> told) {
        CellState cell = now.cell();
        boolean so = condition.next(cell);
        begun |= !so;
        if (!begun || !holds.changes(so)) return;
        told.accept(Event.ofCell(
                now.step(),
                holds.isSo() ? setsIn : passes,
                cell.kind(),
                words.value(cell),
                holds.isSo() ? words.setsIn(now) : words.passes(now)));
    }
}
