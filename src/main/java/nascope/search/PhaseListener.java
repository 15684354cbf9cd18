package nascope.search;

import nascope.search.snapshot.StepPhase;

/** Hears of the phases of a step, on the thread of the search, which waits meanwhile. Must not touch the search. */
@FunctionalInterface
public interface PhaseListener {
    /** A phase is done, the next has not begun. */
    void done(StepPhase phase);
}
