package nascope.net.nd4j;

import java.util.List;
import nascope.net.kernel.Mixture;
import nascope.net.kernel.Summand;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The weighted sum that makes a node. */
record Nd4jMixture(List<Summand> summands, Nd4jFeatureMap out, Ops ops) implements Mixture {
    @Override
    public void forward(double[] gates) {
        out.value().assign(0);
        for (int k = 0; k < gates.length; k++) if (gates[k] != 0) Ops.addScaled(gates[k], value(k), out.value());
        out.voidGradient();
    }

    @Override
    public void backward(double[] gates, boolean[] computed, boolean[] passed, double[] costs) {
        for (int k = 0; k < gates.length; k++) {
            costs[k] = computed[k] ? cost(k) : Double.NaN;
            if (computed[k] && passed[k] && gates[k] != 0 && out.hasGradient()) passGradient(k, gates[k]);
        }
    }

    private INDArray value(int k) {
        return value(summands.get(k));
    }

    /** What enters a sum; not a copy. */
    static INDArray value(Summand summand) {
        return summand instanceof BatchNorm normalised ? normalised.value() : ((Nd4jFeatureMap) summand).value();
    }

    private double cost(int k) {
        return out.hasGradient() ? Nd4j.getBlasWrapper().dot(out.gradient(), value(k)) : 0;
    }

    private void passGradient(int k, double gate) {
        if (summands.get(k) instanceof BatchNorm normalised) {
            normalised.passGradient(gate, out.gradient());
        } else {
            INDArray data = ops.scratch("mixture", out.value().shape());
            data.assign(out.gradient());
            data.muli(gate);
            ((Nd4jFeatureMap) summands.get(k)).addGradient(data);
        }
    }
}
