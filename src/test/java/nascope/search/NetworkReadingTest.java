package nascope.search;

import static nascope.search.SmallSearches.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nascope.analysis.SelectedGenotype;
import nascope.search.settings.SearchSettings;
import nascope.space.GenotypeRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network is read beside a search. */
class NetworkReadingTest {
    @ParameterizedTest
    @ValueSource(strings = {"dsnas single 1", "darts bi 2", "snas single 1"})
    void theSearchIsTheSameBitForBit(String search) {
        SearchSettings settings = SmallSearches.of(search);
        try (SearchSession without = SearchSession.open(settings);
                SearchSession with = SearchSession.open(settings)) {
            steps(without, 3);
            steps(with, 3);
            with.network(Optional.empty(), share -> true).orElseThrow();
            with.network(
                    Optional.of(SelectedGenotype.of(with.space(), with.snapshot(), GenotypeRule.EVERY_EDGE)),
                    share -> true);
            assertThat(with.network(Optional.empty(), share -> share < 0.5)).isEmpty();
            assertThat(steps(with, 3)).isEqualTo(steps(without, 3));
            assertThat(with.checkpoint().toBytes())
                    .isEqualTo(without.checkpoint().toBytes());
        }
    }
}
