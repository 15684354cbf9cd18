package nascope.search;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.net.Computed;
import nascope.net.ForwardResult;
import nascope.net.Supernet;
import nascope.net.kernel.Gradients;
import nascope.optim.Sgd;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The second order of DARTS (Liu et al., 2019, equations 7 and 8): costs of the search loss at weights that are one step
 * ahead, less what the step itself owes to alpha. As alpha's gradient is linear in the costs, the correction is made
 * to the costs:
 *
 * <pre>
 *  w' = w − ξ (momentum · buffer + ∇_w L_train + decay · w)
 *  c  = ∂L_search(w')/∂z − ξ [∂L_train(w⁺)/∂z − ∂L_train(w⁻)/∂z] / 2ε
 *  w± = w ± ε v,   v = ∇_{w'} L_search,   ε = 0.01/‖v‖
 * </pre>
 */
public final class UnrolledCosts implements AutoCloseable {
    private static final double RADIUS = 0.01; // ε‖v‖, as in the DARTS program

    private final Supernet net;
    private final INDArray weights; // w, kept while the network's own change
    private final INDArray direction; // v

    /** @param net its weights are changed by each call, and put back */
    public UnrolledCosts(Supernet net) {
        this.net = net;
        weights = net.parameters().values().like();
        direction = weights.like();
    }

    /**
     * What was computed.
     *
     * @param reading of the search batch at w'
     * @param firstOrder ∂L_search(w')/∂z, one table a cell, shape (edges, candidates)
     * @param secondOrder c, of the same shapes
     */
    public record Result(ForwardResult reading, List<Table> firstOrder, List<Table> secondOrder) {}

    /** Hears how far the computation has come. */
    interface Watcher {
        Watcher NOBODY = new Watcher() {};

        /** The weights are w'. */
        default void lookedAhead() {}

        /** The search batch went through the network at w'. */
        default void wentForward(ForwardResult reading) {}

        /** The costs at w', one table a cell. */
        default void foundCosts(List<Table> firstOrder) {}
    }

    /**
     * Computes the costs. Five passes with the weights' own step after it; this does four.
     *
     * @param gates one table a cell
     * @param rate ξ, the weights' learning rate
     * @param momentumBuffer the weights' momentum buffer, shape (size), not modified
     */
    public Result compute(
            Batch train, Batch search, List<Table> gates, double rate, INDArray momentumBuffer, Sgd.Rule rule) {
        return compute(train, search, gates, rate, momentumBuffer, rule, Watcher.NOBODY);
    }

    /** Computes the costs under somebody's eyes. */
    Result compute(
            Batch train,
            Batch search,
            List<Table> gates,
            double rate,
            INDArray momentumBuffer,
            Sgd.Rule rule,
            Watcher watcher) {
        INDArray values = net.parameters().values();
        INDArray gradients = net.parameters().gradients();
        weights.assign(values);
        costs(train, gates, Gradients.COSTS_AND_WEIGHTS);
        add(-rate * rule.decay(), weights, values);
        add(-rate * rule.momentum(), momentumBuffer, values);
        add(-rate, gradients, values);
        watcher.lookedAhead();
        ForwardResult reading = forward(search, gates);
        watcher.wentForward(reading);
        List<Table> ahead = net.backward(Gradients.COSTS_AND_WEIGHTS);
        watcher.foundCosts(ahead);
        direction.assign(gradients);
        double epsilon = RADIUS / Nd4j.getBlasWrapper().nrm2(direction);
        values.assign(weights);
        add(epsilon, direction, values);
        List<Table> plus = costs(train, gates, Gradients.COSTS);
        values.assign(weights);
        add(-epsilon, direction, values);
        List<Table> minus = costs(train, gates, Gradients.COSTS);
        values.assign(weights);
        List<Table> corrected = new ArrayList<>();
        for (int cell = 0; cell < ahead.size(); cell++) {
            Table change = plus.get(cell).plus(minus.get(cell).times(-1));
            corrected.add(ahead.get(cell).plus(change.times(-rate / (2 * epsilon))));
        }
        return new Result(reading, ahead, corrected);
    }

    private List<Table> costs(Batch batch, List<Table> gates, Gradients wanted) {
        forward(batch, gates);
        return net.backward(wanted);
    }

    private ForwardResult forward(Batch batch, List<Table> gates) {
        return net.forward(batch.images(), batch.labels(), gates, Computed.SELECTED_OPERATIONS);
    }

    private static void add(double factor, INDArray x, INDArray y) {
        Nd4j.getBlasWrapper().level1().axpy(x.length(), factor, x, y);
    }

    @Override
    public void close() {
        weights.close();
        direction.close();
    }
}
