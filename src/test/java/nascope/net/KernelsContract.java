package nascope.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nascope.base.Table;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Kernels;
import nascope.net.nd4j.Nd4jKernels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

/** What all kernels must do, whatever they store and compute with: a subclass names the kernels. */
public abstract class KernelsContract {
    /** Largest error in single precision, relative to the largest number of an array but to nothing below 1. */
    private static final double TOLERANCE = 2e-5;

    /** The same where layers follow on each other, so that a number near 0 may fall on either side of a ReLU. */
    private static final double DEEP_TOLERANCE = 1e-3;

    /** The kernels under test, in single precision. */
    protected abstract Kernels kernels(int batch);

    static List<BenchCase> primitives() {
        return BenchCase.primitives();
    }

    static List<BenchCase> stems() {
        return BenchCase.primitives().stream()
                .filter(benchCase -> benchCase.name().startsWith("stem"))
                .toList();
    }

    static List<BenchCase> operations() {
        return BenchCase.operations();
    }

    static List<BenchCase> cells() {
        return BenchCase.cells();
    }

    static List<NetCase> nets() {
        return NetCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"primitives", "operations"})
    void agreesWithDoublePrecision(BenchCase benchCase) {
        assertAgreement(benchCase, TOLERANCE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void cellAgreesWithDoublePrecision(BenchCase benchCase) {
        assertAgreement(benchCase, DEEP_TOLERANCE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void wholeNetAgreesWithDoublePrecision(NetCase netCase) {
        try (NetBench exact =
                        new NetBench(netCase, new Nd4jKernels(netCase.batch(), DataType.DOUBLE), DataType.DOUBLE);
                NetBench bench = new NetBench(netCase, kernels(netCase.batch()), DataType.FLOAT)) {
            for (long seed = 1; seed <= 2; seed++) assertAgreement(exact, bench, seed, DEEP_TOLERANCE);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void costsComeOutTheSameWithoutTheGradientsOfWeights(NetCase netCase) {
        try (NetBench bench = new NetBench(netCase, kernels(netCase.batch()), DataType.FLOAT)) {
            Map<String, double[]> point = bench.point(1);
            bench.forward(point);
            bench.backward(new double[] {1});
            List<Table> costs = bench.costs();
            bench.forward(point);
            assertThat(bench.net().backward(Gradients.COSTS)).isEqualTo(costs);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"primitives", "operations", "cells"})
    void addsToTheGradientThatAnotherConsumerGave(BenchCase benchCase) {
        try (Bench bench = bench(benchCase)) {
            Map<String, double[]> point = bench.point(1);
            double[] functional = functional(bench.forward(point).length, 1);
            Map<String, double[]> alone = bench.backward(functional);
            bench.forward(point);
            bench.giveInputGradients(1);
            Map<String, double[]> added = bench.backward(functional);
            alone.forEach((name, gradient) -> {
                double given = name.startsWith("input") ? 1 : 0;
                assertClose(
                        name,
                        added.get(name),
                        Arrays.stream(gradient).map(g -> g + given).toArray(),
                        TOLERANCE);
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"primitives", "operations", "cells"})
    void givesNothingBackWhereNoConsumerGaveAGradient(BenchCase benchCase) {
        try (Bench bench = bench(benchCase)) {
            Map<String, double[]> point = bench.point(1);
            bench.backward(functional(bench.forward(point).length, 1)); // what it leaves must not show
            bench.forward(point);
            if (!bench.outputIsMap()) return; // features always have a gradient
            Map<String, double[]> gradients = bench.backward();
            assertThat(bench.anyInputHasGradient()).isFalse();
            gradients.forEach((name, gradient) -> assertThat(gradient).as(name).containsOnly(0));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stems")
    void givesImagesNoGradient(BenchCase benchCase) {
        try (Bench bench = bench(benchCase)) {
            bench.backward(functional(bench.forward(bench.point(1)).length, 1));
            assertThat(bench.anyImageHasGradient()).isFalse();
        }
    }

    private Bench bench(BenchCase benchCase) {
        return new Bench(benchCase, kernels(benchCase.batch()), DataType.FLOAT);
    }

    private void assertAgreement(BenchCase benchCase, double tolerance) {
        try (Bench exact = new Bench(benchCase, new Nd4jKernels(benchCase.batch(), DataType.DOUBLE), DataType.DOUBLE);
                Bench bench = bench(benchCase)) {
            for (long seed = 1; seed <= 2; seed++) assertAgreement(exact, bench, seed, tolerance);
        }
    }

    private static void assertAgreement(Differentiable exact, Differentiable bench, long seed, double tolerance) {
        Map<String, double[]> point = exact.point(seed);
        point.values().forEach(KernelsContract::roundToSingle);
        double[] values = exact.forward(point);
        assertClose("values", bench.forward(point), values, tolerance);
        double[] functional = functional(values.length, seed);
        Map<String, double[]> gradients = bench.backward(functional);
        exact.backward(functional)
                .forEach((name, gradient) -> assertClose(name, gradients.get(name), gradient, tolerance));
    }

    private static void roundToSingle(double[] values) {
        for (int i = 0; i < values.length; i++) values[i] = (float) values[i];
    }

    private static double[] functional(int length, long seed) {
        double[] functional = new Random(seed).doubles(length, -1, 1).toArray();
        roundToSingle(functional);
        return functional;
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
