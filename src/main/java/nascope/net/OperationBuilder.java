package nascope.net;

import java.util.ArrayList;
import java.util.List;
import nascope.space.Operation;

/**
 * Builds the branches of edges: each candidate operation as quark0/darts builds it, from primitives. The names of
 * weights are that program's too.
 */
final class OperationBuilder {
    private static final Primitive NOTHING = new Chain(List.of());

    private final Kernels kernels;
    private final Parameters parameters;

    OperationBuilder(Kernels kernels, Parameters parameters) {
        this.kernels = kernels;
        this.parameters = parameters;
    }

    /**
     * Builds an operation other than none, which has no branch.
     *
     * @param name prefix of the names of its weights
     */
    CandidateOperation build(Operation operation, SourceNode source, String name) {
        if (operation instanceof Operation.MaxPool)
            return new CandidateOperation(source.maxPool(), NOTHING, source.maxPooled());
        if (operation instanceof Operation.AvgPool)
            return new CandidateOperation(source.averagePool(), NOTHING, source.averagePooled());
        if (operation instanceof Operation.Skip) return skip(source, name);
        if (operation instanceof Operation.SepConv conv) return separable(conv.kernel(), source, name);
        if (operation instanceof Operation.DilConv conv) return dilated(conv.kernel(), source, name);
        throw new IllegalArgumentException("operation must compute something, got " + operation.label());
    }

    /** The node as it is; where the edge halves the image, a factorized reduce. */
    private CandidateOperation skip(SourceNode source, String name) {
        if (source.stride() == 1) return new CandidateOperation(NOTHING, NOTHING, source.node());
        List<Primitive> own = new ArrayList<>();
        FeatureMap node = source.node();
        Normalised reduced = factorizedReduce(source.rectified(), node.channels(), name, own);
        return new CandidateOperation(source.relu(), new Chain(own), reduced);
    }

    /** Twice ReLU, depthwise, pointwise, batch norm; the first time with the edge's stride. */
    private CandidateOperation separable(int kernel, SourceNode source, String name) {
        List<Primitive> own = new ArrayList<>();
        Normalised first = convolve(source.rectified(), Window.square(kernel, source.stride(), 1), name, 1, own);
        FeatureMap middle = rectify(first, own);
        Normalised second = convolve(middle, Window.square(kernel, 1, 1), name, 5, own);
        return new CandidateOperation(source.relu(), new Chain(own), second);
    }

    /** ReLU, depthwise with dilation 2, pointwise, batch norm. */
    private CandidateOperation dilated(int kernel, SourceNode source, String name) {
        List<Primitive> own = new ArrayList<>();
        Normalised output = convolve(source.rectified(), Window.square(kernel, source.stride(), 2), name, 1, own);
        return new CandidateOperation(source.relu(), new Chain(own), output);
    }

    /** Depthwise, pointwise, batch norm; layers are numbered as in the PyTorch program. */
    private Normalised convolve(FeatureMap in, Window window, String name, int layer, List<Primitive> own) {
        int channels = in.channels();
        int height = window.outputHeight(in.height());
        int width = window.outputWidth(in.width());
        Parameter depthwise = parameters.add(
                "%s.op.%d.weight".formatted(name, layer),
                window.taps(),
                window.kernelHeight(),
                window.kernelWidth(),
                channels,
                1);
        Parameter pointwise =
                parameters.add("%s.op.%d.weight".formatted(name, layer + 1), channels, channels, channels, 1, 1);
        FeatureMap filtered = kernels.featureMap(channels, height, width);
        FeatureMap mixed = kernels.featureMap(channels, height, width);
        own.add(kernels.depthwise(in, depthwise, window, filtered));
        own.add(kernels.pointwise(filtered, pointwise, mixed));
        return normalise(mixed, own);
    }

    /**
     * ReLU (already applied), 1×1 convolution, batch norm: how a cell brings an input to its own number of channels.
     *
     * @param own the primitives are added to it
     */
    Normalised fit(FeatureMap rectified, int channels, String name, List<Primitive> own) {
        Parameter weight =
                parameters.add(name + ".op.1.weight", rectified.channels(), channels, rectified.channels(), 1, 1);
        FeatureMap out = kernels.featureMap(channels, rectified.height(), rectified.width());
        own.add(kernels.pointwise(rectified, weight, out));
        return normalise(out, own);
    }

    /**
     * ReLU (already applied), two 1×1 convolutions with stride 2, the second one pixel down and right, their channels
     * side by side, batch norm. An odd image is continued by zeros, which the PyTorch program refuses.
     *
     * @param own the primitives are added to it
     */
    Normalised factorizedReduce(FeatureMap rectified, int channels, String name, List<Primitive> own) {
        int height = Window.outputSide(rectified.height(), 2);
        int width = Window.outputSide(rectified.width(), 2);
        List<FeatureMap> halves = new ArrayList<>();
        for (int from = 0; from < 2; from++) {
            int half = from == 0 ? channels / 2 : channels - channels / 2;
            if (half == 0) continue; // a single channel has no first half
            FeatureMap sampled = kernels.featureMap(rectified.channels(), height, width);
            FeatureMap mixed = kernels.featureMap(half, height, width);
            String weight = "%s.conv_%d.weight".formatted(name, from + 1);
            own.add(kernels.subsample(rectified, from, sampled));
            own.add(kernels.pointwise(
                    sampled, parameters.add(weight, rectified.channels(), half, rectified.channels(), 1, 1), mixed));
            halves.add(mixed);
        }
        FeatureMap out = kernels.featureMap(channels, height, width);
        own.add(kernels.concatenate(halves, out));
        return normalise(out, own);
    }

    private Normalised normalise(FeatureMap map, List<Primitive> own) {
        Normalised normalised = kernels.normalise(map);
        own.add(kernels.measure(normalised));
        return normalised;
    }

    private FeatureMap rectify(Normalised normalised, List<Primitive> own) {
        FeatureMap map = normalised.map();
        FeatureMap out = kernels.featureMap(map.channels(), map.height(), map.width());
        own.add(kernels.normalisedRelu(normalised, out));
        return out;
    }
}
