package nascope.run;

import nascope.base.Plain;
import nascope.search.Search;

/** Brings a search back to a step of a recorded run: from the nearest checkpoint, by doing the steps again. */
public final class PastStep {
    private PastStep() {}

    /** Watches over the way. */
    @FunctionalInterface
    public interface Watch {
        /**
         * Before every step that is done again.
         *
         * @param step where the search is
         * @param target where it is to be
         * @return whether to go on
         */
        boolean reached(int step, int target);
    }

    /**
     * Goes there: the search is as it was right after the step, before anybody meddled.
     *
     * @param search that was just opened with the settings the run began with; on its own thread
     * @param line number of a branch
     * @param step of that branch
     * @return whether it arrived; false only if the watch wanted it to end
     * @throws nascope.search.SearchFailure if a step does not come out as it was recorded
     */
    public static boolean reach(Search search, ResumableRun past, int line, int step, Watch watch) {
        Branch branch = past.timeline().branch(line);
        if (step < 0 || step > branch.newest())
            throw new IllegalArgumentException(Plain.text("step must be from 0 to %d, got %d", branch.newest(), step));
        CheckpointStore checkpoints = new CheckpointStore(Long.MAX_VALUE);
        checkpoints.keep(new KeptCheckpoint(Happening.FIRST_BRANCH, search.checkpoint()));
        past.checkpoints().forEach(checkpoints::keep);
        return new BranchingSearch(
                        search, past.timeline(), checkpoints, (happening, course) -> {}, watch::reached, refused -> {})
                .goTo(branch, step);
    }
}
