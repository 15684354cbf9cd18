package nascope.app.outcome;

import java.util.Arrays;
import java.util.List;
import nascope.analysis.SelectedGenotype;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import nascope.space.SearchSpace;

/**
 * The genotype that one rule chooses.
 *
 * @param text in DARTS' form
 */
public record Chosen(GenotypeRule rule, String text) {
    /** What every rule chooses at a step. */
    public static List<Chosen> at(SearchSpace space, SearchSnapshot snapshot) {
        return Arrays.stream(GenotypeRule.values())
                .map(rule -> new Chosen(rule, GenotypeText.write(SelectedGenotype.of(space, snapshot, rule))))
                .toList();
    }
}
