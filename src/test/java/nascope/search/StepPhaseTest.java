package nascope.search;

import static nascope.search.snapshot.StepPhase.Kind.ALPHA_MOVES;
import static nascope.search.snapshot.StepPhase.Kind.CORRECTION;
import static nascope.search.snapshot.StepPhase.Kind.COST;
import static nascope.search.snapshot.StepPhase.Kind.FORWARD;
import static nascope.search.snapshot.StepPhase.Kind.LOOK_AHEAD;
import static nascope.search.snapshot.StepPhase.Kind.SAMPLE;
import static nascope.search.snapshot.StepPhase.Kind.WEIGHTS_MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.StepPhase;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepPhaseTest {
    private static final SearchSettings SMALL =
            SmallSearches.SMALL.withText(Settings.OPERATIONS, "none,max_pool_3x3,skip_connect,sep_conv_3x3");

    private final List<StepPhase> told = new ArrayList<>();

    @ParameterizedTest(name = "{0} {1} order {2}")
    @CsvSource({
        "darts, single, 1",
        "darts, bi, 1",
        "darts, bi, 2",
        "snas, single, 1",
        "snas, bi, 1",
        "dsnas, single, 1",
        "dsnas, bi, 1"
    })
    void aStepThatTellsOfItsPhasesIsTheSameToTheLastBit(String method, String level, String order) {
        SearchSettings settings = settings(method, level, order);
        try (SearchSession plain = SearchSession.open(settings);
                SearchSession slow = SearchSession.open(settings)) {
            for (int step = 0; step < 4; step++)
                assertThat(slow.step(told::add)).isEqualTo(plain.step());
            assertThat(slow.checkpoint().learned().weights())
                    .isEqualTo(plain.checkpoint().learned().weights());
        }
    }

    @Test
    void aSingleLevelStepHasOnePassForBoth() {
        step(settings("dsnas", "single", "1"));
        assertThat(kinds()).containsExactly(SAMPLE, FORWARD, COST, ALPHA_MOVES, WEIGHTS_MOVE);
        assertThat(told).extracting(StepPhase::learner).containsOnly(TrainingMode.Target.BOTH);
    }

    @Test
    void aBiLevelStepTeachesAlphaFirst() {
        step(settings("darts", "bi", "1"));
        assertThat(kinds()).containsExactly(SAMPLE, FORWARD, COST, ALPHA_MOVES, SAMPLE, FORWARD, COST, WEIGHTS_MOVE);
        assertThat(told.subList(0, 4)).extracting(StepPhase::learner).containsOnly(TrainingMode.Target.ALPHA);
        assertThat(told.subList(4, 8)).extracting(StepPhase::learner).containsOnly(TrainingMode.Target.WEIGHTS);
    }

    @Test
    void theSecondOrderLooksAheadAndCorrects() {
        step(settings("darts", "bi", "2"));
        assertThat(kinds())
                .containsExactly(
                        SAMPLE,
                        LOOK_AHEAD,
                        FORWARD,
                        COST,
                        CORRECTION,
                        ALPHA_MOVES,
                        SAMPLE,
                        FORWARD,
                        COST,
                        WEIGHTS_MOVE);
        assertThat(cell(told.get(4)).cost()).isNotEqualTo(cell(told.get(3)).cost());
    }

    @Test
    void whatDoesNotLearnDoesNotMove() {
        step(settings("dsnas", "single", "1"), new Intervention.FreezeAlpha(true));
        assertThat(kinds()).containsExactly(SAMPLE, FORWARD, COST, WEIGHTS_MOVE);
        told.clear();
        step(settings("dsnas", "bi", "1"), new Intervention.Teach(TrainingMode.Target.ALPHA));
        assertThat(kinds()).containsExactly(SAMPLE, FORWARD, COST, ALPHA_MOVES, SAMPLE, FORWARD, COST);
    }

    @Test
    void eachPhaseKnowsWhatWasFoundByThenAndNoMore() {
        SearchSnapshot after = step(settings("snas", "single", "1"));
        StepPhase sample = told.get(0);
        StepPhase forward = told.get(1);
        StepPhase cost = told.get(2);
        StepPhase alphaMoves = told.get(3);
        assertThat(sample.before().step()).isZero();
        assertThat(sample.soFar().step()).isEqualTo(1);
        assertThat(sample.measures()).isEqualTo(Measures.NONE);
        assertThat(cell(sample).gate()).isEqualTo(cell(after).gate());
        assertThat(forward.measures()).isEqualTo(after.training());
        assertThat(cell(forward).cost().at(0, 1)).isNaN();
        assertThat(cell(cost).cost()).isEqualTo(cell(after).cost());
        assertThat(cell(cost).alpha()).isEqualTo(cell(cost.before()).alpha());
        assertThat(cell(alphaMoves).alpha()).isEqualTo(cell(after).alpha());
        assertThat(told.get(4).soFar()).isEqualTo(after);
    }

    @Test
    void measuresAreThoseOfThePassOnItsWay() {
        SearchSnapshot after = step(settings("darts", "bi", "1"));
        assertThat(told.get(1).measures()).isEqualTo(after.search());
        assertThat(told.get(4).measures()).isEqualTo(Measures.NONE);
        assertThat(told.get(5).measures()).isEqualTo(after.training());
    }

    private SearchSnapshot step(SearchSettings settings, Intervention... interventions) {
        try (SearchSession session = SearchSession.open(settings)) {
            for (Intervention intervention : interventions) session.intervene(intervention);
            return session.step(told::add);
        }
    }

    private List<StepPhase.Kind> kinds() {
        return told.stream().map(StepPhase::kind).toList();
    }

    private static CellSnapshot cell(StepPhase phase) {
        return cell(phase.soFar());
    }

    private static CellSnapshot cell(SearchSnapshot snapshot) {
        return snapshot.cells().get(CellKind.NORMAL);
    }

    private static SearchSettings settings(String method, String level, String order) {
        return SMALL.withText(Settings.METHOD, method)
                .withText(Settings.LEVEL, level)
                .withText(Settings.ORDER, order);
    }
}
