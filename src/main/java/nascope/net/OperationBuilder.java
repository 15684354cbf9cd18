package nascope.net;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Normalised;
import nascope.net.kernel.Parameters;
import nascope.net.kernel.Summand;
import nascope.space.operation.Layer;
import nascope.space.operation.Operation;

/** Builds the candidate operations of edges, and what else is made of layers, from primitives. */
final class OperationBuilder {
    private final Kernels kernels;
    private final Parameters parameters;
    private final Map<String, Normalised> norms = new LinkedHashMap<>(); // by name

    OperationBuilder(Kernels kernels, Parameters parameters) {
        this.kernels = kernels;
        this.parameters = parameters;
    }

    /**
     * Builds an operation that connects. Its leading layers without weights are made once for all edges of the source.
     *
     * @param name prefix of the names of its weights
     */
    CandidateOperation build(Operation operation, SourceNode source, String name) {
        List<Layer> layers = operation.layers(source.stride());
        int own = 0;
        while (own < layers.size() && !layers.get(own).hasWeights()) own++;
        SourceNode.SharedLayers shared = source.shared(layers.subList(0, own), this);
        remember(name, shared.norms());
        LayerChain chain = chain(layers, own, shared.end(), source.node().channels(), name);
        return new CandidateOperation(shared.primitive(), chain.primitive(), chain.end(), chain.maps());
    }

    /**
     * Builds layers on a map.
     *
     * @param done how many layers at the beginning the map has gone through already
     * @param channels of the result
     * @param name prefix of the names of the weights and batch norms; empty where operations share them, who name them
     */
    LayerChain chain(List<Layer> layers, int done, Summand start, int channels, String name) {
        LayerChain chain = new LayerChain(kernels, parameters, start, channels, name);
        for (int place = done; place < layers.size(); place++) chain.add(layers.get(place), place);
        if (!name.isEmpty()) remember(name, chain.norms());
        return chain;
    }

    private void remember(String name, Map<String, Normalised> some) {
        some.forEach((end, norm) -> norms.put(name + end, norm));
    }

    /** Every batch norm that was built, by its name; one that several edges share has several. */
    Map<String, Normalised> norms() {
        return norms;
    }
}
