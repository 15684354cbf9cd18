package nascope.picture.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nascope.base.Softmax;
import nascope.base.Table;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * A small made-up run in which everything is so that instruments are about: three minimal cells, input edges that are given
 * up and come back while the edge between intermediate nodes dies, L − H that turns from above 0 to below and is what the
 * edges of the last cell cost together, images held out that are learned last. No search gave it; it is what pictures that
 * explain are drawn from.
 */
public final class ExampleRun {
    /** Its last step. */
    public static final int STEPS = 300;

    public static final SearchSpace SPACE =
            new SearchSpace(new CellTopology(2), Collections.nCopies(3, CellKind.NORMAL), 8, SearchSpace.DARTS);

    static final double LIVING = -0.012; // nats that an operation of an input edge costs at rest
    static final double DYING = 0.03; // nats that the edge between intermediate nodes costs in the last cell
    private static final double ELSEWHERE = 0.02; // and in each other cell, where all edges cost nothing together
    private static final int INPUT_EDGES = 4;
    private static final int HELD_OUT_EVERY = 10;

    private ExampleRun() {}

    /** All of its steps, from 0 on; the same at every call. */
    public static List<SearchSnapshot> steps() {
        List<SearchSnapshot> steps = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) steps.add(step(step));
        return List.copyOf(steps);
    }

    private static SearchSnapshot step(int step) {
        if (step == 0) return snapshot(0, Measures.NONE, Measures.NONE, Measures.NONE);
        double done = (double) step / STEPS;
        Measures held = step % HELD_OUT_EVERY == 0 ? measures(0.75 * done, step) : Measures.NONE;
        return snapshot(step, measures(done, step), measures(0.9 * done, step + 7), held);
    }

    /** Of a network that has learned a share of what it will. */
    private static Measures measures(double learned, int seed) {
        double accuracy = 0.1 + 0.6 * learned;
        double entropy = 1.9 - 1.1 * learned;
        double gap = pull(learned) + 0.05 * wave(seed, 1.7);
        Measures.Part right = new Measures.Part(0.6 - 0.4 * learned, 1.2 - 0.5 * learned);
        Measures.Part wrong = new Measures.Part(2.4 + 0.3 * learned, 1.9 - 0.6 * learned);
        return new Measures(entropy + gap, entropy, accuracy, right, wrong);
    }

    /** L − H: wrong and sure at first, right and sure later. */
    private static double pull(double learned) {
        return 0.15 * Math.cos(Math.PI * Math.min(1, 1.4 * learned)) - 0.02;
    }

    private static SearchSnapshot snapshot(int step, Measures training, Measures search, Measures held) {
        List<Edge> edges = SPACE.topology().edges();
        int operations = SPACE.candidates().size();
        double[][] alpha = new double[edges.size()][operations];
        double[][] gate = new double[edges.size()][];
        double[][][] cost = new double[SPACE.cells()][edges.size()][operations];
        for (Edge edge : edges) {
            int row = edge.index();
            alpha[row] = alpha(edge, step);
            gate[row] = Softmax.of(alpha[row]);
            for (int cell = 0; cell < SPACE.cells(); cell++)
                for (int k = 0; k < operations; k++)
                    cost[cell][row][k] = k == SPACE.noneColumn()
                            ? 0
                            : expected(edge, cell, step, search.lossMinusEntropy())
                                    / (1 - gate[row][SPACE.noneColumn()]);
        }
        List<Table> byCell =
                step == 0 ? List.of() : List.of(Table.copyOf(cost[0]), Table.copyOf(cost[1]), Table.copyOf(cost[2]));
        Table unknown = Table.filled(edges.size(), operations, Double.NaN);
        CellSnapshot cell = new CellSnapshot(
                Table.copyOf(alpha),
                Table.copyOf(gate),
                step == 0 ? unknown : Table.copyOf(gate),
                step == 0 ? unknown : Table.copyOf(sum(cost)),
                byCell,
                Constraints.NONE);
        return new SearchSnapshot(
                step,
                step == 0 ? 0 : 1,
                training,
                search,
                held,
                step % HELD_OUT_EVERY == 1 ? ExampleMeasurements.beside((double) step / STEPS) : Beside.NONE,
                0.025,
                0.003,
                Double.NaN,
                TrainingMode.STANDARD,
                Map.of(),
                Map.of(CellKind.NORMAL, cell));
    }

    static double[] alpha(Edge edge, int step) {
        double done = (double) step / STEPS;
        double[] row = new double[SPACE.candidates().size()];
        int none = SPACE.noneColumn();
        int first = (none + 3 + edge.index()) % row.length;
        if (first == none) first = (first + 1) % row.length;
        double lost = Math.sin(Math.PI * Math.min(1, 1.6 * done)); // given up, and back
        row[none] = edge.fromInput() ? 1.6 * lost * (1 + 0.3 * edge.index()) : 3.2 * done;
        row[first] = edge.fromInput() ? 2.4 * done * done : 0.4 * done;
        for (int k = 0; k < row.length; k++)
            row[k] += 0.02 * step / STEPS * wave(step + 31 * k, 0.4 + 0.1 * edge.index());
        return row;
    }

    /** What an edge of a cell costs: in the last cell all together L − H, in each other cell 0. */
    private static double expected(Edge edge, int cell, int step, double lossMinusEntropy) {
        boolean last = cell == SPACE.cells() - 1;
        double deep = last ? DYING : ELSEWHERE;
        double all = last ? lossMinusEntropy : 0;
        double noise = 0.01 * wave(step + 11 * cell, 2.1) * (edge.index() % 2 == 0 ? 1 : -1);
        return edge.fromInput() ? (all - deep) / INPUT_EDGES + noise : deep;
    }

    private static double[][] sum(double[][][] cells) {
        double[][] sum = new double[cells[0].length][cells[0][0].length];
        for (double[][] cell : cells)
            for (int edge = 0; edge < sum.length; edge++)
                for (int k = 0; k < sum[edge].length; k++) sum[edge][k] += cell[edge][k];
        return sum;
    }

    /** From −1 to 1, without chance. */
    static double wave(int at, double pace) {
        return Math.sin(pace * at) * Math.cos(0.37 * at);
    }
}
