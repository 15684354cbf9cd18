package nascope.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.base.Softmax;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import nascope.space.Wiring;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a run, and the space they are in, of what was read of one. */
final class RunMaker {
    private final LoggedRun run;
    private final Remarks remarks;
    private final EpochMeasures measures;
    private final boolean tables; // whether alpha, or probabilities, were logged
    private final Set<CellKind> kinds = EnumSet.noneOf(CellKind.class);
    private final CellTopology topology;
    private final List<List<Operation>> columns; // by stage
    private final SearchSpace space;
    private @Nullable LoggedEpoch before; // the last that was made a step of; null before the first
    private int made; // steps
    private boolean weighed; // whether it was said that edges weigh too

    /**
     * Finds out what was searched.
     *
     * @param run at least one epoch of which wires a cell
     * @param orders that programs are known to use, that of the likely program first
     * @param given names of the columns that a person gave; empty if none
     * @param expected operations that genotypes to come may name
     * @throws InputException if the names do not fit
     */
    RunMaker(
            LoggedRun run,
            List<List<String>> orders,
            List<String> given,
            Collection<Operation> expected,
            Remarks remarks) {
        this.run = run;
        this.remarks = remarks;
        measures = new EpochMeasures(remarks);
        tables = run.epochs().stream().anyMatch(LoggedEpoch::hasTable);
        for (LoggedEpoch epoch : run.epochs()) {
            if (tables) for (CellKind kind : CellKind.values()) epoch.any(kind).ifPresent(table -> kinds.add(kind));
            else
                epoch.genotype()
                        .ifPresent(genotype -> kinds.addAll(genotype.wirings().keySet()));
        }
        topology = findTopology();
        columns = tables ? findColumns(orders, given) : List.of(listed(expected));
        Set<Operation> candidates = new LinkedHashSet<>();
        columns.forEach(candidates::addAll);
        if (run.epochs().stream().anyMatch(epoch -> !epoch.beta().isEmpty())) candidates.add(new None());
        space = new SearchSpace(topology, List.copyOf(kinds), 1, List.copyOf(candidates));
    }

    SearchSpace space() {
        return space;
    }

    /** The cell that most tables are of, or most genotypes; of two the one told later, as a damaged line tells another. */
    private CellTopology findTopology() {
        Map<CellTopology, Seen> seen = new HashMap<>();
        List<LoggedEpoch> epochs = run.epochs();
        for (int i = 0; i < epochs.size(); i++) {
            Seen here = new Seen(1, i);
            cells(epochs.get(i)).forEach(cell -> seen.merge(cell, here, Seen::and));
        }
        Map.Entry<CellTopology, Seen> most = seen.entrySet().stream()
                .max(Map.Entry.comparingByValue(
                        Comparator.comparingInt(Seen::times).thenComparingInt(Seen::last)))
                .orElseThrow();
        return joined(most.getKey(), epochs.get(most.getValue().last()));
    }

    /** How often a cell was told, and the place of the last epoch that did. */
    private record Seen(int times, int last) {
        Seen and(Seen later) {
            return new Seen(times + later.times, later.last);
        }
    }

    private Stream<CellTopology> cells(LoggedEpoch epoch) {
        return tables
                ? kinds.stream()
                        .flatMap(kind -> epoch.any(kind).stream())
                        .flatMap(table -> Spaces.topology(table.rows()).stream())
                : wirings(epoch).map(Wiring::topology);
    }

    /** The operations that the genotype of an epoch lists. */
    static Set<Operation> operations(LoggedEpoch epoch) {
        return wirings(epoch)
                .flatMap(wiring -> wiring.choices().stream())
                .map(Wiring.Choice::operation)
                .collect(Collectors.toSet());
    }

    private static Stream<Wiring> wirings(LoggedEpoch epoch) {
        return epoch.genotype().stream().flatMap(genotype -> genotype.wirings().values().stream());
    }

    /** Where kinds of cells join other nodes each, all are joined, as the space knows one cell. */
    private CellTopology joined(CellTopology cell, LoggedEpoch epoch) {
        List<List<Integer>> joined = wirings(epoch)
                .map(wiring -> wiring.topology().joined())
                .distinct()
                .toList();
        if (joined.size() == 1) return Spaces.joining(cell, joined.get(0));
        if (joined.size() > 1) remarks.add(epoch.line(), Texts.text("importing.RunMaker.joins-differ"));
        return cell.endsAtNode() ? cell : new CellTopology(cell.nodes());
    }

