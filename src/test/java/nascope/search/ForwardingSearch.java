package nascope.search;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.measure.OperationStrengths;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.DataUse;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.Genotype;
import nascope.space.SearchSpace;

/** A search that leaves everything to another, for tests that override what they are about. */
public class ForwardingSearch implements Search {
    private final Search search;

    public ForwardingSearch(Search search) {
        this.search = search;
    }

    @Override
    public SearchSettings settings() {
        return search.settings();
    }

    @Override
    public SearchSpace space() {
        return search.space();
    }

    @Override
    public DataFingerprint data() {
        return search.data();
    }

    @Override
    public DataUse dataUse() {
        return search.dataUse();
    }

    @Override
    public SearchSnapshot snapshot() {
        return search.snapshot();
    }

    @Override
    public SearchSnapshot step() {
        return search.step();
    }

    @Override
    public SearchSnapshot step(PhaseListener listener) {
        return search.step(listener);
    }

    @Override
    public Intervention intervene(Intervention intervention) {
        return search.intervene(intervention);
    }

    @Override
    public Optional<OperationCosts> measureCosts(CostPlan plan, IntPredicate goOn) {
        return search.measureCosts(plan, goOn);
    }

    @Override
    public Optional<OperationStrengths> measureStrength(int batches, DoublePredicate goOn) {
        return search.measureStrength(batches, goOn);
    }

    @Override
    public Optional<TrainedNetwork> network(Optional<Genotype> cutOut, DoublePredicate goOn) {
        return search.network(cutOut, goOn);
    }

    @Override
    public LastBatch lastBatch() {
        return search.lastBatch();
    }

    @Override
    public Checkpoint checkpoint() {
        return search.checkpoint();
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        search.restore(checkpoint);
    }

    @Override
    public void close() {
        search.close();
    }
}
