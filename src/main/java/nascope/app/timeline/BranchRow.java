package nascope.app.timeline;

/**
 * A branch as a line of the timeline.
 *
 * @param name what a person calls it
 * @param current whether the search is on it
 * @param parent the branch it began on; 0 for the first
 * @param forkStep the last step it shares with its parent
 * @param newest its last step; of the current branch the last when something other than a step happened
 * @param deletable whether it can be given up: it is neither the first nor the current one, and no other began on it
 */
public record BranchRow(int id, String name, boolean current, int parent, int forkStep, int newest, boolean deletable) {
    /** Steps that are on no other line. */
    public int ownSteps() {
        return newest - forkStep;
    }
}
