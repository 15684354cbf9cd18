package nascope.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nascope.base.Table;
import nascope.net.Differentiable;
import nascope.net.GradientCheck;
import nascope.net.ImageShape;
import nascope.net.NetBench;
import nascope.net.NetCase;
import nascope.net.nd4j.Nd4jKernels;
import nascope.search.method.OneEdge;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

/** The gradient of alpha, shared by all cells of a kind, through the gates and the whole network. In double precision. */
class AlphaGradientTest {
    private static final NetCase NET = NetCase.of(3, 2, true, 2, SearchSpace.DARTS, 2, new ImageShape(1, 5, 6));

    @Test
    void chainRuleOfDartsMatchesCentralDifferences() {
        check(OneEdge.of("darts"), Double.NaN);
    }

    @Test
    void chainRuleOfSnasMatchesCentralDifferencesAtOneSample() {
        check(OneEdge.of("snas"), 0.7);
    }

    private static void check(OneEdge method, double temperature) {
        try (NetBench bench = new NetBench(NET, new Nd4jKernels(NET.batch(), DataType.DOUBLE), DataType.DOUBLE)) {
            GradientCheck.run(new LossOfAlpha(bench, method, temperature), 24, 1);
        }
    }

    /** The loss as a function of alpha, at fixed weights and a fixed sample. */
    private record LossOfAlpha(NetBench bench, OneEdge method, double temperature, Map<String, double[]> last)
            implements Differentiable {
        private static final int COLUMNS = SearchSpace.DARTS.size();

        LossOfAlpha(NetBench bench, OneEdge method, double temperature) {
            this(bench, method, temperature, new LinkedHashMap<>());
        }

        @Override
        public Map<String, double[]> point(long seed) {
            int size = COLUMNS * NET.space().topology().edgeCount();
            Random random = new Random(seed);
            Map<String, double[]> point = new LinkedHashMap<>();
            for (CellKind kind : NET.space().distinctKinds())
                point.put(kind.label(), random.doubles(size, -1, 1).toArray());
            return point;
        }

        @Override
        public double[] forward(Map<String, double[]> alpha) {
            last.putAll(alpha);
            Map<String, double[]> netPoint = bench.point(1);
            List<CellKind> kinds = NET.space().kinds();
            for (int cell = 0; cell < kinds.size(); cell++)
                netPoint.put("gates." + cell, gates(alpha.get(kinds.get(cell).label())));
            return bench.forward(netPoint);
        }

        private double[] gates(double[] alpha) {
            Random sample = new Random(1);
            double[] gates = new double[alpha.length];
            for (int from = 0; from < alpha.length; from += COLUMNS) {
                double[] row = method.gates(Arrays.copyOfRange(alpha, from, from + COLUMNS), temperature, sample);
                System.arraycopy(row, 0, gates, from, COLUMNS);
            }
            return gates;
        }

        @Override
        public Map<String, double[]> backward(double[] outputGradient) {
            bench.backward(outputGradient);
            Map<String, double[]> gradients = new LinkedHashMap<>();
            for (CellKind kind : NET.space().distinctKinds()) {
                int first = NET.space().kinds().indexOf(kind);
                double[] gradient = new double[last.get(kind.label()).length];
                for (int edge = 0; edge < NET.space().topology().edgeCount(); edge++) {
                    double[] gates = bench.gates().get(first).row(edge);
                    double[] row = method.gradient(
                            new double[COLUMNS],
                            gates,
                            costs(kind).times(outputGradient[0]).row(edge),
                            temperature);
                    System.arraycopy(row, 0, gradient, edge * COLUMNS, COLUMNS);
                }
                gradients.put(kind.label(), gradient);
            }
            return gradients;
        }

        private Table costs(CellKind kind) {
            Table sum = null;
            for (int cell = 0; cell < NET.space().cells(); cell++) {
                if (NET.space().kinds().get(cell) != kind) continue;
                Table costs = bench.costs().get(cell);
                sum = sum == null ? costs : sum.plus(costs);
            }
            return sum;
        }

        @Override
        public void close() {
            bench.close();
        }
    }
}
