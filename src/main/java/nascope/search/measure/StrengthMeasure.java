package nascope.search.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import nascope.base.Require;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.net.Computed;
import nascope.net.Supernet;
import nascope.net.kernel.Gradients;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * Takes one operation after the other out of a network in which every operation counts with its weight; the other weights
 * stay as they are (as in the program of DARTS-PT). Weights of the network and alpha stand still.
 */
public final class StrengthMeasure {
    /** About 250 images at the usual size of a batch. */
    public static final int USUAL_BATCHES = 4;

    private final Supernet net;
    private final SearchSpace space;
    private final Map<CellKind, Table> weights;
    private final List<Place> places = new ArrayList<>();
    private final Map<CellKind, double[][]> brought = new EnumMap<>(CellKind.class); // summed over the batches
    private final Map<CellKind, double[][]> strength = new EnumMap<>(CellKind.class);

    /** An operation that can be taken out. */
    private record Place(CellKind kind, int edge, int column) {}

    private StrengthMeasure(Supernet net, SearchSpace space, Map<CellKind, Table> weights) {
        this.net = net;
        this.space = space;
        this.weights = weights;
        weights.forEach((kind, table) -> {
            for (int edge = 0; edge < table.rows(); edge++)
                for (int k = 0; k < table.columns(); k++)
                    if (table.at(edge, k) != 0 && space.candidates().get(k).connects())
                        places.add(new Place(kind, edge, k));
            brought.put(kind, new double[table.rows()][table.columns()]);
            strength.put(
                    kind,
                    Table.filled(table.rows(), table.columns(), Double.NaN).toRows());
        });
        for (Place place : places) sums(strength, place)[place.column()] = 0;
    }

    /**
     * Measures.
     *
     * @param weights for each kind, shape (edges, candidates)
     * @param batches asked as often as it says
     * @param goOn told before every pass which share of them is done; says whether to go on
     * @return empty if it said no
     */
    public static Optional<OperationStrengths> run(
            Supernet net,
            SearchSpace space,
            Map<CellKind, Table> weights,
            Supplier<Batch> batches,
            int count,
            DoublePredicate goOn) {
        StrengthMeasure measure = new StrengthMeasure(net, space, weights);
        for (int done = 0; done < count; done++)
            if (!measure.add(batches.get(), done, count, goOn)) return Optional.empty();
        return Optional.of(measure.result(count));
    }

    private boolean add(Batch batch, int done, int count, DoublePredicate goOn) {
        double passes = places.size() + 1.0;
        if (!goOn.test((double) done / count)) return false;
        double with = loss(batch, weights);
        addBrought(net.backward(Gradients.COSTS));
        for (int k = 0; k < places.size(); k++) {
            if (!goOn.test((done + (k + 1) / passes) / count)) return false;
            Place place = places.get(k);
            sums(strength, place)[place.column()] += loss(batch, without(place)) - with;
        }
        return true;
    }

    private double loss(Batch batch, Map<CellKind, Table> gates) {
        List<Table> byCell = space.kinds().stream().map(gates::get).toList();
        return net.forward(batch.images(), batch.labels(), byCell, Computed.SELECTED_OPERATIONS)
                .loss();
    }

    private Map<CellKind, Table> without(Place place) {
        Map<CellKind, Table> gates = new EnumMap<>(weights);
        double[][] rows = Require.entry("weights", weights, place.kind()).toRows();
        rows[place.edge()][place.column()] = 0;
        gates.put(place.kind(), Table.copyOf(rows));
        return gates;
    }

    private void addBrought(List<Table> costs) {
        for (int cell = 0; cell < costs.size(); cell++) {
            CellKind kind = space.kinds().get(cell);
            Table gates = Require.entry("weights", weights, kind);
            for (int edge = 0; edge < gates.rows(); edge++)
                for (int k = 0; k < gates.columns(); k++)
                    Require.entry("brought", brought, kind)[edge][k] -= gates.at(edge, k) == 0
                            ? Double.NaN
                            : gates.at(edge, k) * costs.get(cell).at(edge, k);
        }
    }

    private static double[] sums(Map<CellKind, double[][]> of, Place place) {
        return Require.entry("kinds", of, place.kind())[place.edge()];
    }

    private OperationStrengths result(int count) {
        Map<CellKind, OperationStrengths.OfKind> kinds = new EnumMap<>(CellKind.class);
        weights.forEach((kind, table) -> kinds.put(
                kind,
                new OperationStrengths.OfKind(
                        table,
                        Table.copyOf(Require.entry("brought", brought, kind)).times(1.0 / count),
                        Table.copyOf(Require.entry("strength", strength, kind)).times(1.0 / count))));
        return new OperationStrengths(kinds);
    }
}
