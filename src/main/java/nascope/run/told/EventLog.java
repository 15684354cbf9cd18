package nascope.run.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import nascope.analysis.event.Event;
import nascope.analysis.event.watch.Chronicle;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.search.ScriptedInterventions;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What happened on one line of a run, told as it happens; numbers as files have them. Holds what happened, and not the
 * steps. For one thread.
 */
public final class EventLog {
    private final SearchSettings settings;
    private final Chronicle chronicle;
    private final List<Event> all = new ArrayList<>();
    private @Nullable SearchSnapshot last; // null before the first step

    /**
     * Of a line of which no step is known.
     *
     * @param settings of the run, with its script
     */
    public EventLog(SearchSettings settings) {
        this.settings = settings;
        chronicle = new Chronicle(settings.space(), settings.pace());
    }

    /** Of a line as far as it is known. */
    public static EventLog of(SearchSettings settings, Branch line) {
        EventLog log = new EventLog(settings);
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
        last = snapshot;
        List<Event> fresh = chronicle.next(snapshot);
        all.addAll(fresh);
        return fresh;
    }

    /** Takes in what a hand or the script did after the last step, and gives it as an event. */
    public Event intervened(Happening.Intervened hand) {
        boolean scripted = last != null
                && last.step() == hand.step()
                && !hand.takesBack()
                && ScriptedInterventions.ask(settings, last, hand.intervention());
        Event event = HandEvents.of(hand, scripted, settings.space(), UnaryOperator.identity());
        all.add(event);
        return event;
    }
}
