package nascope.net;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Mixture;
import nascope.net.kernel.Primitive;

/** A summand as a map of its own: a mixture of it alone with gate 1, whose cost no one asks for. */
@SuppressWarnings("ArrayRecordComponent") // one for each operation of the network, never compared
record UngatedMixture(Mixture mixture, double[] cost) implements Primitive {
    private static final double[] GATE = {1};
    private static final boolean[] YES = {true};

    UngatedMixture(Mixture mixture) {
        this(mixture, new double[1]);
    }

    @Override
    public void forward() {
        mixture.forward(GATE);
    }

    @Override
    public void backward(Gradients wanted) {
        mixture.backward(GATE, YES, YES, cost);
    }
}
