package nascope.search.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.net.Computed;
import nascope.net.Supernet;
import nascope.net.kernel.Gradients;

/** Runs batches through a network and back, and counts what its gates cost. Weights stand still. */
public final class CostMeasure {
    private CostMeasure() {}

    /**
     * Measures.
     *
     * @param gates of each batch, one table a cell, shape (edges, candidates)
     * @param batches asked after the gates
     * @param count how many of them
     * @param goOn told before every batch how many are done; says whether to go on
     * @return empty if it said no
     */
    public static Optional<OperationCosts> run(
            Supernet net, Supplier<List<Table>> gates, Supplier<Batch> batches, int count, IntPredicate goOn) {
        OperationCosts.Sum sum = new OperationCosts.Sum();
        for (int done = 0; done < count; done++) {
            if (!goOn.test(done)) return Optional.empty();
            List<Table> drawn = gates.get();
            Batch batch = batches.get();
            net.forward(batch.images(), batch.labels(), drawn, Computed.SELECTED_OPERATIONS);
            sum.add(drawn, net.backward(Gradients.COSTS));
        }
        return Optional.of(sum.result());
    }
}
