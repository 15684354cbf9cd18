package nascope.search;

import static nascope.search.SmallSearches.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that nobody learns from are measured beside a search. */
class HeldOutTest {
    private static final int EVERY = 3;

    @ParameterizedTest
    @ValueSource(strings = {"dsnas single 1", "dsnas bi 1", "darts bi 2", "snas single 1"})
    void theSearchIsTheSameBitForBit(String search) {
        SearchSettings settings = SmallSearches.of(search);
        Undisturbed.assertThatSearch(settings, measuring(settings), 8, (number, measured, plain) -> {
            assertThat(without(measured)).isEqualTo(plain);
            boolean due = (number - 1) % EVERY == 0;
            assertThat(measured.heldOut().equals(Measures.NONE)).isEqualTo(!due);
            if (due) assertThat(measured.heldOut().tellsApart()).isTrue();
        });
    }

    @Test
    void measuringIsTurnedOnInTheRunAndComesOutOfACheckpoint() {
        SearchSettings settings = SmallSearches.of("dsnas single 1");
        try (SearchSession quiet = SearchSession.open(settings);
                SearchSession session = SearchSession.open(settings)) {
            steps(quiet, 2);
            steps(session, 2);
            Intervention.between(settings, measuring(settings)).forEach(session::intervene);
            Checkpoint checkpoint = session.checkpoint();
            List<SearchSnapshot> measured = steps(session, 6);
            session.restore(checkpoint);

            assertThat(steps(session, 6)).isEqualTo(measured);
            assertThat(measured.get(1).heldOut()).isNotEqualTo(Measures.NONE); // step 4
            assertThat(measured.stream().map(HeldOutTest::without).toList()).isEqualTo(steps(quiet, 6));
        }
    }

    /** DSNAS computes one operation of an edge: the most probable is taken, whatever a step draws. */
    @Test
    void gatesAreTheMostProbableAndWeightsThoseBeforeTheStep() {
        SearchSettings still = measuring(SmallSearches.of("dsnas single 1"))
                .with(Settings.WEIGHT_RATE, 0.0)
                .with(Settings.WEIGHT_RATE_END, 0.0)
                .with(Settings.ALPHA_RATE, 0.0);
        try (SearchSession session = SearchSession.open(still)) {
            Measures first = session.step().heldOut();
            steps(session, EVERY - 1);
            assertThat(session.step().heldOut()).isEqualTo(first); // though other gates were drawn
            steps(session, EVERY - 1);
            leadEverywhere(session, 2);
            Measures skip = session.step().heldOut();
            steps(session, EVERY - 1);
            leadEverywhere(session, 3);
            Measures convolution = session.step().heldOut();

            assertThat(List.of(first, skip, convolution)).doesNotHaveDuplicates();
            steps(session, EVERY - 1);
            leadEverywhere(session, 2);
            assertThat(session.step().heldOut()).isEqualTo(skip);
        }
    }

    private static void leadEverywhere(SearchSession session, int column) {
        for (int edge = 0; edge < session.space().topology().edgeCount(); edge++) {
            List<Double> alpha = new ArrayList<>(List.of(0.0, 0.0, 0.0, 0.0, 0.0));
            alpha.set(column, 0.1);
            session.intervene(new Intervention.SetAlpha(new CellEdge(CellKind.NORMAL, edge), alpha));
        }
    }

    @Test
    void edgesWithoutAnOpenOperationCarryNothing() {
        SearchSettings settings = measuring(SmallSearches.of("dsnas single 1"))
                .withText(Settings.OPERATIONS, "max_pool_3x3,skip_connect");
        try (SearchSession session = SearchSession.open(settings)) {
            for (int edge = 0; edge < 5; edge++)
                session.intervene(Intervention.drop(new CellEdge(CellKind.NORMAL, edge)));

            Measures dead = session.step().heldOut();

            assertThat(dead.loss()).isCloseTo(Math.log(10), within(1e-12)); // what a head knows that sees nothing
            assertThat(dead.entropy()).isCloseTo(Math.log(10), within(1e-12));
        }
    }

    @Test
    void whatIsLeftMustBeABatch() {
        SearchSettings settings = SmallSearches.of("dsnas single 1");
        assertThatThrownBy(() -> SearchSession.open(settings.with(Settings.HELD_OUT, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "held-out must be 0 or at least 8, a batch, of images that nobody learns from, got 7 of the 7"
                                + " asked for");
        try (SearchSession session = SearchSession.open(measuring(settings))) {
            assertThat(session.dataUse().about()).endsWith("; 40 are used; 16 others are held out");
            assertThat(session.step().heldOut()).isNotEqualTo(Measures.NONE);
        }
    }

    private static SearchSettings measuring(SearchSettings settings) {
        return settings.with(Settings.HELD_OUT, 20).with(Settings.HELD_OUT_EVERY, EVERY);
    }

    private static SearchSnapshot without(SearchSnapshot step) {
        return new SearchSnapshot(
                step.step(),
                step.epoch(),
                step.training(),
                step.search(),
                Measures.NONE,
                step.beside(),
                step.weightRate(),
                step.alphaRate(),
                step.temperature(),
                step.mode(),
                step.terms(),
                step.cells());
    }
}
