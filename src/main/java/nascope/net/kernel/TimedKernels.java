package nascope.net.kernel;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Kernels whose primitives run under a clock: for kernels that carry everything out at once. */
public final class TimedKernels implements Kernels {
    private final Kernels kernels;
    private final WorkClock clock;

    public TimedKernels(Kernels kernels, WorkClock clock) {
        this.kernels = kernels;
        this.clock = clock;
    }

    private Primitive timed(Work work, Primitive primitive) {
        return new Primitive() {
            @Override
            public void forward() {
                clock.run(work, primitive::forward);
            }

            @Override
            public void backward(Gradients wanted) {
                clock.run(work, () -> primitive.backward(wanted));
            }
        };
    }

    @Override
    public int batch() {
        return kernels.batch();
    }

    @Override
    public FeatureMap featureMap(int channels, int height, int width) {
        return kernels.featureMap(channels, height, width);
    }

    @Override
    public FeatureMap lentMap(int channels, int height, int width) {
        return kernels.lentMap(channels, height, width);
    }

    @Override
    public void load(float[] values, FeatureMap into) {
        clock.run(Work.ELEMENTWISE, () -> kernels.load(values, into));
    }

    @Override
    public void loadGradient(float[] gradient, FeatureMap into) {
        clock.run(Work.ELEMENTWISE, () -> kernels.loadGradient(gradient, into));
    }

    @Override
    public INDArray values(Summand of, int images) {
        return kernels.values(of, images);
    }

    @Override
    public INDArray gradient(FeatureMap map) {
        return kernels.gradient(map);
    }

    @Override
    public void finish() {
        kernels.finish();
    }

    @Override
    public void readParameters(Parameters parameters) {
        kernels.readParameters(parameters);
    }

    @Override
    public void clearGradients(Parameters parameters) {
        kernels.clearGradients(parameters);
    }

    @Override
    public void writeGradients(Parameters parameters) {
        kernels.writeGradients(parameters);
    }

    @Override
    public Primitive stem(FeatureMap images, Parameter weight, FeatureMap out) {
        return timed(Work.STEM, kernels.stem(images, weight, out));
    }

    @Override
    public Primitive convolution(FeatureMap in, Parameter weight, Window window, FeatureMap out) {
        return timed(Work.CONVOLUTION, kernels.convolution(in, weight, window, out));
    }

    @Override
    public Primitive relu(FeatureMap in, FeatureMap out) {
        return timed(Work.ELEMENTWISE, kernels.relu(in, out));
    }

    @Override
    public Primitive depthwise(FeatureMap in, Parameter weight, Window window, FeatureMap out) {
        return timed(Work.DEPTHWISE, kernels.depthwise(in, weight, window, out));
    }

    @Override
    public Primitive pointwise(FeatureMap in, Parameter weight, FeatureMap out) {
        return timed(Work.POINTWISE, kernels.pointwise(in, weight, out));
    }

    @Override
    public Primitive maxPool(FeatureMap in, int stride, FeatureMap out) {
        return timed(Work.POOLING, kernels.maxPool(in, stride, out));
    }

    @Override
    public Primitive averagePool(FeatureMap in, int stride, FeatureMap out) {
        return timed(Work.POOLING, kernels.averagePool(in, stride, out));
    }

    @Override
    public Primitive subsample(FeatureMap in, int from, FeatureMap out) {
        return timed(Work.ELEMENTWISE, kernels.subsample(in, from, out));
    }

    @Override
    public Primitive concatenate(List<FeatureMap> parts, FeatureMap out) {
        return timed(Work.ELEMENTWISE, kernels.concatenate(parts, out));
    }

    @Override
    public Normalised normalise(FeatureMap in) {
        return kernels.normalise(in);
    }

    @Override
    public Primitive measure(Normalised normalised) {
        return timed(Work.BATCH_NORM, kernels.measure(normalised));
    }

    @Override
    public Primitive normalisedRelu(Normalised in, FeatureMap out) {
        return timed(Work.BATCH_NORM, kernels.normalisedRelu(in, out));
    }

    @Override
    public Primitive normalisedAffine(Normalised in, Parameter scale, Parameter shift, FeatureMap out) {
        return timed(Work.BATCH_NORM, kernels.normalisedAffine(in, scale, shift, out));
    }

    @Override
    public Mixture mix(List<Summand> summands, FeatureMap out) {
        Mixture mixture = kernels.mix(summands, out);
        return new Mixture() {
            @Override
            public void forward(double[] gates) {
                clock.run(Work.MIXING, () -> mixture.forward(gates));
            }

            @Override
            public void backward(double[] gates, boolean[] computed, boolean[] passed, double[] costs) {
                clock.run(Work.MIXING, () -> mixture.backward(gates, computed, passed, costs));
            }
        };
    }

    @Override
    public Primitive globalMean(FeatureMap in, INDArray features, INDArray gradient) {
        return timed(Work.ELEMENTWISE, kernels.globalMean(in, features, gradient));
    }

    @Override
    public double scaleCost(FeatureMap map) {
        return kernels.scaleCost(map);
    }

    @Override
    public void close() {
        kernels.close();
    }
}
