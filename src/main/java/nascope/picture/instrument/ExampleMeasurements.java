package nascope.picture.instrument;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nascope.base.Softmax;
import nascope.base.Table;
import nascope.search.measure.OperationCosts;
import nascope.search.measure.OperationStrengths;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.Sharpness;
import nascope.space.CellKind;
import nascope.space.Edge;

/** What was measured beside the made-up run, made up as well. */
final class ExampleMeasurements {
    private ExampleMeasurements() {}

    /** What a person had measured in it: costs at the start and at the end, and strength at the end. */
    static List<Measured> measured() {
        return List.of(
                new Measured(costs(0), 0, ""),
                new Measured(costs(ExampleRun.STEPS), ExampleRun.STEPS, ""),
                new Measured(strengths(), ExampleRun.STEPS, ""));
    }

    private static OperationCosts costs(int step) {
        double[][] mean = new double[ExampleRun.SPACE.topology().edgeCount()]
                [ExampleRun.SPACE.candidates().size()];
        for (Edge edge : ExampleRun.SPACE.topology().edges())
            for (int k = 0; k < mean[0].length; k++)
                mean[edge.index()][k] = (step == 0 ? ExampleRun.DYING / 2 : edge.fromInput() ? ExampleRun.LIVING : 0)
                        * (1 + 0.5 * ExampleRun.wave(k + step, 2.1));
        Table all = Table.filled(mean.length, mean[0].length, 25);
        return new OperationCosts(Collections.nCopies(
                ExampleRun.SPACE.cells(),
                new OperationCosts.OfCell(all, Table.copyOf(mean), all.times(-ExampleRun.LIVING / 25))));
    }

    private static OperationStrengths strengths() {
        int edges = ExampleRun.SPACE.topology().edgeCount();
        double[][] weight = new double[edges][];
        double[][] brought = new double[edges][ExampleRun.SPACE.candidates().size()];
        double[][] strength = new double[edges][ExampleRun.SPACE.candidates().size()];
        for (Edge edge : ExampleRun.SPACE.topology().edges()) {
            int row = edge.index();
            weight[row] = Softmax.of(ExampleRun.alpha(edge, ExampleRun.STEPS));
            for (int k = 0; k < strength[row].length; k++) {
                brought[row][k] = 0.05 * weight[row][k] * (1 + 0.4 * ExampleRun.wave(k, 1.3 + row));
                strength[row][k] = ExampleRun.SPACE.candidates().get(k).connects()
                        ? brought[row][k] * (1.2 + 0.3 * ExampleRun.wave(k, 2.3 + row))
                        : Double.NaN;
            }
        }
        return new OperationStrengths(Map.of(
                CellKind.NORMAL,
                new OperationStrengths.OfKind(Table.copyOf(weight), Table.copyOf(brought), Table.copyOf(strength))));
    }

    /** Beside a step, where a share of all is done. */
    static Beside beside(double done) {
        double accuracy = 0.1 + 0.45 * done;
        return new Beside(
                new CutOut(
                        new CutOut.Result(1.9 - 0.8 * done, accuracy),
                        new CutOut.Result(2.1 - 0.8 * done, accuracy - 0.06 * done),
                        new CutOut.Result(2.2 - 0.7 * done, accuracy - 0.1 * done)),
                new Sharpness(0.01 + 0.05 * done * done, 16));
    }
}
