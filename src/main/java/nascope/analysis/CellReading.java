package nascope.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nascope.base.Require;
import nascope.base.Table;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.Edge;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;

/**
 * Everything the charts and the run files say about one kind of cell after a step.
 *
 * @param edges a reading of every edge, by index
 * @param preference the share of edges alive, input and intermediate apart
 * @param expected expected depth and width if every edge exists with probability 1 − p(none)
 * @param shapes the wiring each genotype rule would select now
 */
public record CellReading(
        List<EdgeReading> edges,
        EdgePreference preference,
        ExpectedWiring expected,
        Map<GenotypeRule, WiringShape> shapes) {
    public CellReading {
        edges = List.copyOf(edges);
        shapes = Map.copyOf(new EnumMap<>(shapes));
    }

    /**
     * Reads a cell.
     *
     * @param cell its alpha has the shape (edges, candidates) of the space
     */
    public static CellReading of(SearchSpace space, CellSnapshot cell) {
        Table probability = cell.probability();
        List<EdgeReading> edges = edges(space, probability);
        double[] alive = edges.stream().mapToDouble(EdgeReading::alive).toArray();
        Map<GenotypeRule, WiringShape> shapes = new EnumMap<>(GenotypeRule.class);
        for (GenotypeRule rule : GenotypeRule.values())
            shapes.put(rule, WiringShape.of(rule.wiring(space.topology(), space.candidates(), probability)));
        return new CellReading(
                edges, EdgePreference.of(space.topology(), alive), ExpectedWiring.of(space.topology(), alive), shapes);
    }

    /** A reading of every edge alone, by index. */
    public static List<EdgeReading> edges(SearchSpace space, Table probability) {
        List<EdgeReading> readings = new ArrayList<>();
        for (Edge edge : space.topology().edges())
            readings.add(EdgeReading.of(space, edge, probability.row(edge.index())));
        return readings;
    }

    /** The wiring a rule would select now. */
    public WiringShape shape(GenotypeRule rule) {
        return Require.entry("shapes", shapes, rule);
    }
}
