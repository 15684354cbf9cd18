package nascope.search;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;

/** What is measured beside a search leaves it as it was, bit for bit. */
final class Undisturbed {
    private Undisturbed() {}

    /** Looks at a step of both searches. */
    @FunctionalInterface
    interface Looks {
        /**
         * Called after every step.
         *
         * @param number of the step, from 1
         * @param measured the step of the search beside which something is measured
         */
        void at(int number, SearchSnapshot measured, SearchSnapshot plain);
    }

    /** Does both searches and compares what they learn, draw, and hand out. */
    static void assertThatSearch(SearchSettings plain, SearchSettings measuring, int steps, Looks looks) {
        try (SearchSession without = SearchSession.open(plain);
                SearchSession with = SearchSession.open(measuring)) {
            for (int number = 1; number <= steps; number++) {
                SearchSnapshot measured = with.step();
                SearchSnapshot step = without.step();
                assertThat(measured.cells()).isEqualTo(step.cells());
                assertThat(measured.training()).isEqualTo(step.training());
                assertThat(measured.search()).isEqualTo(step.search());
                looks.at(number, measured, step);
                assertThat(with.lastBatch().activity(CellKind.NORMAL, 2))
                        .isEqualTo(without.lastBatch().activity(CellKind.NORMAL, 2));
            }
            assertThat(with.checkpoint().learned().weights())
                    .isEqualTo(without.checkpoint().learned().weights());
            assertThat(with.checkpoint().learned().gateRandom())
                    .isEqualTo(without.checkpoint().learned().gateRandom());
        }
    }
}
