package nascope.net.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import nascope.base.SeededRandom;
import nascope.base.Table;
import nascope.net.Computed;
import nascope.net.ImageShape;
import nascope.net.Supernet;
import nascope.net.fused.plan.Team;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.WorkClock;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

class ThreadsTest {
    private static final int BATCH = 5;
    private static final int[] LABELS = {0, 1, 2, 0, 1};

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        assertThat(gradients(threads)).isEqualTo(gradients(1));
    }

    @Test
    void teamDoesEveryItemOnceAndPassesAFailureOn() {
        try (Team team = new Team(3)) {
            for (int round = 0; round < 2000; round++) {
                int[] done = new int[7];
                team.run(done.length, (item, scratch) -> done[item]++);
                assertThat(done).containsOnly(1);
            }
            assertThatThrownBy(() -> team.run(4, (item, scratch) -> {
                        if (item == 2) throw new ArithmeticException("item 2");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("item 2");
        }
    }

    private static float[] gradients(int threads) {
        SearchSpace space = new SearchSpace(new CellTopology(3), SearchSpace.kinds(3, true), 5, SearchSpace.DARTS);
        try (Supernet net = new Supernet(
                space,
                new ImageShape(3, 9, 7),
                3,
                new FusedKernels(BATCH, 9, threads, WorkClock.NONE),
                DataType.FLOAT)) {
            net.parameters().initialise(SeededRandom.of(1, "weights"));
            SeededRandom random = SeededRandom.of(1, "images");
            float[] images = new float[BATCH * 3 * 9 * 7];
            for (int i = 0; i < images.length; i++) images[i] = (float) random.nextDouble(-1, 1);
            Table gates = Table.filled(9, 8, 0.125);
            net.forward(images, LABELS, List.of(gates, gates, gates), Computed.SELECTED_OPERATIONS);
            net.backward(Gradients.COSTS_AND_WEIGHTS);
            float[] gradients = net.parameters().gradients().toFloatVector();
            return Arrays.copyOf(gradients, gradients.length);
        }
    }
}
