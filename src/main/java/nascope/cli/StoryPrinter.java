package nascope.cli;

import java.util.function.Consumer;
import nascope.analysis.event.Event;
import nascope.cli.say.PlainLetters;
import nascope.run.Happening;
import nascope.run.RunObserver;
import nascope.run.told.EventLog;
import nascope.search.Search;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/** Tells what happens in a search as it happens, a line an event. */
final class StoryPrinter implements RunObserver {
    private final Consumer<String> teller;
    private @Nullable EventLog log; // null before a new search is open

    /**
     * Prepares to tell.
     *
     * @param past of the search, none of which is told; null of a new one
     * @param teller of each line; called on the search thread
     */
    StoryPrinter(@Nullable EventLog past, Consumer<String> teller) {
        log = past;
        this.teller = teller;
    }

    @Override
    public void opened(Search search) {
        if (log != null) return;
        log = new EventLog(search.settings());
        stepped(search.snapshot());
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        if (log != null) log.stepped(snapshot).forEach(this::tell);
    }

    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        if (happening instanceof Happening.Intervened hand && log != null) tell(log.intervened(hand));
    }

    private void tell(Event event) {
        teller.accept(PlainLetters.line(event));
    }
}
