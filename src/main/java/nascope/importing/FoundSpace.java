package nascope.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.Wiring;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/**
 * What was searched, as far as what was read of a run tells: kinds of cells, their nodes, and the operations behind the
 * columns of its tables, or in its genotypes.
 */
final class FoundSpace {
    private static final int MORE_GENOTYPES = 2; // where alpha is told once and this many genotypes

    private final LoggedRun run;
    private final Remarks remarks;
    private final boolean tables; // whether alpha, or probabilities, were logged
    private final Set<CellKind> kinds = EnumSet.noneOf(CellKind.class);
    private final List<List<Operation>> columns; // by stage
    private final SearchSpace space;

    /**
     * Finds out what was searched.
     *
     * @param run at least one epoch of which wires a cell
     * @param orders that programs are known to use, that of the likely program first
     * @param given names of the columns that a person gave; empty if none
     * @param expected operations that genotypes to come may name
     * @throws InputException if the names do not fit
     */
    FoundSpace(
            LoggedRun run,
            List<List<String>> orders,
            List<String> given,
            Collection<Operation> expected,
            Remarks remarks) {
        this.run = run;
        this.remarks = remarks;
        long withTables = run.epochs().stream().filter(LoggedEpoch::hasTable).count();
        long withGenotype = run.epochs().stream()
                .filter(epoch -> epoch.genotype().isPresent())
                .count();
        boolean once = withTables == 1 && withGenotype > MORE_GENOTYPES;
        if (once) remarks.add(Texts.text("importing.FoundSpace.alpha-once"));
        tables = withTables > 0 && !once;
        for (LoggedEpoch epoch : run.epochs()) {
            if (tables) for (CellKind kind : CellKind.values()) epoch.any(kind).ifPresent(table -> kinds.add(kind));
            else
                epoch.genotype()
                        .ifPresent(genotype -> kinds.addAll(genotype.wirings().keySet()));
        }
        CellTopology topology = findTopology();
        columns = tables ? findColumns(orders, given) : List.of(listed(expected));
        Set<Operation> candidates = new LinkedHashSet<>();
        columns.forEach(candidates::addAll);
        if (run.epochs().stream().anyMatch(epoch -> !epoch.beta().isEmpty())) candidates.add(new None());
        space = new SearchSpace(topology, List.copyOf(kinds), 1, List.copyOf(candidates));
    }

    SearchSpace space() {
        return space;
    }

    Set<CellKind> kinds() {
        return kinds;
    }

    /** Whether alpha, or probabilities, were logged; genotypes alone otherwise. */
    boolean hasTables() {
        return tables;
    }

    /** The operations behind the columns of tables of a stage. */
    List<Operation> columns(int stage) {
        return columns.get(stage);
    }

    /** Whether the columns of an epoch's tables, or without them the operations of its genotype, are known. */
    boolean knows(LoggedEpoch epoch) {
        if (epoch.hasTable()) return tables && epoch.stage() < columns.size();
        return tables || space.candidates().containsAll(operations(epoch));
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
        if (joined.size() > 1) remarks.add(epoch.line(), Texts.text("importing.FoundSpace.joins-differ"));
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
            remarks.add(Texts.text("importing.FoundSpace.names-told", String.join(", ", told)));
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
        remarks.add(Texts.text("importing.FoundSpace.genotypes-alone"));
        return listed;
    }
}
