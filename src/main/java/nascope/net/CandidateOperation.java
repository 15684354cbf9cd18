package nascope.net;

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
