package nascope.run;

import java.util.Arrays;
import nascope.search.SearchSnapshot;

/**
 * Every snapshot of a run, from step 0, the state before the first step. The search thread appends; any thread reads,
 * without waiting.
 */
public final class RunHistory {
    private SearchSnapshot[] snapshots = new SearchSnapshot[1024];
    private volatile int size; // written after the array, read before it: readers see all that lies below size

    /** Number of snapshots: one more than the steps done, or 0 while the search is being opened. */
    public int size() {
        return size;
    }

    /**
     * The snapshot after a number of steps.
     *
     * @throws IndexOutOfBoundsException if that step is not done
     */
    public SearchSnapshot get(int step) {
        int known = size;
        if (step < 0 || step >= known)
            throw new IndexOutOfBoundsException("step must be from 0 to %d, got %d".formatted(known - 1, step));
        return snapshots[step];
    }

    /**
     * The newest snapshot.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public SearchSnapshot last() {
        return get(size - 1);
    }

    void append(SearchSnapshot snapshot) {
        int end = size;
        if (end == snapshots.length) snapshots = Arrays.copyOf(snapshots, 2 * end);
        snapshots[end] = snapshot;
        size = end + 1;
    }
}
