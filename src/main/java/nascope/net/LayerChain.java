package nascope.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nascope.net.kernel.Chain;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Normalised;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Parameters;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Summand;
import nascope.net.kernel.Window;
import nascope.space.operation.Layer;

/** Layers, one after another, as primitives from a feature map on. */
final class LayerChain implements Layer.Builder<Summand> {
    private final Kernels kernels;
    private final Parameters parameters;
    private final int channels; // of all layers' outputs
    private final String name;
    private final List<Primitive> primitives = new ArrayList<>();
    private final List<FeatureMap> maps = new ArrayList<>();
    private final Map<String, Normalised> norms = new LinkedHashMap<>(); // by what their names end with
    private Summand end;
    private int index; // of the layer that is being built
    private boolean factorized; // whether a factorized reduce is among them, whose parts have names of their own

    /**
     * Begins a chain without layers.
     *
     * @param start what the first layer reads
     * @param channels of what the layers with weights give
     * @param name prefix of the names of its weights
     */
    LayerChain(Kernels kernels, Parameters parameters, Summand start, int channels, String name) {
        this.kernels = kernels;
        this.parameters = parameters;
        this.channels = channels;
        this.name = name;
        end = start;
    }

    /**
     * Adds a layer.
     *
     * @param place of the layer in its operation, by which its weight is named
     */
    void add(Layer layer, int place) {
        index = place;
        end = layer.build(this);
    }

    /** What runs all layers; after the last was added. */
    Primitive primitive() {
        return new Chain(primitives);
    }

    /** What the layers write and may let go between passes. */
    List<FeatureMap> maps() {
        return List.copyOf(maps);
    }

    private FeatureMap lentMap(int channels, int height, int width) {
        FeatureMap map = kernels.lentMap(channels, height, width);
        maps.add(map);
        return map;
    }

    /** The batch norms of the layers, by what their names end with, such as {@code .op.3}. */
    Map<String, Normalised> norms() {
        return Collections.unmodifiableMap(norms);
    }

    /** What the last layer gives. */
    Summand end() {
        return end;
    }

    /** What the last layer gives, as a map: a batch norm is carried out. */
    FeatureMap map() {
        if (end instanceof FeatureMap map) return map;
        FeatureMap normalised = ((Normalised) end).map();
        FeatureMap map = lentMap(normalised.channels(), normalised.height(), normalised.width());
        primitives.add(new UngatedMixture(kernels.mix(List.of(end), map)));
        end = map;
        return map;
    }

    @Override
    public Summand relu() {
        if (end instanceof Normalised normalised) {
            FeatureMap in = normalised.map();
            FeatureMap out = lentMap(in.channels(), in.height(), in.width());
            primitives.add(kernels.normalisedRelu(normalised, out));
            return out;
        }
        FeatureMap in = map();
        FeatureMap out = lentMap(in.channels(), in.height(), in.width());
        primitives.add(kernels.relu(in, out));
        return out;
    }

    @Override
    public Summand depthwise(Layer.Depthwise layer) {
        FeatureMap in = map();
        Parameter weight = parameters.addDepthwise(weightName(), layer.kernel(), in.channels());
        FeatureMap out = output(layer, in, in.channels());
        Window window = Window.square(layer.kernel(), layer.stride(), layer.dilation());
        primitives.add(kernels.depthwise(in, weight, window, out));
        return out;
    }

    @Override
    public Summand pointwise() {
        FeatureMap in = map();
        return pointwise(in, weightName(), lentMap(channels, in.height(), in.width()));
    }

    private FeatureMap pointwise(FeatureMap in, String weightName, FeatureMap out) {
        Parameter weight = parameters.addConvolution(weightName, out.channels(), in.channels(), 1, 1);
        primitives.add(kernels.pointwise(in, weight, out));
        return out;
    }

    @Override
    public Summand convolution(Layer.Convolution layer) {
        FeatureMap in = map();
        int height = layer.kernelHeight();
        int width = layer.kernelWidth();
        Parameter weight = parameters.addConvolution(weightName(), channels, in.channels(), height, width);
        FeatureMap out = output(layer, in, channels);
        Window window = new Window(height, width, layer.strideHeight(), layer.strideWidth(), 1);
        primitives.add(kernels.convolution(in, weight, window, out));
        return out;
    }

    @Override
    public Summand batchNorm() {
        Normalised normalised = kernels.normalise(map());
        primitives.add(kernels.measure(normalised));
        norms.put(factorized ? ".bn" : ".op." + index, normalised);
        return normalised;
    }

    @Override
    public Summand maxPool(Layer.MaxPool layer) {
        FeatureMap in = map();
        FeatureMap out = output(layer, in, in.channels());
        primitives.add(kernels.maxPool(in, layer.stride(), out));
        return out;
    }

    @Override
    public Summand averagePool(Layer.AveragePool layer) {
        FeatureMap in = map();
        FeatureMap out = output(layer, in, in.channels());
        primitives.add(kernels.averagePool(in, layer.stride(), out));
        return out;
    }

    /** An odd image is continued by zeros, which the PyTorch program refuses. */
    @Override
    public Summand factorizedReduce() {
        FeatureMap in = map();
        int height = Window.outputSide(in.height(), 2);
        int width = Window.outputSide(in.width(), 2);
        List<FeatureMap> halves = new ArrayList<>();
        for (int from = 0; from < 2; from++) {
            int half = from == 0 ? channels / 2 : channels - channels / 2;
            if (half == 0) continue; // a single channel has no first half
            FeatureMap sampled = lentMap(in.channels(), height, width);
            primitives.add(kernels.subsample(in, from, sampled));
            halves.add(pointwise(
                    sampled, name + ".conv_" + (from + 1) + ".weight", kernels.featureMap(half, height, width)));
        }
        FeatureMap out = kernels.featureMap(channels, height, width);
        primitives.add(kernels.concatenate(halves, out));
        factorized = true;
        return out;
    }

    private FeatureMap output(Layer layer, FeatureMap in, int outputs) {
        return lentMap(
                outputs,
                Window.outputSide(in.height(), layer.strideHeight()),
                Window.outputSide(in.width(), layer.strideWidth()));
    }

    /** As PyTorch's {@code nn.Sequential} numbers its layers. */
    private String weightName() {
        return name + ".op." + index + ".weight";
    }
}
