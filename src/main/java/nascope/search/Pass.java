package nascope.search;

import java.util.Map;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.net.Computed;
import nascope.net.ForwardResult;
import nascope.net.Supernet;
import nascope.net.kernel.Gradients;
import nascope.search.snapshot.Costs;
import nascope.search.snapshot.Measures;
import nascope.space.CellKind;

/**
 * One forward and one backward run of the supernet. The gradients of the weights, if wanted, stay in the network.
 *
 * @param reading loss, entropy and accuracy of the batch
 * @param costs ∂L/∂z
 */
record Pass(ForwardResult reading, Costs costs) {
    static Pass run(
            Supernet net,
            Batch batch,
            Map<CellKind, Table> gates,
            Architecture architecture,
            Gradients wanted,
            StepProgress progress) {
        ForwardResult reading =
                net.forward(batch.images(), batch.labels(), architecture.byCell(gates), Computed.SELECTED_OPERATIONS);
        progress.wentForward(reading);
        Costs costs = architecture.costs(net.backward(wanted));
        progress.foundCosts(costs);
        return new Pass(reading, costs);
    }

    static Measures measures(ForwardResult result) {
        return new Measures(
                result.loss(), result.entropy(), result.accuracy(), part(result.right()), part(result.wrong()));
    }

    private static Measures.Part part(ForwardResult.Part part) {
        return new Measures.Part(part.loss(), part.entropy());
    }

    Measures measures() {
        return measures(reading);
    }
}
