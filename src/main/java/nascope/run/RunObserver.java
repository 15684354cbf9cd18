package nascope.run;

import nascope.search.Search;
import nascope.search.snapshot.SearchSnapshot;

/**
 * Hears of everything that happens in a run, on the search thread: what it does delays the search. One that throws hears
 * no more but the end, and the run goes on without it; see {@link SearchRun#troubles()}.
 */
public interface RunObserver {
    /**
     * The search is ready; its snapshot is the state before the first step, or that of the past which the run goes on
     * from. Must not step or close it. What this throws ends the run as {@link RunState.Failed}.
     */
    default void opened(Search search) {}

    /** A step is done. */
    default void stepped(SearchSnapshot snapshot) {}

    /**
     * Something else than a step happened.
     *
     * @param now the state of the search since
     */
    default void happened(Happening happening, SearchSnapshot now) {}

    /** The run ended; called once, also when the search could not be opened. What this throws turns it into a failure. */
    default void ended(RunState end) {}
}
