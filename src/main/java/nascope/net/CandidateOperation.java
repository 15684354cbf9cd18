package nascope.net;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Summand;

/**
 * One operation on one edge.
 *
 * @param shared what it needs of its source node and shares with other edges; runs backward with the source
 * @param own what it computes by itself
 * @param output what enters the target node's mixture
 */
record CandidateOperation(Primitive shared, Primitive own, Summand output) {
    void forward() {
        shared.forward();
        own.forward();
    }

    void backward(Gradients wanted) {
        own.backward(wanted);
    }
}
