package nascope.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nascope.net.kernel.Chain;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Normalised;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Summand;
import nascope.space.operation.Layer;

/**
 * A node as the start of edges, and what its outgoing edges share: leading layers without weights, such as a ReLU or a
 * pool with its batch norm, do not depend on the edge, so that one result serves every edge.
 */
final class SourceNode {
    /** By the first layer; the node's gradient is summed in this order, whatever the order of the candidates. */
    private static final List<Class<? extends Layer>> ORDER =
            List.of(Layer.Relu.class, Layer.MaxPool.class, Layer.AveragePool.class);

    private static final Primitive NOTHING = new Chain(List.of());

    private final FeatureMap node;
    private final int stride;
    private final List<SharedLayers> shared = new ArrayList<>(); // in the order of the gradients

    /**
     * Layers that several edges begin with.
     *
     * @param primitive runs them once a pass
     * @param end what the last of them gives
     * @param maps what they write
     * @param norms their batch norms, by what their names end with
     */
    record SharedLayers(
            List<Layer> layers, Shared primitive, Summand end, List<FeatureMap> maps, Map<String, Normalised> norms) {
        /** Before each pass, in which perhaps no edge asks for them. */
        private void begin() {
            primitive.begin();
            maps.forEach(FeatureMap::letGo);
        }

        private int order() {
            int known = ORDER.indexOf(layers.get(0).getClass());
            return known < 0 ? ORDER.size() : known;
        }
    }

    /** @param stride 1, or 2 if the node's outgoing edges halve the image */
    SourceNode(FeatureMap node, int stride) {
        this.node = node;
        this.stride = stride;
    }

    FeatureMap node() {
        return node;
    }

    int stride() {
        return stride;
    }

    /** Layers that an edge begins with, perhaps none; made where no other edge has asked for them. */
    SharedLayers shared(List<Layer> layers, OperationBuilder builder) {
        if (layers.isEmpty()) return new SharedLayers(layers, new Shared(NOTHING), node, List.of(), Map.of());
        for (SharedLayers known : shared) if (known.layers().equals(layers)) return known;
        LayerChain chain = builder.chain(layers, 0, node, node.channels(), "");
        SharedLayers made = new SharedLayers(
                List.copyOf(layers), new Shared(chain.primitive()), chain.end(), chain.maps(), chain.norms());
        shared.add(made);
        shared.sort(Comparator.comparingInt(SharedLayers::order));
        return made;
    }

    void begin() {
        shared.forEach(SharedLayers::begin);
    }

    /** After all outgoing edges have run backward: gives the node its gradient. */
    void backward(Gradients wanted) {
        for (SharedLayers layers : shared) layers.primitive().backward(wanted);
    }
}
