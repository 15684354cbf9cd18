package nascope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nascope.net.nd4j.Nd4jKernels;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Gradients of whole networks, and what a gate of 0 leaves out. In double precision. */
class SupernetGradientTest {
    private static final NetCase SMALL = NetCase.of(2, 3, true, 2, SearchSpace.DARTS, 2, new ImageShape(1, 5, 6));

    static List<NetCase> nets() {
        return NetCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void gradientsOfWeightsAndGatesMatchCentralDifferences(NetCase netCase) {
        try (NetBench bench = bench(netCase)) {
            GradientCheck.run(bench, 40, 1);
            GradientCheck.run(gatesOnly(bench), 20, 2);
        }
    }

    @Test
    void operationsWithGateZeroAreNotComputed() {
        try (NetBench bench = bench(SMALL)) {
            Map<String, double[]> point = sparse(bench.point(1));
            bench.forward(point, Computed.SELECTED_OPERATIONS);
            Map<String, double[]> gradients = bench.backward(new double[] {1});
            for (int cell = 0; cell < 2; cell++) {
                double[] gates = point.get("gates." + cell);
                double[] costs = gradients.get("gates." + cell);
                for (int k = 0; k < gates.length; k++) {
                    boolean none = k % SearchSpace.DARTS.size() == 0;
                    assertThat(Double.isNaN(costs[k]))
                            .as("cost %d of cell %d unknown", k, cell)
                            .isEqualTo(!none && gates[k] == 0);
                    if (none) assertThat(costs[k]).isZero();
                    if (gates[k] == 0) assertWeightsUntouched(gradients, cell, k);
                }
            }
        }
    }

    private static void assertWeightsUntouched(Map<String, double[]> gradients, int cell, int gate) {
        String operation = "cells.%d._ops.%d._ops.%s."
                .formatted(
                        cell,
                        gate / SearchSpace.DARTS.size(),
                        SearchSpace.DARTS.get(gate % SearchSpace.DARTS.size()).label());
        gradients.forEach((name, gradient) -> {
            if (name.startsWith(operation)) assertThat(gradient).as(name).containsOnly(0);
        });
    }

    @Test
    void computingOperationsWithGateZeroAddsTheirCostsAndChangesNothingElse() {
        try (NetBench bench = bench(SMALL)) {
            Map<String, double[]> point = sparse(bench.point(1));
            double[] selectedLoss = bench.forward(point, Computed.SELECTED_OPERATIONS);
            Map<String, double[]> selected = bench.backward(new double[] {1});
            double[] everyLoss = bench.forward(point, Computed.EVERY_OPERATION);
            Map<String, double[]> every = bench.backward(new double[] {1});

            assertThat(everyLoss).containsExactly(selectedLoss);
            selected.forEach((name, gradient) -> {
                for (int k = 0; k < gradient.length; k++) {
                    assertThat(every.get(name)[k]).as("%s[%d]", name, k).isFinite();
                    if (!Double.isNaN(gradient[k]))
                        assertThat(every.get(name)[k]).as("%s[%d]", name, k).isEqualTo(gradient[k]);
                }
            });
        }
    }

    @Test
    void costsOfOperationsWithGateZeroAreDerivativesToo() {
        try (NetBench bench = bench(SMALL)) {
            GradientCheck.run(withPoint(gatesOnly(bench), sparse(bench.point(1))), 24, 1);
        }
    }

    @Test
    void nodeFedByNoneAloneIsZeroAndHarmless() {
        try (NetBench bench = bench(SMALL)) {
            Map<String, double[]> point = bench.point(1);
            point.put("gates.0", onlyNone(point.get("gates.0")));
            bench.forward(point, Computed.SELECTED_OPERATIONS);
            Map<String, double[]> some = bench.backward(new double[] {1});
            assertThat(bench.net().outputCost(0)).isZero();
            some.forEach((name, gradient) -> {
                if (!name.startsWith("gates.")) assertThat(gradient).as(name).doesNotContain(Double.NaN);
            });

            point.put("gates.1", onlyNone(point.get("gates.1")));
            double[] loss = bench.forward(point, Computed.SELECTED_OPERATIONS);
            Map<String, double[]> nothing = bench.backward(new double[] {1});
            assertThat(loss).containsExactly(Math.log(4)); // nothing reaches the head: all classes alike
            nothing.forEach((name, gradient) -> {
                if (!name.startsWith("gates.")) assertThat(gradient).as(name).containsOnly(0);
            });
        }
    }

    @Test
    void aNodeWithoutASayInTheOutputCostsNothingAndLearnsNothing() {
        NetCase deadEnd = NetCase.of(2, 3, false, 2, SearchSpace.DARTS, 2, new ImageShape(1, 5, 6))
                .joining(2, 3);
        try (NetBench bench = bench(deadEnd)) {
            bench.forward(bench.point(1), Computed.EVERY_OPERATION);
            Map<String, double[]> gradients = bench.backward(new double[] {1});
            int columns = SearchSpace.DARTS.size();
            for (int cell = 0; cell < 2; cell++)
                for (int edge = 0; edge < 9; edge++) {
                    double[] costs =
                            Arrays.copyOfRange(gradients.get("gates." + cell), edge * columns, (edge + 1) * columns);
                    boolean intoTheLast = edge >= 5;
                    assertThat(Arrays.stream(costs).anyMatch(cost -> cost != 0))
                            .as("edge %d costs", edge)
                            .isEqualTo(!intoTheLast);
                    String weights = "cells.%d._ops.%d.".formatted(cell, edge);
                    boolean learns = gradients.entrySet().stream()
                            .filter(entry -> entry.getKey().startsWith(weights))
                            .anyMatch(entry -> Arrays.stream(entry.getValue()).anyMatch(value -> value != 0));
                    assertThat(learns).as("edge %d learns", edge).isEqualTo(!intoTheLast);
                }
        }
    }

    @Test
    void theLastCellsOutputCostIsTheLossMinusTheEntropyWhateverIsJoined() {
        NetCase one = NetCase.of(2, 2, false, 2, SearchSpace.DARTS, 2, new ImageShape(1, 5, 6))
                .joining(3);
        try (NetBench bench = bench(one)) {
            Map<String, double[]> point = bench.point(1);
            bench.forward(point, Computed.EVERY_OPERATION);
            bench.backward(new double[] {1});
            assertThat(bench.net().values(1, 4).size(1))
                    .as("channels of the output")
                    .isEqualTo(2);
            assertThat(bench.net().outputCost(1))
                    .isCloseTo(bench.reading().loss() - bench.reading().entropy(), within(1e-9));
            assertThat(bench.net().outputCost(0)).isCloseTo(0, within(1e-3));
        }
    }

    private static NetBench bench(NetCase netCase) {
        return new NetBench(netCase, new Nd4jKernels(netCase.batch(), DataType.DOUBLE), DataType.DOUBLE);
    }

    /** Leaves one to three operations on an edge, among them none alone. */
    private static Map<String, double[]> sparse(Map<String, double[]> point) {
        point.forEach((name, values) -> {
            if (name.startsWith("gates."))
                for (int k = 0; k < values.length; k++) if ((k * 7 + k / 8) % 5 > 1) values[k] = 0;
        });
        return point;
    }

    private static double[] onlyNone(double[] gates) {
        double[] none = new double[gates.length];
        for (int k = 0; k < none.length; k += SearchSpace.DARTS.size()) none[k] = 1;
        return none;
    }

    private static Differentiable gatesOnly(NetBench bench) {
        return new Restricted(bench, null);
    }

    private static Differentiable withPoint(Differentiable function, Map<String, double[]> point) {
        return new Restricted(function, point);
    }

    /** A function at a given point, with the gradients of its gates only. */
    private record Restricted(Differentiable function, Map<String, double[]> point) implements Differentiable {
        @Override
        public Map<String, double[]> point(long seed) {
            return point == null ? function.point(seed) : point;
        }

        @Override
        public double[] forward(Map<String, double[]> at) {
            return function.forward(at);
        }

        @Override
        public Map<String, double[]> backward(double[] outputGradient) {
            Map<String, double[]> gradients = function.backward(outputGradient);
            gradients.keySet().removeIf(name -> !name.startsWith("gates."));
            return gradients;
        }

        @Override
        public void close() {
            function.close();
        }
    }
}
