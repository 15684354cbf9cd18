package nascope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nascope.base.Npz;
import nascope.base.NumberArray;
import nascope.net.fused.FusedKernels;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Window;
import nascope.net.kernel.WorkClock;
import nascope.net.nd4j.Nd4jKernels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Plain convolutions of one row or one column against PyTorch's numbers (src/test/reference/operations.py). */
class ConvolutionReferenceTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/methods/operations");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> plain = files.filter(
                            file -> file.getFileName().toString().matches("conv_(1x\\d|\\dx1)-.*"))
                    .sorted()
                    .toList();
            assertThat(plain).hasSize(12);
            return plain;
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreesInDoublePrecision(Path file) {
        Npz npz = Npz.read(file);
        int batch = npz.array("x").shape()[0];
        assertAgreement(npz, new Nd4jKernels(batch, DataType.DOUBLE), DataType.DOUBLE, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("files")
    void fusedAgreesInSinglePrecision(Path file) {
        Npz npz = Npz.read(file);
        int batch = npz.array("x").shape()[0];
        assertAgreement(npz, new FusedKernels(batch, 1, 2, WorkClock.NONE), DataType.FLOAT, 1e-5);
    }

    private static void assertAgreement(Npz npz, Kernels kernels, DataType type, double tolerance) {
        NumberArray x = npz.array("x");
        int[] weight = npz.array("w.0").shape();
        int[] out = npz.array("out").shape();
        Window window = window(weight, (int) npz.array("stride").scalar());
        BenchCase convolution = new BenchCase(
                "convolution",
                x.shape()[0],
                bench -> bench.place(bench.kernels()
                        .convolution(
                                bench.input(x.shape()[1], x.shape()[2], x.shape()[3]),
                                bench.weight(
                                        Arrays.stream(weight).asLongStream().toArray()),
                                window,
                                bench.output(
                                        out[1], window.outputHeight(x.shape()[2]), window.outputWidth(x.shape()[3])))));
        try (Bench bench = new Bench(convolution, kernels, type)) {
            double[] values = bench.forward(
                    Map.of("input 0", x.values(), "weight 0", npz.array("w.0").values()));
            assertThat(values).as("out").containsExactly(npz.array("out").values(), within(tolerance));
            Map<String, double[]> gradients = bench.backward(npz.array("r").values());
            assertThat(gradients.get("input 0"))
                    .as("g.x")
                    .containsExactly(npz.array("g.x").values(), within(tolerance));
            assertThat(gradients.get("weight 0"))
                    .as("g.0")
                    .containsExactly(npz.array("g.0").values(), within(10 * tolerance));
        }
    }

    /** One row of taps moves on by the stride sideways, one column downwards. */
    private static Window window(int[] weight, int stride) {
        return new Window(weight[2], weight[3], weight[2] == 1 ? 1 : stride, weight[3] == 1 ? 1 : stride, 1);
    }
}
