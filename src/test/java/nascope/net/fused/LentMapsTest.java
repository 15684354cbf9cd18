package nascope.net.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nascope.base.SeededRandom;
import nascope.base.Table;
import nascope.net.Computed;
import nascope.net.ImageShape;
import nascope.net.Supernet;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.WorkClock;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

/** A method that computes one operation an edge holds the maps of one operation an edge. */
class LentMapsTest {
    private static final int BATCH = 16;
    private static final int SIDE = 16;
    private static final SearchSpace SPACE =
            new SearchSpace(new CellTopology(4), SearchSpace.kinds(2, false), 8, SearchSpace.DARTS);

    @Test
    void aMapThatLetGoGivesItsMemoryToTheNext() {
        try (FusedKernels kernels = new FusedKernels(1, 3, 1, WorkClock.NONE)) {
            FeatureMap first = kernels.lentMap(1, 1, 3);
            FeatureMap second = kernels.lentMap(1, 1, 3);
            kernels.load(new float[] {1, 2, 3}, first);
            assertThat(kernels.values(first, 1).data().asFloat()).containsExactly(1, 2, 3);

            first.letGo();
            kernels.load(new float[] {4, 5, 6}, second);

            assertThat(kernels.values(second, 1).data().asFloat()).containsExactly(4, 5, 6);
            assertThatThrownBy(() -> kernels.values(first, 1)).hasMessage("values are read after they were let go");
        }
    }

    @Test
    void whatWasSampledBeforeDoesNotShow() {
        SeededRandom random = SeededRandom.of(1, "gates");
        List<List<Table>> samples = new ArrayList<>();
        for (int pass = 0; pass < 20; pass++) samples.add(List.of(sample(random), sample(random)));
        try (Supernet used = net();
                Supernet fresh = net()) {
            for (List<Table> gates : samples) gradients(used, gates);

            List<Table> last = samples.get(samples.size() - 1);
            assertThat(gradients(used, last)).isEqualTo(gradients(fresh, last));
        }
    }

    @Test
    void sampledPassesHoldAThirdOfTheMemoryOfWholeOnes() {
        SeededRandom random = SeededRandom.of(1, "gates");
        Table all = Table.filled(14, 8, 0.125);
        try (Supernet net = net()) {
            long before = heap();
            for (int pass = 0; pass < 20; pass++) gradients(net, List.of(sample(random), sample(random)));
            long sampled = heap() - before;
            gradients(net, List.of(all, all));
            long whole = heap() - before;

            assertThat(sampled).isPositive().isLessThan(whole / 3);
        }
    }

    private static Supernet net() {
        Supernet net = new Supernet(
                SPACE,
                new ImageShape(1, SIDE, SIDE),
                2,
                new FusedKernels(BATCH, SIDE, 2, WorkClock.NONE),
                DataType.FLOAT);
        net.parameters().initialise(SeededRandom.of(1, "weights"));
        return net;
    }

    /** One operation an edge. */
    private static Table sample(SeededRandom random) {
        double[][] gates = new double[14][8];
        for (double[] edge : gates) edge[random.nextInt(edge.length)] = 1;
        return Table.copyOf(gates);
    }

    private static float[] gradients(Supernet net, List<Table> gates) {
        float[] images = new float[BATCH * SIDE * SIDE];
        SeededRandom random = SeededRandom.of(1, "images");
        for (int i = 0; i < images.length; i++) images[i] = (float) random.nextGaussian();
        net.forward(images, new int[BATCH], gates, Computed.SELECTED_OPERATIONS);
        net.parameters().gradients().assign(0);
        net.backward(Gradients.COSTS_AND_WEIGHTS);
        float[] gradients = net.parameters().gradients().toFloatVector();
        return Arrays.copyOf(gradients, gradients.length);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
