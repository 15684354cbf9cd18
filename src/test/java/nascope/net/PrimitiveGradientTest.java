package nascope.net;

import java.util.List;
import nascope.net.nd4j.Nd4jKernels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Gradients of primitives, operations and cells with respect to inputs, weights and gates, in double precision. */
class PrimitiveGradientTest {
    private static final int SAMPLES = 32;

    static List<BenchCase> primitives() {
        return BenchCase.primitives();
    }

    static List<BenchCase> operations() {
        return BenchCase.operations();
    }

    static List<BenchCase> cells() {
        return BenchCase.cells();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"primitives", "operations", "cells"})
    void gradientMatchesCentralDifference(BenchCase benchCase) {
        try (Bench bench = new Bench(benchCase, new Nd4jKernels(benchCase.batch(), DataType.DOUBLE), DataType.DOUBLE)) {
            GradientCheck.run(bench, SAMPLES, 1);
        }
    }
}
