package nascope.analysis.event.watch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nascope.analysis.event.Event;
import nascope.base.Table;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * A made-up search of the minimal cell, step by step: what is set holds until it is set anew. It begins with every
 * operation equal, no cost and no measure.
 */
final class Steps {
    static final SearchSpace SPACE = SearchSettings.standard().space();
    static final int NONE = SPACE.noneColumn();
    static final int MAX_POOL = 1;
    static final int SKIP = 3;
    static final int SEP_3 = 4;
    static final int SEP_5 = 5;

    private static final int EDGES = SPACE.topology().edgeCount();
    private static final int COLUMNS = SPACE.candidates().size();

    private final Chronicle chronicle = new Chronicle(SPACE);
    private final double[][] probability = new double[EDGES][COLUMNS];
    private final double[] cost = new double[EDGES];
    private final Map<Integer, SearchSnapshot> done = new HashMap<>();
    private Measures measures = Measures.NONE;
    private Constraints constraints = Constraints.NONE;
    private int next;

    Steps() {
        for (double[] row : probability) Arrays.fill(row, 1.0 / COLUMNS);
        Arrays.fill(cost, Double.NaN);
    }

    /** The operations named have these probabilities on an edge, the others share the rest. */
    Steps on(int edge, Map<Integer, Double> some) {
        double rest =
                1 - some.values().stream().mapToDouble(Double::doubleValue).sum();
        Arrays.fill(probability[edge], rest / (COLUMNS - some.size()));
        some.forEach((column, value) -> probability[edge][column] = value);
        return this;
    }

    Steps none(double... byEdge) {
        for (int edge = 0; edge < byEdge.length; edge++)
            on(edge, Map.of(NONE, byEdge[edge], SEP_3, (1 - byEdge[edge]) / 2));
        return this;
    }

    Steps cost(int edge, double value) {
        cost[edge] = value;
        return this;
    }

    Steps lossAndEntropy(double loss, double entropy) {
        measures = new Measures(loss, entropy, 0.5);
        return this;
    }

    Steps constrained(Constraints now) {
        constraints = now;
        return this;
    }

    /** Does steps; gives what happened with them. */
    List<Event> go(int steps) {
        int before = chronicle.events().size();
        for (int i = 0; i < steps; i++) {
            SearchSnapshot snapshot = snapshot();
            done.put(next++, snapshot);
            chronicle.next(snapshot);
        }
        return List.copyOf(chronicle.events().subList(before, chronicle.events().size()));
    }

    SearchSnapshot done(int step) {
        return done.get(step);
    }

    int step() {
        return next - 1;
    }

    List<Event> all() {
        return chronicle.events();
    }

    /** What another chronicle finds in the same steps. */
    List<Event> again() {
        Chronicle other = new Chronicle(SPACE);
        for (int step = 0; step < next; step++) other.next(done.get(step));
        return other.events();
    }

    private SearchSnapshot snapshot() {
        double[][] gates = new double[EDGES][COLUMNS];
        double[][] costs = new double[EDGES][COLUMNS];
        for (int edge = 0; edge < EDGES; edge++) {
            gates[edge][SEP_3] = 1;
            Arrays.fill(costs[edge], cost[edge]);
        }
        Table weights = Table.copyOf(probability);
        CellSnapshot cell = new CellSnapshot(weights, weights, Table.copyOf(gates), Table.copyOf(costs), constraints);
        return new SearchSnapshot(next, 1, measures, measures, 0.1, 0.1, Double.NaN, Map.of(CellKind.NORMAL, cell));
    }
}
