package nascope.analysis.event.state;

import nascope.search.snapshot.SearchSnapshot;

/**
 * What watchers read after a step.
 *
 * @param snapshot of the step
 * @param cell the kind of cell that is watched; of what is about the whole network, the first
 * @param pull L − H over the last steps
 */
public record Moment(SearchSnapshot snapshot, CellState cell, RecentPull pull) {
    public int step() {
        return snapshot.step();
    }
}
