package nascope.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.base.Table;
import nascope.optim.Adam;
import nascope.search.measure.AlphaLoss;
import nascope.search.method.Sample;
import nascope.search.method.SearchMethod;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.Costs;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.term.AlphaTerm;
import nascope.space.CellKind;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;

/** Alpha of every kind of cell, and how it becomes gates and learns from costs. */
final class Architecture {
    private final SearchSpace space;
    private final SearchMethod method;
    private final Map<CellKind, Alpha> alphas = new EnumMap<>(CellKind.class);

    Architecture(SearchSpace space, SearchSettings settings, RandomGenerator start) {
        this.space = space;
        method = settings.get(Settings.METHOD);
        for (CellKind kind : space.distinctKinds()) alphas.put(kind, Alpha.start(space, settings, start));
    }

    /**
     * Alpha and the constraints on it as they are now, with what a step saw of them.
     *
     * @param gates of the step; NaN for kinds it has none for
     * @param costs the same
     */
    Map<CellKind, CellSnapshot> cells(Map<CellKind, Table> gates, Costs costs) {
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> {
            Table logits = alpha.table();
            Table unknown = Table.filled(logits.rows(), logits.columns(), Double.NaN);
            cells.put(
                    kind,
                    new CellSnapshot(
                            logits,
                            alpha.probability(method::probability),
                            gates.getOrDefault(kind, unknown),
                            costs.sums().getOrDefault(kind, unknown),
                            costs.byCell().getOrDefault(kind, List.of()),
                            alpha.constraints()));
        });
        return cells;
    }

    /** Gates for one pass, as the method has them. */
    DrawnGates draw(SearchMethod.Conditions conditions, RandomGenerator random) {
        List<DrawnGates.Choice> choices = choices();
        Sample sample =
                method.draw(choices.stream().map(DrawnGates.Choice::edge).toList(), conditions, random);
        return new DrawnGates(choices, Optional.of(sample), tables(choices, sample.gates()));
    }

    /** One-hot gates for one pass, drawn uniformly from the open operations of every edge. */
    DrawnGates drawUniformly(RandomGenerator random) {
        List<DrawnGates.Choice> choices = choices();
        List<double[]> gates = new ArrayList<>();
        for (DrawnGates.Choice choice : choices) {
            double[] drawn = new double[choice.open().columns().length];
            drawn[random.nextInt(drawn.length)] = 1;
            gates.add(drawn);
        }
        return new DrawnGates(choices, Optional.empty(), tables(choices, gates));
    }

    /**
     * Gates without chance: of methods whose gates are one-hot, the most probable operation of every edge (of equals the
     * first); of the others, every operation with its weight.
     */
    Map<CellKind, Table> mostProbable() {
        Map<CellKind, Table> tables = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> {
            Table weights = alpha.probability(method::probability);
            tables.put(kind, method.oneHot() ? largestAlone(weights) : weights);
        });
        return tables;
    }

    /** How probable each operation is; 0 for those that are not open. */
    Map<CellKind, Table> weights() {
        Map<CellKind, Table> tables = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> tables.put(kind, alpha.probability(method::probability)));
        return tables;
    }

    /** Begins with another alpha, shape (edges, candidates), in place of the one that was drawn. */
    void begin(CellKind kind, Table start) {
        Alpha alpha = Require.entry("alphas", alphas, kind);
        for (int edge = 0; edge < start.rows(); edge++) alpha.setRow(edge, start.row(edge));
    }

    /** Alpha itself. */
    Map<CellKind, Table> alpha() {
        Map<CellKind, Table> tables = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> tables.put(kind, alpha.table()));
        return tables;
    }

    /** Gates of the cells that a rule would cut out now: 1 for what it selects, 0 for the rest. */
    Map<CellKind, Table> cutOut(GenotypeRule rule) {
        Map<CellKind, Table> tables = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> {
            Table probability = alpha.probability(method::probability);
            double[][] gates = new double[probability.rows()][probability.columns()];
            rule.wiring(space.topology(), space.candidates(), probability)
                    .choices()
                    .forEach(choice -> gates[choice.edge().index()][space.column(choice.operation())] = 1);
            tables.put(kind, Table.copyOf(gates));
        });
        return tables;
    }

    /** Alpha as it is now, as what a loss depends on. */
    AlphaLoss.Edges asEdges() {
        List<DrawnGates.Choice> choices = choices();
        return new AlphaLoss.Edges() {
            @Override
            public List<double[]> logits() {
                return choices.stream().map(choice -> choice.edge().logits()).toList();
            }

            @Override
            public double[] probability(double... logits) {
                return method.probability(logits);
            }

            @Override
            public List<Table> gates(List<double[]> open) {
                return byCell(tables(choices, open));
            }

            @Override
            public List<double[]> costs(List<Table> cells) {
                Map<CellKind, Table> sums = Architecture.this.costs(cells).sums();
                return choices.stream()
                        .map(choice -> choice.open()
                                .narrow(Require.entry("costs", sums, choice.kind())
                                        .row(choice.index())))
                        .toList();
            }
        };
    }

    private static Table largestAlone(Table weights) {
        double[][] rows = weights.toRows();
        for (double[] row : rows) {
            int largest = 0;
            for (int k = 1; k < row.length; k++) if (row[k] > row[largest]) largest = k;
            double gate = row[largest] > 0 ? 1 : 0; // an edge without an open operation has none
            Arrays.fill(row, 0);
            row[largest] = gate;
        }
        return Table.copyOf(rows);
    }

    private List<DrawnGates.Choice> choices() {
        List<DrawnGates.Choice> choices = new ArrayList<>();
        alphas.forEach((kind, alpha) -> choices.addAll(alpha.choices(kind)));
        return choices;
    }

    private Map<CellKind, Table> tables(List<DrawnGates.Choice> choices, List<double[]> gates) {
        Map<CellKind, double[][]> rows = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> rows.put(kind, alpha.gatesWithoutChoice()));
        for (int k = 0; k < choices.size(); k++) {
            DrawnGates.Choice choice = choices.get(k);
            Require.entry("rows", rows, choice.kind())[choice.index()] =
                    choice.open().widen(gates.get(k));
        }
        Map<CellKind, Table> tables = new EnumMap<>(CellKind.class);
        rows.forEach((kind, table) -> tables.put(kind, Table.copyOf(table)));
        return tables;
    }

    /** The same tables, one a cell. */
    List<Table> byCell(Map<CellKind, Table> gates) {
        return space.kinds().stream().map(gates::get).toList();
    }

    /** Costs, one table a cell, and summed over the cells of each kind; NaN stays NaN. */
    Costs costs(List<Table> cells) {
        return Costs.of(space, cells);
    }

    /**
     * One step of alpha.
     *
     * @param drawn gates of the pass, which depend on alpha
     * @param costs of these gates, shape (edges, candidates) for each kind
     * @return what was added to alpha's loss, by name
     */
    Map<String, Double> learn(DrawnGates drawn, Map<CellKind, Table> costs, StepRates rates, Adam.Rule rule) {
        List<double[]> gradient = drawn.gradient(costs);
        Map<String, Double> values = new LinkedHashMap<>();
        for (AlphaTerm term : rates.terms()) {
            AlphaTerm.Term added = term.at(drawn.edges(), rates.settings(), rates.alphaProgress());
            values.put(term.name(), added.value());
            for (int k = 0; k < gradient.size(); k++) add(added.gradient().get(k), gradient.get(k));
        }
        for (int k = 0; k < gradient.size(); k++) {
            DrawnGates.Choice choice = drawn.choices().get(k);
            Require.entry("alphas", alphas, choice.kind()).learn(choice, gradient.get(k), rates.alpha(), rule);
        }
        return values;
    }

    private static void add(double[] x, double[] y) {
        for (int k = 0; k < y.length; k++) y[k] += x[k];
    }

    /** Constrains an edge; returns what takes it back. */
    Intervention constrain(CellEdge edge, EdgeConstraint constraint) {
        constraint.requireFits(space.candidates());
        return new Intervention.Constrain(edge, alphaOf(edge).constrain(edge.index(), constraint));
    }

    /** Shifts alpha of none on an edge; returns what takes it back. */
    Intervention shiftNone(CellEdge edge, double logOdds) {
        if (space.noneColumn() < 0)
            throw new IllegalArgumentException(
                    "none must be a candidate for its log-odds to be shifted, got operations "
                            + EdgeConstraint.labels(space.candidates()));
        double[] row = alphaOf(edge).row(edge.index());
        row[space.noneColumn()] += logOdds;
        return setRow(edge, row);
    }

    /** Sets alpha of an edge; returns what takes it back. */
    Intervention setRow(CellEdge edge, double... values) {
        Alpha alpha = alphaOf(edge);
        List<Double> before = Arrays.stream(alpha.row(edge.index())).boxed().toList();
        alpha.setRow(edge.index(), values);
        return new Intervention.SetAlpha(edge, before);
    }

    Map<CellKind, List<Adam.Moments>> moments() {
        Map<CellKind, List<Adam.Moments>> moments = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> moments.put(kind, alpha.moments()));
        return moments;
    }

    /** Goes on from another state of the same space. */
    void restore(Map<CellKind, CellSnapshot> cells, Map<CellKind, List<Adam.Moments>> moments) {
        alphas.forEach((kind, alpha) ->
                alpha.restore(Require.entry("cells", cells, kind), Require.entry("moments", moments, kind)));
    }

    /**
     * Makes sure that a state is one of this space.
     *
     * @throws IllegalArgumentException naming what differs
     */
    void requireFits(Map<CellKind, CellSnapshot> cells, Map<CellKind, List<Adam.Moments>> moments) {
        Set<CellKind> kinds = space.distinctKinds();
        if (!cells.keySet().equals(kinds) || !moments.keySet().equals(kinds))
            throw new IllegalArgumentException(
                    Plain.text("cells must be of the kinds %s, got %s", kinds, cells.keySet()));
        int edges = space.topology().edgeCount();
        int candidates = space.candidates().size();
        for (CellKind kind : kinds) {
            CellSnapshot cell = Require.entry("cells", cells, kind);
            Table alpha = cell.alpha();
            Require.shape("alpha", new long[] {alpha.rows(), alpha.columns()}, edges, candidates);
            Require.shape(
                    "moments",
                    new long[] {Require.entry("moments", moments, kind).size()},
                    (long) edges * candidates);
            Constraints constraints = cell.constraints();
            constraints.byEdge().keySet().forEach(edge -> new CellEdge(kind, edge).requireIn(space));
            if (!constraints.candidates().isEmpty() && !constraints.candidates().equals(space.candidates()))
                throw new IllegalArgumentException(Plain.text(
                        "constraints must be on the operations %s, got %s",
                        EdgeConstraint.labels(space.candidates()), EdgeConstraint.labels(constraints.candidates())));
        }
    }

    private Alpha alphaOf(CellEdge edge) {
        edge.requireIn(space);
        return Require.entry("alphas", alphas, edge.kind());
    }
}
