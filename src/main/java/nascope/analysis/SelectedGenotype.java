package nascope.analysis;

import java.util.EnumMap;
import java.util.Map;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;
import nascope.space.Wiring;

/** The genotype a search would end with if it ended now. */
public final class SelectedGenotype {
    private SelectedGenotype() {}

    /** Reads the wiring of every kind of cell off a snapshot of that space. */
    public static Genotype of(SearchSpace space, SearchSnapshot snapshot, GenotypeRule rule) {
        Map<CellKind, Wiring> wirings = new EnumMap<>(CellKind.class);
        snapshot.cells()
                .forEach((kind, cell) ->
                        wirings.put(kind, rule.wiring(space.topology(), space.candidates(), cell.probability())));
        return new Genotype(wirings);
    }
}
