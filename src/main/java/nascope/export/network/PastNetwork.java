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
 * The networks that a branch of a run had at its steps: its search is opened once more beside whatever else runs, brought to a step and
 * closed again.
 *
 * @param opening opens the search with the settings the run began with
 * @param past of the run
 * @param branch its number
 */
public record PastNetwork(Supplier<? extends Search> opening, ResumableRun past, int branch) {
    /**
     * The network after a step.
     *
     * @param step of the branch
     * @param cutOut a genotype that is cut out; empty for the supernet
     * @throws CancellationException if the watch did not want to go on
     * @throws nascope.base.InputException if the data cannot be used
     * @throws nascope.search.SearchFailure if a step does not come out as it was recorded
     */
    public TrainedNetwork at(int step, Optional<Genotype> cutOut, PastStep.Watch watch) {
        try (Search search = opening.get()) {
            if (PastStep.reach(search, past, branch, step, watch)) return search.network(cutOut);
            throw new CancellationException("the watch did not want to go on");
        }
    }
}
