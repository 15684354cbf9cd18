package nascope.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nascope.base.Npz;
import nascope.net.fused.FusedKernels;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.WorkClock;
import nascope.net.nd4j.Nd4jKernels;
import nascope.space.operation.Operation;
import org.nd4j.linalg.api.buffer.DataType;

/** Compares an operation on an edge with PyTorch's numbers (src/test/reference/operations.py): out, gradients. */
public final class OperationReference {
    private static final Path FOLDER = Path.of("src/test/resources/golden/methods/operations");
    private static final double DOUBLE = 1e-11; // errors, relative to the largest number of an array, nothing below 1
    private static final double SINGLE = 1e-5;

    private OperationReference() {}

    /** The files of an operation: both strides, several sizes. */
    public static List<Path> files(Operation operation) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> own = files.filter(
                            file -> file.getFileName().toString().startsWith(operation.label() + "-stride"))
                    .sorted()
                    .toList();
            assertThat(own).hasSizeGreaterThanOrEqualTo(2);
            return own;
        }
    }

    /** Compares both kernels. */
    public static void assertAgrees(Operation operation, Path file) {
        Npz npz = Npz.read(file);
        int batch = npz.array("x").shape()[0];
        assertAgrees(operation, npz, new Nd4jKernels(batch, DataType.DOUBLE), DataType.DOUBLE, DOUBLE);
        assertAgrees(operation, npz, new FusedKernels(batch, 1, 2, WorkClock.NONE), DataType.FLOAT, SINGLE);
    }

    private static void assertAgrees(Operation operation, Npz npz, Kernels kernels, DataType type, double tolerance) {
        int[] shape = npz.array("x").shape();
        int stride = (int) npz.array("stride").scalar();
        try (Bench bench = new Bench(
                BenchCase.operation(operation, shape[0], shape[1], shape[2], shape[3], stride), kernels, type)) {
            Map<String, double[]> point = new LinkedHashMap<>();
            point.put("input 0", npz.array("x").values());
            point.put("gates", new double[] {1});
            List<Parameter> weights = bench.parameters().all();
            for (int k = 0; k < weights.size(); k++) point.put(weights.get(k).name(), weight(npz, "w", k, weights));
            assertClose("out", bench.forward(point), npz.array("out").values(), tolerance);
            Map<String, double[]> gradients = bench.backward(npz.array("r").values());
            assertClose("g.x", gradients.get("input 0"), npz.array("g.x").values(), tolerance);
            for (int k = 0; k < weights.size(); k++)
                assertClose("g." + k, gradients.get(weights.get(k).name()), weight(npz, "g", k, weights), tolerance);
            assertThat(npz.find("w." + weights.size())).as("a weight too many").isEmpty();
        }
    }

    /** A weight or its gradient in the order of the parameter: PyTorch has (channels, 1, kernel, kernel) for depthwise. */
    private static double[] weight(Npz npz, String key, int place, List<Parameter> weights) {
        double[] values = npz.array(key + "." + place).values();
        Parameter parameter = weights.get(place);
        if (parameter.role() != Parameter.Role.DEPTHWISE) return values;
        int channels = (int) parameter.shape()[2];
        int taps = values.length / channels;
        double[] own = new double[values.length];
        for (int k = 0; k < values.length; k++) own[k % taps * channels + k / taps] = values[k];
        return own;
    }

    private static void assertClose(String name, double[] actual, double[] expected, double tolerance) {
        assertThat(actual).as(name).hasSameSizeAs(expected);
        double scale = Math.max(1, Arrays.stream(expected).map(Math::abs).max().orElse(0));
        for (int i = 0; i < expected.length; i++)
            assertThat(Math.abs(actual[i] - expected[i]) / scale)
                    .as("error of %s[%d], %s instead of %s", name, i, actual[i], expected[i])
                    .isLessThanOrEqualTo(tolerance); // fails for NaN
    }
}
