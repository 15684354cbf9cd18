package nascope.run.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import nascope.analysis.event.Event;
import nascope.analysis.event.watch.Chronicle;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/**
 * What happened on one line of a run, told as it happens; numbers as files have them. Holds what happened, and not the
 * steps. For one thread.
 */
public final class EventLog {
    private final SearchSpace space;
    private final Chronicle chronicle;
    private final List<Event> all = new ArrayList<>();

    /** Of a line of which no step is known. */
    public EventLog(SearchSpace space) {
        this(space, 1);
    }

    /**
     * The same of a run whose records stand for several steps each.
     *
     * @param pace about how many steps of the search a record stands for
     */
    public EventLog(SearchSpace space, int pace) {
        this.space = space;
        chronicle = new Chronicle(space, pace);
    }

    /** Of a line as far as it is known. */
    public static EventLog of(SearchSpace space, Branch line) {
        EventLog log = new EventLog(space);
        int hand = 0;
        for (int step = 0; step < line.history().size(); step++) {
            log.stepped(line.history().get(step));
            while (hand < line.events().size() && line.events().get(hand).step() <= step)
                log.intervened(line.events().get(hand++));
        }
        return log;
    }

    /** Everything so far, oldest first; grows. */
    public List<Event> all() {
        return Collections.unmodifiableList(all);
    }

    /** Takes the next step in, and gives what happened with it. */
    public List<Event> stepped(SearchSnapshot snapshot) {
        List<Event> fresh = chronicle.next(snapshot);
        all.addAll(fresh);
        return fresh;
    }

    /** Takes in what a hand did after the last step, and gives it as an event. */
    public Event intervened(Happening.Intervened hand) {
        Event event = HandEvents.of(hand, space, UnaryOperator.identity());
        all.add(event);
        return event;
    }
}
