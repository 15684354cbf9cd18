package nascope.net.fused;

import java.util.List;
import nascope.base.Require;
import nascope.net.FeatureMap;
import nascope.net.Kernels;
import nascope.net.Mixture;
import nascope.net.Normalised;
import nascope.net.Parameter;
import nascope.net.Parameters;
import nascope.net.Primitive;
import nascope.net.Summand;
import nascope.net.Window;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Makes the primitives as hand-written loops in single precision, spread over threads. */
public final class FusedKernels implements Kernels {
    private final int batch;
    private final Team team;
    private final Weights weights = new Weights();
    private float[] numbers = new float[0]; // a batch on its way in

    /**
     * @param batch images in a batch
     * @param threads threads that compute, the caller's among them
     */
    public FusedKernels(int batch, int threads) {
        this.batch = Require.within("batch", batch, 1, Integer.MAX_VALUE);
        team = new Team(Require.within("threads", threads, 1, Integer.MAX_VALUE));
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public FeatureMap featureMap(int channels, int height, int width) {
        return new FusedFeatureMap(batch, channels, height, width);
    }

    @Override
    public void load(INDArray values, FeatureMap into) {
        FusedFeatureMap map = map(into);
        copyIn(values, map, map::value);
        map.written();
    }

    @Override
    public void loadGradient(INDArray gradient, FeatureMap into) {
        copyIn(gradient, map(into), map(into)::gradient);
        into.gradientGiven();
    }

    @Override
    public INDArray values(FeatureMap map) {
        return copyOut(map(map), map(map)::value);
    }

    @Override
    public INDArray gradient(FeatureMap map) {
        return map.hasGradient()
                ? copyOut(map(map), map(map)::gradient)
                : Nd4j.zeros(DataType.FLOAT, batch, map.channels(), map.height(), map.width());
    }

    /** From (batch, channels, height, width) to rows with the batch innermost. */
    private void copyIn(INDArray from, FusedFeatureMap map, RowSource to) {
        if (numbers.length != from.length()) numbers = new float[Math.toIntExact(from.length())];
        Weights.memory(from).get(numbers);
        int i = 0;
        for (int n = 0; n < batch; n++)
            for (int c = 0; c < map.channels(); c++)
                for (int y = 0; y < map.height(); y++) {
                    float[] row = to.row(c, y);
                    for (int x = 0; x < map.width(); x++) row[x * batch + n] = numbers[i++];
                }
    }

    private INDArray copyOut(FusedFeatureMap map, RowSource from) {
        float[] flat = new float[map.channels() * map.channelSize()];
        int i = 0;
        for (int n = 0; n < batch; n++)
            for (int c = 0; c < map.channels(); c++)
                for (int y = 0; y < map.height(); y++)
                    for (int x = 0; x < map.width(); x++) flat[i++] = from.row(c, y)[x * batch + n];
        return Nd4j.createFromArray(flat).reshape(batch, map.channels(), map.height(), map.width());
    }

    @Override
    public void readParameters(Parameters parameters) {
        weights.read(parameters);
    }

    @Override
    public void clearGradients(Parameters parameters) {
        weights.clearGradients();
    }

    @Override
    public void writeGradients(Parameters parameters) {
        weights.writeGradients(parameters);
    }

    @Override
    public Primitive stem(FeatureMap in, Parameter weight, FeatureMap out) {
        return new Stem(map(in), weight, map(out), weights, team);
    }

    @Override
    public Primitive relu(FeatureMap in, FeatureMap out) {
        return new Relu(map(in), map(out), team);
    }

    @Override
    public Primitive depthwise(FeatureMap in, Parameter weight, Window window, FeatureMap out) {
        return new Depthwise(map(in), weight, window, map(out), weights, team);
    }

    @Override
    public Primitive pointwise(FeatureMap in, Parameter weight, FeatureMap out) {
        return new Pointwise(map(in), weight, map(out), weights, team);
    }

    @Override
    public Primitive maxPool(FeatureMap in, int stride, FeatureMap out) {
        return new MaxPool(map(in), stride, map(out), team);
    }

    @Override
    public Primitive averagePool(FeatureMap in, int stride, FeatureMap out) {
        return new AveragePool(map(in), stride, map(out), team);
    }

    @Override
    public Primitive subsample(FeatureMap in, int from, FeatureMap out) {
        return new Subsample(map(in), from, map(out), team);
    }

    @Override
    public Primitive concatenate(List<FeatureMap> parts, FeatureMap out) {
        return new Concatenation(parts.stream().map(FusedKernels::map).toList(), map(out));
    }

    @Override
    public Normalised normalise(FeatureMap in) {
        return new BatchNorm(map(in), team);
    }

    @Override
    public Primitive measure(Normalised normalised) {
        return (BatchNorm) normalised;
    }

    @Override
    public Primitive normalisedRelu(Normalised in, FeatureMap out) {
        return new NormalisedRelu((BatchNorm) in, map(out), team);
    }

    @Override
    public Primitive normalisedAffine(Normalised in, Parameter scale, Parameter shift, FeatureMap out) {
        return new NormalisedAffine((BatchNorm) in, scale, shift, map(out), weights, team);
    }

    @Override
    public Mixture mix(List<Summand> summands, FeatureMap out) {
        return new FusedMixture(summands, map(out), team);
    }

    @Override
    public Primitive globalMean(FeatureMap in, INDArray features, INDArray gradient) {
        return new GlobalMean(map(in), features, gradient, team);
    }

    @Override
    public double scaleCost(FeatureMap of) {
        FusedFeatureMap map = map(of);
        if (!map.hasGradient()) return 0;
        double cost = 0;
        float[] product = new float[map.rowLength()];
        float[] spare = new float[map.rowLength()];
        for (int c = 0; c < map.channels(); c++)
            for (int y = 0; y < map.height(); y++) {
                Rows.product(product, map.value(c, y), map.gradient(c, y));
                cost += Rows.fold(product, spare);
            }
        return cost;
    }

    @Override
    public void close() {
        team.close();
    }

    private static FusedFeatureMap map(FeatureMap map) {
        return (FusedFeatureMap) map;
    }
}
