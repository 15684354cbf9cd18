package nascope.export.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nascope.base.NumberArray;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.export.network.OnnxGraph.Attribute;
import nascope.export.network.OnnxLayers.Tensor;
import nascope.search.network.CutOutNetwork;
import nascope.search.network.TorchNames;
import nascope.search.network.TrainedNetwork;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.Wiring;
import nascope.space.operation.Layer;
import nascope.space.operation.SkipConnect;

/**
 * The cut-out network with its weights as a model of ONNX; nodes are called as the modules of PyTorch are. Batch norms take
 * the mean and the variance that were measured, as PyTorch's do in evaluation mode.
 */
final class OnnxNetwork {
    private final CutOutNetwork network;
    private final SearchSpace space;
    private final TrainedNetwork trained;
    private final Map<String, NumberArray> arrays;
    private final OnnxGraph graph = new OnnxGraph();

    private OnnxNetwork(CutOutNetwork network, TrainedNetwork trained) {
        this.network = network;
        space = network.space();
        this.trained = trained;
        arrays = trained.arrays();
    }

    /**
     * The bytes of the model: {@code images} (batch, channels, size, size) in, {@code logits} (batch, classes) out.
     *
     * @param about where it comes from
     */
    static byte[] model(CutOutNetwork network, TrainedNetwork trained, String about) {
        return new OnnxNetwork(network, trained).model(about);
    }

    private byte[] model(String about) {
        Tensor beforeLast = stem();
        Tensor last = beforeLast;
        int channels = space.channels();
        for (int number = 0; number < space.cells(); number++) {
            CellKind kind = space.kinds().get(number);
            if (kind == CellKind.REDUCTION) channels *= 2;
            Tensor next = cell("cells." + number, kind, beforeLast, last, channels);
            beforeLast = last;
            last = next;
        }
        String mean = graph.node("mean", "GlobalAveragePool", List.of(last.name()));
        String features = graph.node("features", "Flatten", List.of(mean));
        String weight = graph.floats("classifier.weight", array("classifier.weight"));
        graph.node("logits", "Gemm", List.of(features, weight), Attribute.of("transB", 1));
        List<Integer> image = List.of(trained.imageChannels(), trained.imageSize(), trained.imageSize());
        return graph.model(
                new OnnxGraph.Value("images", image), new OnnxGraph.Value("logits", List.of(trained.classes())), about);
    }

    private Tensor stem() {
        String weight = graph.floats("stem.0.weight", array("stem.0.weight"));
        String scale = graph.floats("stem.1.weight", array("stem.1.weight"));
        String shift = graph.floats("stem.1.bias", array("stem.1.bias"));
        String given = graph.node(
                "stem.0",
                "Conv",
                List.of("images", weight),
                Attribute.of("kernel_shape", List.of(3, 3)),
                Attribute.of("pads", List.of(1, 1, 1, 1)));
        String normalised = OnnxLayers.norm(graph, arrays, "stem.1", List.of(given, scale, shift));
        return new Tensor(normalised, trained.imageSize());
    }

    private Tensor cell(String name, CellKind kind, Tensor beforeLast, Tensor last, int channels) {
        List<Tensor> states = new ArrayList<>();
        states.add(preprocess(name + ".preprocess0", beforeLast, beforeLast.height() > last.height(), channels));
        states.add(preprocess(name + ".preprocess1", last, false, channels));
        CellTopology topology = space.topology();
        List<Wiring.Choice> choices = network.choices(kind);
        int inputStride = kind == CellKind.REDUCTION ? 2 : 1;
        for (int node : topology.intermediateNodes()) {
            List<Tensor> incoming = new ArrayList<>();
            for (int k = 0; k < choices.size(); k++) {
                Wiring.Choice choice = choices.get(k);
                if (choice.edge().target() != node) continue;
                int stride = choice.edge().fromInput() ? inputStride : 1;
                String operation = Plain.text("%s._ops.%d", name, k);
                incoming.add(new OnnxLayers(
                                graph,
                                arrays,
                                operation,
                                place -> TorchNames.layer(choice.operation(), place),
                                states.get(choice.edge().source()),
                                channels)
                        .all(choice.operation().layers(stride)));
            }
            states.add(sum(Plain.text("%s.node.%d", name, node), incoming, states.get(0), inputStride));
        }
        List<String> joined =
                topology.joined().stream().map(node -> states.get(node).name()).toList();
        String output = graph.node(name, "Concat", joined, Attribute.of("axis", 1));
        return new Tensor(output, states.get(topology.nodeCount() - 1).height());
    }

    private Tensor preprocess(String name, Tensor in, boolean reduces, int channels) {
        List<Layer> layers = reduces
                ? new SkipConnect().layers(2)
                : List.of(new Layer.Relu(), new Layer.Pointwise(), new Layer.BatchNorm());
        return new OnnxLayers(graph, arrays, name, place -> ".op." + place, in, channels).all(layers);
    }

    /** A node: the sum of its edges; 0 where it has none. */
    private Tensor sum(String name, List<Tensor> incoming, Tensor input, int stride) {
        if (incoming.size() == 1) return incoming.get(0);
        if (!incoming.isEmpty()) {
            List<String> names = incoming.stream().map(Tensor::name).toList();
            return new Tensor(graph.node(name, "Sum", names), incoming.get(0).height());
        }
        String some = graph.node(
                name + ".some",
                "MaxPool",
                List.of(input.name()),
                Attribute.of("kernel_shape", List.of(1, 1)),
                Attribute.of("strides", List.of(stride, stride)));
        String zero = graph.constant("zero", 1, 0);
        return new Tensor(graph.node(name, "Mul", List.of(some, zero)), OnnxLayers.halved(input.height(), stride));
    }

    private NumberArray array(String name) {
        return Require.entry("arrays", arrays, name);
    }
}
