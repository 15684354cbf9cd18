package nascope.net;

import java.util.List;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Summand;

/**
 * One operation on one edge.
 *
 * @param shared what it needs of its source node and shares with other edges; runs backward with the source
 * @param own what it computes by itself
 * @param output what enters the target node's mixture
 * @param maps what it writes by itself
 */
record CandidateOperation(Primitive shared, Primitive own, Summand output, List<FeatureMap> maps) {
    void forward() {
        shared.forward();
        own.forward();
    }

    /** What it gave is not needed any more. */
    void letGo() {
        maps.forEach(FeatureMap::letGo);
    }

    void backward(Gradients wanted) {
        own.backward(wanted);
    }
}