    private List<List<Operation>> findColumns(List<List<String>> orders, List<String> given) {
        List<List<Operation>> found = new ArrayList<>();
        for (int stage = 0; stage <= run.stage(); stage++) {
            int number = stage;
            List<LoggedEpoch> epochs = run.epochs().stream()
                    .filter(epoch -> epoch.stage() == number && epoch.hasTable())
                    .toList();
            int width = epochs.isEmpty()
                    ? 0
                    : kinds.stream()
                            .flatMap(kind -> epochs.get(0).any(kind).stream())
                            .findFirst()
                            .orElseThrow()
                            .columns();
            found.add(names(width, epochs, run.names().get(stage), orders, given).stream()
                    .map(Operations::namedOrForeign)
                    .toList());
        }
        return found;
    }

    private List<String> names(
            int width, List<LoggedEpoch> epochs, List<String> told, List<List<String>> orders, List<String> given) {
        if (width == 0) return List.of();
        if (!given.isEmpty()) {
            try {
                return ColumnOrder.given(given, width);
            } catch (IllegalArgumentException e) {
                throw new InputException(String.valueOf(e.getMessage()), e);
            }
        }
        if (told.size() == width) {
            remarks.add(Texts.text("importing.RunMaker.names-told", String.join(", ", told)));
            return told;
        }
        ColumnOrder.Found order = new ColumnOrder(epochs).find(width, orders);
        remarks.add(order.remark());
        return order.names();
    }

    /** The operations that genotypes name, those of DARTS first; {@code none} only where one lists it. */
    private List<Operation> listed(Collection<Operation> expected) {
        Set<Operation> seen = new LinkedHashSet<>(expected);
        for (LoggedEpoch epoch : run.epochs()) seen.addAll(operations(epoch));
        List<Operation> listed = new ArrayList<>(SearchSpace.DARTS);
        listed.retainAll(seen);
        seen.stream().filter(operation -> !listed.contains(operation)).forEach(listed::add);
        for (Operation other : SearchSpace.DARTS)
            if (listed.size() < 2 && other.connects() && !listed.contains(other)) listed.add(other);
        remarks.add(Texts.text("importing.RunMaker.genotypes-alone"));
        return listed;
    }

    /** How many steps were made. */
    int made() {
        return made;
    }

    /** Gives up the steps from a number on: the next that is made has this number. */
    void backTo(int step) {
        made = step;
    }

    /** Whether the columns of an epoch's tables, or without them the operations of its genotype, are known. */
    boolean knows(LoggedEpoch epoch) {
        if (epoch.hasTable()) return tables && epoch.stage() < columns.size();
        return tables || space.candidates().containsAll(operations(epoch));
    }

    /** A step an epoch, from the first that wires a cell on. */
    List<SearchSnapshot> steps() {
        List<SearchSnapshot> steps = new ArrayList<>();
        run.epochs().forEach(epoch -> next(epoch).ifPresent(steps::add));
        return steps;
    }

    /** The step of the next epoch; empty as long as none has wired a cell. */
    Optional<SearchSnapshot> next(LoggedEpoch epoch) {
        Map<CellKind, CellSnapshot> cells = tables ? ofTables(epoch) : ofGenotype(epoch);
        if (cells.size() < kinds.size()) {
            remarks.add(epoch.line(), Texts.text("importing.RunMaker.not-wired"));
            return Optional.empty();
        }
        before = epoch;
        return Optional.of(new SearchSnapshot(
                made++,
                epoch.number(),
                measures.of(epoch, Measure.TRAINING_LOSS, Measure.TRAINING_ACCURACY),
                measures.of(epoch, Measure.SEARCH_LOSS, Measure.SEARCH_ACCURACY),
                measures.of(epoch, Measure.HELD_OUT_LOSS, Measure.HELD_OUT_ACCURACY),
                Beside.NONE,
                epoch.measure(Measure.WEIGHT_RATE),
                Double.NaN,
                epoch.measure(Measure.TEMPERATURE),
                TrainingMode.STANDARD,
                Map.of(),
                cells));
    }

    /** The step of an epoch that was made a step of before, and of which more may be known since. */
    SearchSnapshot again(LoggedEpoch epoch, SearchSnapshot step) {
        int steps = made;
        made = step.step();
        SearchSnapshot more = next(epoch).orElse(step);
        made = steps;
        return more;
    }

