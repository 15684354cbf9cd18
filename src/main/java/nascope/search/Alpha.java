package nascope.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nascope.base.Require;
import nascope.base.Table;
import nascope.optim.Adam;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.OpenColumns;
import nascope.search.term.OpenEdge;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** The logits of one kind of cell, shape (edges, candidates), with their optimizers and the constraints on the edges. */
final class Alpha {
    private final SearchSpace space;
    private final double[][] logits;
    private final Adam[] adams; // one an edge
    private Constraints constraints = Constraints.NONE;

    private Alpha(SearchSpace space, double[][] start) {
        this.space = space;
        logits = start;
        adams = new Adam[start.length];
        for (int edge = 0; edge < adams.length; edge++) adams[edge] = new Adam(start[edge].length);
    }

    /** Alpha where a search starts. */
    static Alpha start(SearchSpace space, SearchSettings settings, RandomGenerator random) {
        double spread = settings.get(Settings.ALPHA_SPREAD);
        double mean = settings.get(Settings.ALPHA_MEAN);
        double lead = noneLead(settings);
        double[][] start =
                new double[space.topology().edgeCount()][space.candidates().size()];
        for (double[] row : start) {
            for (int k = 0; k < row.length; k++) row[k] = spread * random.nextGaussian();
            if (mean != 0) for (int k = 0; k < row.length; k++) row[k] += mean;
            if (lead != 0) row[space.noneColumn()] += lead;
        }
        return new Alpha(space, start);
    }

    private static double noneLead(SearchSettings settings) {
        return switch (settings.get(Settings.ALPHA_START)) {
            case UNIFORM -> 0;
            case NONE_LEADS -> settings.get(Settings.ALPHA_LEAD);
            case EDGES_LEAD -> -settings.get(Settings.ALPHA_LEAD);
        };
    }

    Table table() {
        return Table.copyOf(logits);
    }

    Constraints constraints() {
        return constraints;
    }

    /** The edges on which there is something to choose, in order. */
    List<DrawnGates.Choice> choices(CellKind kind) {
        List<DrawnGates.Choice> choices = new ArrayList<>();
        for (int edge = 0; edge < logits.length; edge++) {
            OpenColumns open = open(edge);
            if (!open.leaveChoice()) continue;
            List<Operation> operations = Arrays.stream(open.columns())
                    .mapToObj(space.candidates()::get)
                    .toList();
            choices.add(new DrawnGates.Choice(edge, open, new OpenEdge(kind, operations, open.narrow(row(edge)))));
        }
        return choices;
    }

    /** Gates of the edges that leave no choice: 1 for the only operation that is open; the other rows are 0. */
    double[][] gatesWithoutChoice() {
        double[][] gates = new double[logits.length][];
        for (int edge = 0; edge < gates.length; edge++) {
            OpenColumns open = open(edge);
            gates[edge] = open.columns().length == 1 ? open.widen(1) : new double[open.width()];
        }
        return gates;
    }

    /** One step of an edge's alpha along a gradient with respect to its open operations. */
    void learn(DrawnGates.Choice choice, double[] gradient, double rate, Adam.Rule rule) {
        OpenColumns open = choice.open();
        adams[choice.index()].step(logits[choice.index()], open.widen(gradient), open.columns(), rate, rule);
    }

    /** How probable each operation is, by a rule for the logits of the open ones; the others' probability is 0. */
    Table probability(UnaryOperator<double[]> rule) {
        double[][] rows = new double[logits.length][];
        for (int edge = 0; edge < rows.length; edge++) {
            OpenColumns open = open(edge);
            rows[edge] = open.isEmpty() ? new double[open.width()] : open.widen(rule.apply(open.narrow(row(edge))));
        }
        return Table.copyOf(rows);
    }

    private OpenColumns open(int edge) {
        int width = logits[edge].length;
        return new OpenColumns(constraints.open(edge, width), width);
    }

    /** Constrains an edge; returns the constraint that was there before. */
    EdgeConstraint constrain(int edge, EdgeConstraint constraint) {
        EdgeConstraint before = constraints.of(edge);
        constraints = constraints.with(edge, constraint, space.candidates());
        return before;
    }

    double[] row(int edge) {
        return logits[edge].clone();
    }

    /** @param values one a candidate, not modified */
    void setRow(int edge, double... values) {
        Require.shape("alpha", new long[] {values.length}, space.candidates().size());
        for (double value : values)
            Require.within("alpha", value, -Intervention.LARGEST_ALPHA, Intervention.LARGEST_ALPHA);
        System.arraycopy(values, 0, logits[edge], 0, values.length);
    }

    /** The optimizers' memory, row after row. */
    List<Adam.Moments> moments() {
        List<Adam.Moments> moments = new ArrayList<>();
        for (int edge = 0; edge < logits.length; edge++)
            for (int k = 0; k < logits[edge].length; k++) moments.add(adams[edge].moments(k));
        return List.copyOf(moments);
    }

    /** Goes on from another state of the same cells. */
    void restore(CellSnapshot cell, List<Adam.Moments> moments) {
        constraints = cell.constraints();
        Iterator<Adam.Moments> next = moments.iterator();
        for (int edge = 0; edge < logits.length; edge++) {
            System.arraycopy(cell.alpha().row(edge), 0, logits[edge], 0, logits[edge].length);
            for (int k = 0; k < logits[edge].length; k++) adams[edge].restore(k, next.next());
        }
    }
}
