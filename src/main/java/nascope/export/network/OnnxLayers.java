package nascope.export.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import nascope.base.NumberArray;
import nascope.base.Require;
import nascope.export.network.OnnxGraph.Attribute;
import nascope.search.network.TorchNames;
import nascope.space.operation.Layer;

/** Layers, one after another, as nodes of ONNX. */
final class OnnxLayers implements Layer.Builder<OnnxLayers.Tensor> {
    /** What is added to a variance, as everywhere here and in PyTorch. */
    private static final double EPSILON = 1e-5;

    private final OnnxGraph graph;
    private final Map<String, NumberArray> arrays;
    private final String name;
    private final IntFunction<String> layerName;
    private final int channels; // of all layers' outputs
    private Tensor end;
    private String layer = ""; // the name of the one that is being built
    private boolean factorized; // whether a factorized reduce is among them

    /**
     * What a node gives.
     *
     * @param height of the images, in pixels
     */
    record Tensor(String name, int height) {}

    /**
     * Begins without layers.
     *
     * @param name of what the layers are part of
     * @param layerName what the name of the layer at a place adds to it
     * @param channels of what the layers give
     */
    OnnxLayers(
            OnnxGraph graph,
            Map<String, NumberArray> arrays,
            String name,
            IntFunction<String> layerName,
            Tensor start,
            int channels) {
        this.graph = graph;
        this.arrays = arrays;
        this.name = name;
        this.layerName = layerName;
        this.channels = channels;
        end = start;
    }

    /** Adds all layers; gives what the last of them gives. */
    Tensor all(List<Layer> layers) {
        for (int place = 0; place < layers.size(); place++) {
            layer = name + layerName.apply(place);
            end = layers.get(place).build(this);
        }
        return end;
    }

    @Override
    public Tensor relu() {
        return new Tensor(graph.node(layer, "Relu", List.of(end.name())), end.height());
    }

    @Override
    public Tensor depthwise(Layer.Depthwise depthwise) {
        int kernel = depthwise.kernel();
        int reach = depthwise.dilation() * (kernel / 2);
        return convolution(
                end,
                depthwise.stride(),
                Attribute.of("kernel_shape", List.of(kernel, kernel)),
                Attribute.of("strides", List.of(depthwise.stride(), depthwise.stride())),
                Attribute.of("dilations", List.of(depthwise.dilation(), depthwise.dilation())),
                Attribute.of("pads", List.of(reach, reach, reach, reach)),
                Attribute.of("group", channels));
    }

    @Override
    public Tensor pointwise() {
        return convolution(end, 1, Attribute.of("kernel_shape", List.of(1, 1)));
    }

    @Override
    public Tensor convolution(Layer.Convolution convolution) {
        int above = convolution.kernelHeight() / 2;
        int beside = convolution.kernelWidth() / 2;
        return convolution(
                end,
                convolution.strideHeight(),
                Attribute.of("kernel_shape", List.of(convolution.kernelHeight(), convolution.kernelWidth())),
                Attribute.of("strides", List.of(convolution.strideHeight(), convolution.strideWidth())),
                Attribute.of("pads", List.of(above, beside, above, beside)));
    }

    /** @param stride the vertical one */
    private Tensor convolution(Tensor in, int stride, Attribute... attributes) {
        String weight = layer + ".weight";
        graph.floats(weight, Require.entry("arrays", arrays, weight));
        String given = graph.node(layer, "Conv", List.of(in.name(), weight), attributes);
        return new Tensor(given, halved(in.height(), stride));
    }

    @Override
    public Tensor batchNorm() {
        if (factorized) layer = name + ".bn";
        String scale = graph.constant("ones." + channels, channels, 1);
        String shift = graph.constant("zeros." + channels, channels, 0);
        return new Tensor(norm(graph, arrays, layer, List.of(end.name(), scale, shift)), end.height());
    }

    /**
     * Adds a batch norm.
     *
     * @param inputs what it reads, its scale and its shift
     */
    static String norm(OnnxGraph graph, Map<String, NumberArray> arrays, String name, List<String> inputs) {
        List<String> all = new ArrayList<>(inputs);
        for (String kept : List.of(TorchNames.MEAN, TorchNames.VARIANCE))
            all.add(graph.floats(name + kept, Require.entry("arrays", arrays, name + kept)));
        return graph.node(name, "BatchNormalization", all, Attribute.of("epsilon", EPSILON));
    }

    @Override
    public Tensor maxPool(Layer.MaxPool pool) {
        return pool("MaxPool", pool.stride());
    }

    @Override
    public Tensor averagePool(Layer.AveragePool pool) {
        return pool("AveragePool", pool.stride(), Attribute.of("count_include_pad", 0));
    }

    private Tensor pool(String operator, int stride, Attribute... more) {
        Attribute[] attributes = new Attribute[3 + more.length];
        attributes[0] = Attribute.of("kernel_shape", List.of(3, 3));
        attributes[1] = Attribute.of("strides", List.of(stride, stride));
        attributes[2] = Attribute.of("pads", List.of(1, 1, 1, 1));
        System.arraycopy(more, 0, attributes, 3, more.length);
        String given = graph.node(layer, operator, List.of(end.name()), attributes);
        return new Tensor(given, halved(end.height(), stride));
    }

    /** An image of odd size is continued by 0. */
    @Override
    public Tensor factorizedReduce() {
        factorized = true;
        Tensor whole = end;
        String moved = graph.node(
                name + ".moved",
                "Slice",
                List.of(
                        whole.name(),
                        graph.wholes("one.one", 1, 1),
                        graph.wholes("end.end", Integer.MAX_VALUE, Integer.MAX_VALUE),
                        graph.wholes("height.width", 2, 3)));
        int beyond = whole.height() % 2;
        layer = name + ".conv_1";
        Tensor first = half(whole, 0);
        layer = name + ".conv_2";
        Tensor second = half(new Tensor(moved, whole.height()), beyond);
        String both =
                graph.node(name + ".both", "Concat", List.of(first.name(), second.name()), Attribute.of("axis", 1));
        return new Tensor(both, first.height());
    }

    private Tensor half(Tensor in, int beyond) {
        return convolution(
                in,
                2,
                Attribute.of("kernel_shape", List.of(1, 1)),
                Attribute.of("strides", List.of(2, 2)),
                Attribute.of("pads", List.of(0, 0, beyond, beyond)));
    }

    static int halved(int height, int stride) {
        return (height + stride - 1) / stride;
    }
}
