package nascope.search;

import static nascope.search.SmallSearches.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cell is measured as it would be cut out now, beside a search. */
class CutOutTest {
    private static final int EVERY = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {"dsnas single 1", "dsnas bi 1", "darts bi 2", "snas single 1", "gdas single 1", "drnas bi 1"})
    void theSearchIsTheSameBitForBit(String search) {
        SearchSettings settings = SmallSearches.of(search);
        Undisturbed.assertThatSearch(
                settings, settings.with(Settings.CUT_OUT_EVERY, EVERY), 8, (number, measured, plain) -> {
                    assertThat(plain.beside().cutOut()).isEqualTo(CutOut.NONE);
                    assertThat(measured.beside().cutOut().equals(CutOut.NONE)).isEqualTo((number - 1) % EVERY != 0);
                });
    }

    @Test
    void theSameStepMeasuresTheSameWhateverWasMeasuredBefore() {
        SearchSettings settings = SmallSearches.of("snas single 1").with(Settings.CUT_OUT_EVERY, EVERY);
        try (SearchSession session = SearchSession.open(settings)) {
            steps(session, 2);
            Checkpoint checkpoint = session.checkpoint();
            List<SearchSnapshot> measured = steps(session, 6);
            session.restore(checkpoint);
            assertThat(steps(session, 6)).isEqualTo(measured);
        }
    }

    /** Images held out are the sample, where there are any; HeldOut measures the same gates by another way. */
    @Test
    void theCellWithoutChanceIsTheOneThatIsCutOutByTheRuleOfEveryEdge() {
        SearchSettings settings = measuringBoth("dsnas single 1");
        try (SearchSession session = SearchSession.open(settings)) {
            steps(session, 6);
            SearchSnapshot step = session.step();
            assertThat(step.beside().cutOut().everyEdge()).isEqualTo(result(step.heldOut()));
        }
    }

    @Test
    void withoutChanceTheSearchedNetworkIsTheOneHeldOutImagesAreMeasuredWith() {
        try (SearchSession session = SearchSession.open(measuringBoth("darts single 1"))) {
            SearchSnapshot step = session.step();
            assertThat(step.beside().cutOut().searched()).isEqualTo(result(step.heldOut()));
            assertThat(step.beside().cutOut().everyEdge()).isNotEqualTo(result(step.heldOut()));
        }
    }

    /** A cell that is already what a rule would cut out loses nothing by it. */
    @Test
    void whatIsPinnedIsCutOutAsItIs() {
        SearchSettings settings = measuringBoth("darts single 1");
        try (SearchSession session = SearchSession.open(settings)) {
            List<String> operations = List.of("sep_conv_3x3", "max_pool_3x3", "skip_connect", "dil_conv_3x3");
            for (int edge = 0; edge < 4; edge++) {
                int column = column(session, operations.get(edge));
                session.intervene(Intervention.pin(
                        new CellEdge(CellKind.NORMAL, edge),
                        session.space().candidates().get(column)));
            }
            session.intervene(Intervention.drop(new CellEdge(CellKind.NORMAL, 4)));
            CutOut cut = session.step().beside().cutOut();
            assertThat(cut.everyEdge()).isEqualTo(cut.searched());
            assertThat(cut.twoStrongest()).isEqualTo(cut.searched());
        }
    }

    @Test
    void twoStrongestLeavesTheWeakestEdgeOut() {
        SearchSettings settings = measuringBoth("dsnas single 1");
        try (SearchSession session = SearchSession.open(settings)) {
            for (int edge = 0; edge < 5; edge++) lead(session, edge, "sep_conv_3x3", edge == 2 ? 0.5 : 2);
            CutOut cut = session.step().beside().cutOut();
            session.intervene(Intervention.drop(new CellEdge(CellKind.NORMAL, 2)));
            try (SearchSession without = SearchSession.open(settings)) {
                for (int edge = 0; edge < 5; edge++) lead(without, edge, "sep_conv_3x3", 2);
                without.intervene(Intervention.drop(new CellEdge(CellKind.NORMAL, 2)));
                assertThat(without.step().beside().cutOut().everyEdge()).isEqualTo(cut.twoStrongest());
            }
            assertThat(cut.twoStrongest()).isNotEqualTo(cut.everyEdge());
        }
    }

    private static SearchSettings measuringBoth(String search) {
        return SmallSearches.of(search)
                .with(Settings.HELD_OUT, 16)
                .with(Settings.HELD_OUT_EVERY, EVERY)
                .with(Settings.CUT_OUT_EVERY, EVERY);
    }

    private static CutOut.Result result(Measures measures) {
        return new CutOut.Result(measures.loss(), measures.accuracy());
    }

    private static int column(SearchSession session, String label) {
        return session.space().candidates().stream()
                .map(operation -> operation.label())
                .toList()
                .indexOf(label);
    }

    private static void lead(SearchSession session, int edge, String label, double alpha) {
        List<Double> row =
                new ArrayList<>(Collections.nCopies(session.space().candidates().size(), 0.0));
        row.set(column(session, label), alpha);
        session.intervene(new Intervention.SetAlpha(new CellEdge(CellKind.NORMAL, edge), row));
    }
}
