package nascope.net.fused;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nascope.base.Require;
import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Team;
import nascope.net.fused.rows.Audit;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.RowStore;
import nascope.net.fused.rows.Scratch;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Mixture;
import nascope.net.kernel.Normalised;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Parameters;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Summand;
import nascope.net.kernel.Window;
import nascope.net.kernel.Work;
import nascope.net.kernel.WorkClock;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Makes the primitives as hand-written loops in single precision, spread over threads. A primitive that is run takes its
 * place in a plan, which is carried out when results are asked for.
 */
public final class FusedKernels implements Kernels {
    /** Numbers in a row: enough to make a loop worth while, so few that a handful of rows fits the first-level cache. */
    private static final int GOOD_ROW_LENGTH = 512;

    /** Shorter rows cost more time than a second thread saves. */
    private static final int LEAST_ROW_LENGTH = 128;

    private final int batch;
    private final int block; // images in a block
    private final Audit audit;
    private final Team team;
    private final Plan plan;
    private final RowStore store = new RowStore();
    private final Weights weights = new Weights();

    /**
     * @param batch images in a batch
     * @param width of the images, in pixels
     * @param threads threads that compute, the caller's among them
     * @param clock measures the work; it is called by all threads
     */
    public FusedKernels(int batch, int width, int threads, WorkClock clock) {
        this(batch, width, threads, clock, Audit.OFF);
    }

    FusedKernels(int batch, int width, int threads, WorkClock clock, Audit audit) {
        this.audit = audit;
        this.batch = Require.within("batch", batch, 1, Integer.MAX_VALUE);
        block = block(batch, Require.within("width", width, 1, Integer.MAX_VALUE));
        team = new Team(Require.within("threads", threads, 1, Integer.MAX_VALUE));
        plan = new Plan(team, batch / block, clock, audit);
    }

