package nascope.run;

import nascope.search.Search;
import nascope.search.SearchSnapshot;

/**
 * Hears of everything that happens in a run, on the search thread: what it does delays the search, and what it throws
 * ends the run as {@link RunState.Failed}.
 */
public interface RunObserver {
    /** The search is ready; its snapshot is the state before the first step. Must not step or close it. */
    default void opened(Search search) {}

    /** A step is done. */
    default void stepped(SearchSnapshot snapshot) {}

    /** The run ended; called once, also when the search could not be opened. */
    default void ended(RunState end) {}
}
