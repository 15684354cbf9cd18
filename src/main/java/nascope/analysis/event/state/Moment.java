package nascope.analysis.event.state;

import nascope.search.snapshot.SearchSnapshot;

/**
 * What watchers read after a step.
 *
 * @param snapshot of the step
 * @param cell the kind of cell that is watched; of what is about the whole network, the first
 * @param pull L − H over the last steps
 * @param pace about how many steps of the search a record stands for: 1, or in a log of another program those of an epoch
 */
public record Moment(SearchSnapshot snapshot, CellState cell, RecentPull pull, int pace) {
    /** How many records on end stand for at least so many steps. */
    public int records(int steps) {
        return Math.max(1, (steps + pace - 1) / pace);
    }

    public int step() {
        return snapshot.step();
    }
}
