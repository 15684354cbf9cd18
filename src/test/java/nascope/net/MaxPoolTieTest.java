package nascope.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import nascope.net.fused.FusedKernels;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Window;
import nascope.net.kernel.WorkClock;
import nascope.net.nd4j.Nd4jKernels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Of equal maxima of a window the first, row by row, gets the gradient. Equal maxima are no rare thing: where every edge
 * into a node drops out, all its pixels are 0.
 */
class MaxPoolTieTest {
    private static final int CHANNELS = 2;
    private static final int HEIGHT = 5;
    private static final int WIDTH = 6;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void firstOfEqualMaximaGetsTheGradient(int stride) {
        double[] constant = new double[2 * CHANNELS * HEIGHT * WIDTH];
        double[] steps = constant.clone(); // equal values in a row, and in a column
        for (int i = 0; i < steps.length; i++) steps[i] = (i / 2) % 3 - 1;
        for (double[] x : new double[][] {constant, steps}) {
            assertFirstGetsIt(x, stride, new Nd4jKernels(2, DataType.FLOAT));
            assertFirstGetsIt(x, stride, new FusedKernels(2, 1, 1, WorkClock.NONE));
            assertFirstGetsIt(x, stride, new FusedKernels(2, 128, 2, WorkClock.NONE));
        }
    }

    private static void assertFirstGetsIt(double[] x, int stride, Kernels kernels) {
        int height = Window.outputSide(HEIGHT, stride);
        int width = Window.outputSide(WIDTH, stride);
        BenchCase pool = new BenchCase(
                "max pool",
                2,
                bench -> bench.place(bench.kernels()
                        .maxPool(bench.input(CHANNELS, HEIGHT, WIDTH), stride, bench.output(CHANNELS, height, width))));
        double[] gradient = new double[2 * CHANNELS * height * width];
        for (int i = 0; i < gradient.length; i++) gradient[i] = i + 1; // to tell the windows apart
        double[] expected = new double[x.length];
        for (int map = 0; map < 2 * CHANNELS; map++)
            for (int y = 0; y < height; y++)
                for (int column = 0; column < width; column++)
                    expected[firstMaximum(x, map, y * stride, column * stride)] +=
                            gradient[(map * height + y) * width + column];
        try (Bench bench = new Bench(pool, kernels, DataType.FLOAT)) {
            bench.forward(Map.of("input 0", x));
            assertThat(bench.backward(gradient).get("input 0"))
                    .as("%s, stride %d, of %s", kernels.getClass().getSimpleName(), stride, Arrays.toString(x))
                    .containsExactly(expected);
        }
    }

    /** Place of the first largest number of the 3×3 window around a pixel of a map. */
    private static int firstMaximum(double[] x, int map, int centreY, int centreX) {
        int first = -1;
        for (int y = Math.max(0, centreY - 1); y <= Math.min(HEIGHT - 1, centreY + 1); y++)
            for (int column = Math.max(0, centreX - 1); column <= Math.min(WIDTH - 1, centreX + 1); column++) {
                int at = (map * HEIGHT + y) * WIDTH + column;
                if (first < 0 || x[at] > x[first]) first = at;
            }
        return first;
    }
}
