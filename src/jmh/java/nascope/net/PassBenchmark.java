package nascope.net;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nascope.base.SeededRandom;
import nascope.base.Table;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.WorkClock;
import nascope.search.KernelChoice;
import nascope.search.settings.KernelKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import org.nd4j.linalg.api.buffer.DataType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One forward and one backward run of a supernet with all operations on every edge. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PassBenchmark {
    private static final int BATCH = 64;
    private static final int CLASSES = 10;

    @Param({"FUSED", "ND4J"})
    public KernelKind kernels;

    /** Channels and image side. */
    @Param({"8 8", "16 16"})
    public String shape;

    private Supernet net;
    private float[] images;
    private int[] labels;
    private List<Table> gates;

    @Setup
    public void build() {
        String[] sizes = shape.split(" ", -1);
        int channels = Integer.parseInt(sizes[0]);
        int side = Integer.parseInt(sizes[1]);
        SearchSpace space =
                new SearchSpace(new CellTopology(2), SearchSpace.kinds(1, false), channels, SearchSpace.DARTS);
        net = new Supernet(
                space,
                new ImageShape(3, side, side),
                CLASSES,
                KernelChoice.kernels(kernels, BATCH, side, WorkClock.NONE),
                DataType.FLOAT);
        net.parameters().initialise(SeededRandom.of(1, "weights"));
        images = new float[BATCH * 3 * side * side];
        SeededRandom random = SeededRandom.of(1, "images");
        for (int i = 0; i < images.length; i++) images[i] = random.nextFloat();
        labels = IntStream.range(0, BATCH).map(n -> n % CLASSES).toArray();
        gates = new ArrayList<>(List.of(
                Table.filled(space.topology().edgeCount(), SearchSpace.DARTS.size(), 1.0 / SearchSpace.DARTS.size())));
    }

    @Benchmark
    public List<Table> forwardAndBackward() {
        net.forward(images, labels, gates, Computed.SELECTED_OPERATIONS);
        return net.backward(Gradients.COSTS_AND_WEIGHTS);
    }

    @TearDown
    public void free() {
        net.close();
    }
}
