package nascope.analysis.event.watch;

import java.util.function.Consumer;
import nascope.analysis.event.Event;
import nascope.analysis.event.state.Moment;

/** Watches one line of a run for a kind of event. For one thread. */
@FunctionalInterface
interface Watcher {
    /**
     * Takes the next step in.
     *
     * @param now what is so after it
     * @param told takes what happened with it
     */
    void next(Moment now, Consumer<Event> told);
}
