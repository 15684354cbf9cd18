package nascope.net;

import java.util.List;

/**
 * A node as the start of edges: what all its outgoing edges share. ReLU and pooling do not depend on the edge and have
 * no weights, so one result serves every edge.
 */
final class SourceNode {
    private final FeatureMap node;
    private final int stride;
    private final FeatureMap rectified;
    private final Normalised maxPooled;
    private final Normalised averagePooled;
    private final Shared relu;
    private final Shared maxPool;
    private final Shared averagePool;

    /** @param stride 1, or 2 if the node's outgoing edges halve the image */
    SourceNode(Kernels kernels, FeatureMap node, int stride) {
        this.node = node;
        this.stride = stride;
        rectified = kernels.featureMap(node.channels(), node.height(), node.width());
        relu = new Shared(kernels.relu(node, rectified));
        FeatureMap largest = pooled(kernels);
        maxPooled = kernels.normalise(largest);
        maxPool = new Shared(new Chain(List.of(kernels.maxPool(node, stride, largest), kernels.measure(maxPooled))));
        FeatureMap mean = pooled(kernels);
        averagePooled = kernels.normalise(mean);
        averagePool =
                new Shared(new Chain(List.of(kernels.averagePool(node, stride, mean), kernels.measure(averagePooled))));
    }

    private FeatureMap pooled(Kernels kernels) {
        return kernels.featureMap(
                node.channels(), Window.outputSide(node.height(), stride), Window.outputSide(node.width(), stride));
    }

    FeatureMap node() {
        return node;
    }

    int stride() {
        return stride;
    }

    FeatureMap rectified() {
        return rectified;
    }

    Normalised maxPooled() {
        return maxPooled;
    }

    Normalised averagePooled() {
        return averagePooled;
    }

    Shared relu() {
        return relu;
    }

    Shared maxPool() {
        return maxPool;
    }

    Shared averagePool() {
        return averagePool;
    }

    void begin() {
        relu.begin();
        maxPool.begin();
        averagePool.begin();
    }

    /** After all outgoing edges have run backward: gives the node its gradient. */
    void backward(Gradients wanted) {
        relu.backward(wanted);
        maxPool.backward(wanted);
        averagePool.backward(wanted);
    }
}
