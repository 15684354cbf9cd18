package nascope.export.network;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import nascope.run.PastStep;
import nascope.run.ResumableRun;
import nascope.search.Search;
import nascope.search.network.TrainedNetwork;
import nascope.space.Genotype;

/**
 * The networks that a branch of a run had at its steps: its search is opened once more beside whatever else runs, brought
 * to a step and closed again.
 *
 * @param opening opens the search with the settings the run began with
 * @param past of the run
 * @param branch its number
 */
public record PastNetwork(Supplier<? extends Search> opening, ResumableRun past, int branch) {
    private static final int WHOLE = 100; // per cent

    /**
     * The network after a step.
     *
     * @param step of the branch
     * @param cutOut a genotype that is cut out; empty for the supernet
     * @param watch told of steps that are done again, then of what is measured
     * @throws CancellationException if the watch did not want to go on
     * @throws nascope.base.InputException if the data cannot be used
     * @throws nascope.search.SearchFailure if a step does not come out as it was recorded
     */
    public TrainedNetwork at(int step, Optional<Genotype> cutOut, Watch watch) {
        int[] first = {-1}; // step from which others are done again
        try (Search search = opening.get()) {
            boolean arrived = PastStep.reach(search, past, branch, step, (reached, target) -> {
                if (first[0] < 0) first[0] = reached;
                return watch.goOn(false, reached - first[0], target - first[0]);
            });
            return (arrived
                            ? search.network(cutOut, share -> watch.goOn(true, (int) (WHOLE * share), WHOLE))
                            : Optional.<TrainedNetwork>empty())
                    .orElseThrow(CancellationException::new);
        }
    }

    /** Watches over it. */
    @FunctionalInterface
    public interface Watch {
        /**
         * Before every step and every batch.
         *
         * @param measuring whether the search is at the step, and images are measured
         * @param done how much of that is done
         * @return whether to go on
         */
        boolean goOn(boolean measuring, int done, int of);
    }
}
