package nascope.analysis.event.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nascope.analysis.event.Event;
import nascope.analysis.event.state.CellState;
import nascope.analysis.event.state.Moment;
import nascope.analysis.event.state.RecentPull;
import nascope.base.Plain;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * What happened on one line of a run, found step by step, by the steps alone: the same whether they are done now, read from
 * a file, or taken in at once. Takes time for edges times operations a step, and memory for what happened and not for the
 * steps. For one thread.
 */
public final class Chronicle {
    private final SearchSpace space;
    private final int pace;
    private final Map<CellKind, CellState> cells = new EnumMap<>(CellKind.class); // from the first step on
    private final Map<CellKind, List<Watcher>> ofCell = new EnumMap<>(CellKind.class);
    private final List<Watcher> ofNetwork;
    private final RecentPull pull = new RecentPull();
    private final List<Event> events = new ArrayList<>();
    private int last = -1; // step

    /** Of a line of which no step is known. */
    public Chronicle(SearchSpace space) {
        this(space, 1);
    }

    /**
     * The same of a run whose records stand for several steps each.
     *
     * @param pace about how many steps of the search a record stands for
     */
    public Chronicle(SearchSpace space, int pace) {
        this.space = space;
        this.pace = pace;
        ofNetwork = Watchers.begin(Watchers.OF_NETWORK, space);
        for (CellKind kind : space.distinctKinds()) ofCell.put(kind, Watchers.begin(Watchers.OF_CELL, space));
    }

    /** Everything so far, oldest first; grows. */
    public List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    /** The last step that was taken in; −1 before the first. */
    public int last() {
        return last;
    }

    /**
     * Takes the next step in.
     *
     * @return what happened with it
     * @throws IllegalArgumentException if it does not come after the last
     */
    public List<Event> next(SearchSnapshot snapshot) {
        if (snapshot.step() <= last)
            throw new IllegalArgumentException(
                    Plain.text("step must be above %d, the last, got %d", last, snapshot.step()));
        last = snapshot.step();
        pull.add(snapshot.search().lossMinusEntropy());
        int before = events.size();
        for (CellKind kind : ofCell.keySet())
            cells.computeIfAbsent(kind, unseen -> new CellState(space, kind, snapshot.cell(kind)))
                    .next(snapshot.cell(kind));
        watch(ofNetwork, new Moment(snapshot, cells.values().iterator().next(), pull, pace), events::add);
        ofCell.forEach((kind, watchers) -> {
            CellState cell = cells.get(kind);
            if (cell != null) watch(watchers, new Moment(snapshot, cell, pull, pace), events::add);
        });
        return List.copyOf(events.subList(before, events.size()));
    }

    private static void watch(List<Watcher> watchers, Moment now, Consumer<Event> told) {
        for (Watcher watcher : watchers) watcher.next(now, told);
    }
}
