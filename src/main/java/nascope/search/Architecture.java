package nascope.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nascope.base.Table;
import nascope.optim.Adam;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** Alpha of every kind of cell, and how it becomes gates and learns from costs. */
final class Architecture implements AutoCloseable {
    private final SearchSpace space;
    private final SearchMethod method;
    private final Map<CellKind, Alpha> alphas = new EnumMap<>(CellKind.class);

    Architecture(SearchSpace space, SearchSettings settings, RandomGenerator start) {
        this.space = space;
        method = SearchMethod.of(settings);
        for (CellKind kind : space.distinctKinds()) alphas.put(kind, Alpha.start(space, settings, start));
    }

    /** Temperature at a progress from 0 to 1; NaN if the method has none. */
    double temperature(double progress) {
        return method.temperature(progress);
    }

    Map<CellKind, Table> logits() {
        Map<CellKind, Table> logits = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> logits.put(kind, alpha.table()));
        return logits;
    }

    /** Gates for one pass, shape (edges, candidates) for each kind; all cells of a kind share them. */
    Map<CellKind, Table> gates(double temperature, RandomGenerator random) {
        Map<CellKind, Table> gates = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> {
            double[][] rows = alpha.table().toRows();
            for (int e = 0; e < rows.length; e++) rows[e] = method.gates(rows[e], temperature, random);
            gates.put(kind, Table.copyOf(rows));
        });
        return gates;
    }

    /** The same tables, one a cell. */
    List<Table> byCell(Map<CellKind, Table> gates) {
        return space.kinds().stream().map(gates::get).toList();
    }

    /** Sums costs over the cells of each kind; NaN stays NaN. */
    Map<CellKind, Table> sumByKind(List<Table> costs) {
        Map<CellKind, Table> sums = new EnumMap<>(CellKind.class);
        for (int cell = 0; cell < costs.size(); cell++)
            sums.merge(space.kinds().get(cell), costs.get(cell), Table::plus);
        return sums;
    }

    /** The gradient of alpha. */
    Map<CellKind, Table> gradient(Map<CellKind, Table> gates, Map<CellKind, Table> costs, double temperature) {
        Map<CellKind, Table> gradients = new EnumMap<>(CellKind.class);
        alphas.forEach((kind, alpha) -> {
            double[][] rows = alpha.table().toRows();
            for (int e = 0; e < rows.length; e++)
                rows[e] = method.gradient(
                        rows[e], gates.get(kind).row(e), costs.get(kind).row(e), temperature);
            gradients.put(kind, Table.copyOf(rows));
        });
        return gradients;
    }

    void learn(Map<CellKind, Table> gradients, double rate, Adam.Rule rule) {
        alphas.forEach((kind, alpha) -> alpha.learn(gradients.get(kind), rate, rule));
    }

    @Override
    public void close() {
        alphas.values().forEach(Alpha::close);
    }
}
