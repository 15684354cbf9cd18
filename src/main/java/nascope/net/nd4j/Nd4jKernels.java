package nascope.net.nd4j;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Require;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Mixture;
import nascope.net.kernel.Normalised;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Parameters;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Summand;
import nascope.net.kernel.Window;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Makes the primitives on ND4J operations. Weights and gradients are used where they are. */
public final class Nd4jKernels implements Kernels {
    private final int batch;
    private final Ops ops;
    private final List<Nd4jFeatureMap> maps = new ArrayList<>();
    private final List<BatchNorm> norms = new ArrayList<>();

    /**
     * @param batch images in a batch
     * @param type FLOAT, or DOUBLE for checks of gradients
     */
    public Nd4jKernels(int batch, DataType type) {
        this.batch = Require.within("batch", batch, 1, Integer.MAX_VALUE);
        ops = new Ops(type);
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public FeatureMap featureMap(int channels, int height, int width) {
        Nd4jFeatureMap map = new Nd4jFeatureMap(ops.type(), batch, channels, height, width);
        maps.add(map);
        return map;
    }

    /** ND4J's arrays are not lent. */
    @Override
    public FeatureMap lentMap(int channels, int height, int width) {
        return featureMap(channels, height, width);
    }

    @Override
    public void load(float[] values, FeatureMap into) {
        map(into).value().data().setData(values);
        into.voidGradient();
    }

    @Override
    public void loadGradient(float[] gradient, FeatureMap into) {
        map(into).gradient().data().setData(gradient);
        into.gradientGiven();
    }

    @Override
    public INDArray values(Summand of, int images) {
        return Nd4jMixture.value(of).get(NDArrayIndex.interval(0, images)).dup('c');
    }

    @Override
    public INDArray gradient(FeatureMap map) {
        return map.hasGradient() ? map(map).gradient().dup() : map(map).value().like();
    }

    /** Nothing to do: what is run is carried out at once. */
    @Override
    public void finish() {}

    @Override
    public void readParameters(Parameters parameters) {}

    @Override
    public void clearGradients(Parameters parameters) {
        parameters.gradients().assign(0);
    }

    @Override
    public void writeGradients(Parameters parameters) {}

    @Override
    public Primitive stem(FeatureMap images, Parameter weight, FeatureMap out) {
        return new Convolution(map(images), weight, Window.square(3, 1, 1), map(out), false, ops);
    }

    @Override
    public Primitive convolution(FeatureMap in, Parameter weight, Window window, FeatureMap out) {
        return new Convolution(map(in), weight, window, map(out), true, ops);
    }

    @Override
    public Primitive relu(FeatureMap in, FeatureMap out) {
        return new Relu(map(in), map(out), ops);
    }

    @Override
    public Primitive depthwise(FeatureMap in, Parameter weight, Window window, FeatureMap out) {
        return new Depthwise(map(in), weight, window, map(out), ops);
    }

    @Override
    public Primitive pointwise(FeatureMap in, Parameter weight, FeatureMap out) {
        return new Convolution(map(in), weight, Window.square(1, 1, 1), map(out), true, ops);
    }

    @Override
    public Primitive maxPool(FeatureMap in, int stride, FeatureMap out) {
        return new Pooling(Pooling.Kind.MAX, map(in), stride, map(out), ops);
    }

    @Override
    public Primitive averagePool(FeatureMap in, int stride, FeatureMap out) {
        return new Pooling(Pooling.Kind.AVERAGE, map(in), stride, map(out), ops);
    }

    @Override
    public Primitive subsample(FeatureMap in, int from, FeatureMap out) {
        return new Subsample(map(in), from, map(out), ops);
    }

    @Override
    public Primitive concatenate(List<FeatureMap> parts, FeatureMap out) {
        return new Concatenation(parts.stream().map(Nd4jKernels::map).toList(), map(out));
    }

    @Override
    public Normalised normalise(FeatureMap in) {
        BatchNorm norm = new BatchNorm(map(in), ops);
        norms.add(norm);
        return norm;
    }

    @Override
    public Primitive measure(Normalised normalised) {
        return (BatchNorm) normalised;
    }

    @Override
    public Primitive normalisedRelu(Normalised in, FeatureMap out) {
        return new NormalisedRelu((BatchNorm) in, map(out), ops);
    }

    @Override
    public Primitive normalisedAffine(Normalised in, Parameter scale, Parameter shift, FeatureMap out) {
        return new NormalisedAffine((BatchNorm) in, scale, shift, map(out), ops);
    }

    @Override
    public Mixture mix(List<Summand> summands, FeatureMap out) {
        return new Nd4jMixture(List.copyOf(summands), map(out), ops);
    }

    @Override
    public Primitive globalMean(FeatureMap in, INDArray features, INDArray gradient) {
        return new GlobalMean(map(in), features, gradient, ops);
    }

    @Override
    public double scaleCost(FeatureMap map) {
        return map.hasGradient() ? Nd4j.getBlasWrapper().dot(map(map).value(), map(map).gradient()) : 0;
    }

    @Override
    public void close() {
        maps.forEach(Nd4jFeatureMap::close);
        norms.forEach(BatchNorm::close);
        ops.close();
    }

    private static Nd4jFeatureMap map(FeatureMap map) {
        return (Nd4jFeatureMap) map;
    }
}