    /** The part of a batch that brings rows closest to a good length; less than all where that is long enough. */
    private static int block(int batch, int width) {
        return IntStream.range(1, batch)
                .filter(images -> batch % images == 0 && images * width >= LEAST_ROW_LENGTH)
                .boxed()
                .min(Comparator.comparingDouble(
                        images -> Math.abs(Math.log((double) images * width / GOOD_ROW_LENGTH))))
                .orElse(batch);
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public FeatureMap featureMap(int channels, int height, int width) {
        FusedFeatureMap map = newMap(channels, height, width);
        map.keepValues();
        return map;
    }

    @Override
    public FeatureMap lentMap(int channels, int height, int width) {
        return newMap(channels, height, width);
    }

    private FusedFeatureMap newMap(int channels, int height, int width) {
        return new FusedFeatureMap(batch / block, block, channels, height, width, store, audit);
    }

    @Override
    public void load(float[] values, FeatureMap into) {
        FusedFeatureMap map = map(into);
        map.beWritten();
        copyIn(values, map::value);
    }

    @Override
    public void loadGradient(float[] gradient, FeatureMap into) {
        FusedFeatureMap map = map(into);
        map.takeGradient();
        copyIn(gradient, map::gradient);
    }

    @Override
    public INDArray values(Summand of, int images) {
        finish();
        if (!(of instanceof BatchNorm norm))
            return copyOut((FusedFeatureMap) of, ((FusedFeatureMap) of)::value, images);
        float[][][][] normalised = norm.values((images + block - 1) / block);
        return copyOut(norm.in(), at -> normalised[at], images);
    }

    @Override
    public INDArray gradient(FeatureMap map) {
        finish();
        return map.hasGradient()
                ? copyOut(map(map), map(map)::gradient, batch)
                : Nd4j.zeros(DataType.FLOAT, batch, map.channels(), map.height(), map.width());
    }

    /** From (batch, channels, height, width) to rows with the images of a block innermost. */
    private void copyIn(float[] from, IntFunction<float[][][]> blocks) {
        int i = 0;
        for (int n = 0; n < batch; n++)
            for (float[][] channel : blocks.apply(n / block))
                for (float[] row : channel) for (int at = n % block; at < row.length; at += block) row[at] = from[i++];
    }

    private INDArray copyOut(FusedFeatureMap map, IntFunction<float[][][]> blocks, int images) {
        float[] flat = new float[images * map.channels() * map.height() * map.width()];
        int i = 0;
        for (int n = 0; n < images; n++)
            for (float[][] channel : blocks.apply(n / block))
                for (float[] row : channel) for (int at = n % block; at < row.length; at += block) flat[i++] = row[at];
        return Nd4j.createFromArray(flat).reshape(images, map.channels(), map.height(), map.width());
    }

    @Override
    public void finish() {
        plan.carryOut();
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
        finish();
        weights.writeGradients(parameters);
    }

    @Override
    public Primitive stem(FeatureMap in, Parameter weight, FeatureMap out) {
        return planned(Work.STEM, new Convolution(map(in), weight, Window.square(3, 1, 1), map(out), false, weights));
    }

    @Override
    public Primitive convolution(FeatureMap in, Parameter weight, Window window, FeatureMap out) {
        return planned(Work.CONVOLUTION, new Convolution(map(in), weight, window, map(out), true, weights));
    }

    @Override
    public Primitive relu(FeatureMap in, FeatureMap out) {
        return planned(Work.ELEMENTWISE, new Relu(map(in), map(out)));
    }

    @Override
    public Primitive depthwise(FeatureMap in, Parameter weight, Window window, FeatureMap out) {
        return planned(Work.DEPTHWISE, new Depthwise(map(in), weight, window, map(out), weights));
    }

    @Override
    public Primitive pointwise(FeatureMap in, Parameter weight, FeatureMap out) {
        return planned(Work.POINTWISE, new Pointwise(map(in), weight, map(out), weights));
    }

    @Override
    public Primitive maxPool(FeatureMap in, int stride, FeatureMap out) {
        return planned(Work.POOLING, new MaxPool(map(in), stride, map(out)));
    }

    @Override
    public Primitive averagePool(FeatureMap in, int stride, FeatureMap out) {
        return planned(Work.POOLING, new AveragePool(map(in), stride, map(out)));
    }

    @Override
    public Primitive subsample(FeatureMap in, int from, FeatureMap out) {
        return planned(Work.ELEMENTWISE, new Subsample(map(in), from, map(out)));
    }

    @Override
    public Primitive concatenate(List<FeatureMap> parts, FeatureMap out) {
        return new Concatenation(parts.stream().map(FusedKernels::map).toList(), map(out), plan);
    }

    @Override
    public Normalised normalise(FeatureMap in) {
        return new BatchNorm(map(in), plan);
    }

    @Override
    public Primitive measure(Normalised normalised) {
        return (BatchNorm) normalised;
    }

    @Override
    public Primitive normalisedRelu(Normalised in, FeatureMap out) {
        return new NormalisedRelu((BatchNorm) in, map(out), plan);
    }

    @Override
    public Primitive normalisedAffine(Normalised in, Parameter scale, Parameter shift, FeatureMap out) {
        return new NormalisedAffine((BatchNorm) in, scale, shift, map(out), weights, plan);
    }

    @Override
    public Mixture mix(List<Summand> summands, FeatureMap out) {
        return new FusedMixture(summands, map(out), plan);
    }

    @Override
    public Primitive globalMean(FeatureMap in, INDArray features, INDArray gradient) {
        return new GlobalMean(map(in), features, gradient, plan);
    }

    @Override
    public double scaleCost(FeatureMap of) {
        finish();
        FusedFeatureMap map = map(of);
        if (!map.hasGradient()) return 0;
        Scratch scratch = new Scratch();
        double cost = 0;
        for (int b = 0; b < map.blocks(); b++)
            for (int c = 0; c < map.channels(); c++)
                cost += scratch.dot(map.gradient(b)[c], map.value(b)[c], map.rowLength());
        return cost;
    }

    @Override
    public void close() {
        team.close();
    }

    private Primitive planned(Work work, MapTask task) {
        return new MapPrimitive(task, work, plan);
    }

    private static FusedFeatureMap map(FeatureMap map) {
        return (FusedFeatureMap) map;
    }
}