    private Map<CellKind, CellSnapshot> ofTables(LoggedEpoch epoch) {
        if (before != null && epoch.carry(before)) carried(epoch);
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        for (CellKind kind : kinds) cell(epoch, kind).ifPresent(cell -> cells.put(kind, cell));
        return cells;
    }

    private Map<CellKind, CellSnapshot> ofGenotype(LoggedEpoch epoch) {
        if (epoch.genotype().isEmpty() && before != null) {
            before.genotype().ifPresent(epoch::genotype);
            carried(epoch);
        }
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        epoch.genotype().ifPresent(genotype -> kinds.forEach(kind -> cells.put(kind, wired(genotype, kind))));
        return cells;
    }

    private void carried(LoggedEpoch epoch) {
        remarks.add(epoch.line(), Texts.text("importing.RunMaker.carried"));
    }

    private Optional<CellSnapshot> cell(LoggedEpoch epoch, CellKind kind) {
        Table probability = epoch.tables(true).get(kind);
        Table alpha = fitting(epoch.tables(false).get(kind), probability);
        List<Operation> names = columns.get(epoch.stage());
        Table shown = probability == null ? alpha : probability;
        if (shown == null) return Optional.empty();
        if (shown.rows() != topology.edgeCount() || shown.columns() != names.size()) {
            remarks.add(epoch.line(), Texts.text("importing.RunMaker.other-cell", shown.rows(), shown.columns()));
            return Optional.empty();
        }
        int width = space.candidates().size();
        double[][] logits = Table.filled(shown.rows(), width, Double.NaN).toRows();
        double[][] shares = new double[shown.rows()][width];
        for (int edge = 0; edge < shown.rows(); edge++) {
            double[] row = probability == null ? Softmax.of(shown.row(edge)) : shown.row(edge);
            for (int k = 0; k < row.length; k++) {
                int column = space.column(names.get(k));
                shares[edge][column] = Math.min(1, row[k]);
                if (alpha != null) logits[edge][column] = alpha.at(edge, k);
            }
        }
        weigh(epoch, kind, shares);
        return Optional.of(cell(logits, shares));
    }

    /** Where edges have weights of their own, what each operation weighs is its share times its edge's. */
    private void weigh(LoggedEpoch epoch, CellKind kind, double[][] shares) {
        double[] beta = epoch.beta().get(kind);
        int none = space.column(new None());
        if (beta == null || beta.length != shares.length || none < 0) return;
        double[] weight = EdgeWeights.of(topology, beta);
        for (int edge = 0; edge < shares.length; edge++) {
            double left = 1;
            for (int k = 0; k < shares[edge].length; k++) if (k != none) left -= shares[edge][k] *= weight[edge];
            shares[edge][none] = Math.max(0, left);
        }
        if (!weighed) remarks.add(Texts.text("importing.RunMaker.beta"));
        weighed = true;
    }

    /** Alpha, unless probabilities of another shape stand beside it. */
    private static @Nullable Table fitting(@Nullable Table alpha, @Nullable Table probability) {
        if (alpha == null || probability == null) return alpha;
        return alpha.rows() == probability.rows() && alpha.columns() == probability.columns() ? alpha : null;
    }

    private static CellSnapshot cell(double[][] logits, double[][] shares) {
        Table unknown = Table.filled(shares.length, shares[0].length, Double.NaN);
        return new CellSnapshot(Table.copyOf(logits), Table.copyOf(shares), unknown, unknown, Constraints.NONE);
    }

    /** A cell that is wired as a genotype says: sure of what is listed, and without the edges that are not. */
    private CellSnapshot wired(Genotype genotype, CellKind kind) {
        int width = space.candidates().size();
        double[][] logits =
                Table.filled(topology.edgeCount(), width, Double.NaN).toRows();
        double[][] shares = new double[topology.edgeCount()][width];
        Optional<Wiring> wiring =
                genotype.wiring(kind).filter(cell -> cell.topology().edgeCount() == shares.length);
        wiring.ifPresent(cell -> cell.choices().forEach(choice -> {
            long together = cell.choices().stream()
                    .filter(other -> other.edge().equals(choice.edge()))
                    .count();
            shares[choice.edge().index()][space.column(choice.operation())] += 1.0 / together;
        }));
        int none = space.column(new None());
        for (double[] edge : shares) {
            double sum = 0;
            for (double share : edge) sum += share;
            if (sum == 0 && none >= 0) edge[none] = 1;
        }
        return cell(logits, shares);
    }
}
