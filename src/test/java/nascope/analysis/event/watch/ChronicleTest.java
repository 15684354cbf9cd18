package nascope.analysis.event.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.state.Hysteresis;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;

/** Edges are 0→2, 1→2, 0→3, 1→3, 2→3; what is told is read as a person reads it. */
class ChronicleTest {
    private static final int LAST = 4;

    private final Steps steps = new Steps();

    @Test
    void anEdgeDiesWhenNoneTakesOverAndIsBackWhenNoneHasLostHalf() {
        steps.none(.1, .1, .1, .1, .1).go(10);

        Event death = steps.none(.1, .1, .1, .1, .6).cost(LAST, 0.02).go(30).get(0);
        assertThat(death.step()).isEqualTo(10);
        assertThat(death.kind()).isEqualTo(Deaths.DIES);
        assertThat(death.edge().orElseThrow().label()).isEqualTo("2→3");
        assertThat(death.cell()).contains(CellKind.NORMAL);
        assertThat(death.operation().orElseThrow().label()).isEqualTo("none");
        assertThat(death.value()).isEqualTo(.6);
        assertThat(death.said().plain()).isEqualTo("2→3: none leads, 0.60");

        assertThat(said(steps.none(.1, .1, .1, .1, .28).go(30)))
                .containsExactly("2→3 is back: sep 3×3 leads, none 0.28 after 0.60; its mean cost is +0.020 ± 0.000");
        assertThat(said(steps.none(.1, .1, .1, .1, .7).go(30)))
                .containsExactly("2→3: none leads, 0.70; its cost has been positive for 61 steps");
    }

    @Test
    void anEdgeThatNoneLedFromTheStartWasNotLost() {
        steps.none(.6, .6, .6, .6, .6).go(100);
        assertThat(steps.all().stream().map(Event::kind)).doesNotContain(Deaths.DIES);
        assertThat(said(steps.none(.1, .6, .6, .6, .6).go(1))).containsExactly("0→2 comes alive: sep 3×3 leads, 0.45");
    }

    @Test
    void anEdgeMayComeBackOrAliveWhileAllItsOperationsAreLevel() {
        steps.none(.1, .6, .1, .1, .1).go(10);
        steps.none(.6).go(10);

        assertThat(said(steps.on(0, Map.of()).on(1, Map.of()).go(1)))
                .containsExactly(
                        "0→2 is back: no operation leads, none 0.13 after 0.60",
                        "1→2 comes alive: all operations are level");
    }

    @Test
    void aHandThatDropsAnEdgeIsNamed() {
        steps.none(.1, .1, .1, .1, .1).go(10);
        steps.constrained(Constraints.NONE.with(LAST, new EdgeConstraint.Dropped(), Steps.SPACE.candidates()));
        assertThat(said(steps.on(LAST, Map.of(Steps.NONE, 1.0)).go(1)))
                .startsWith("2→3: none leads, 1.00; it was dropped");
    }

    @Test
    void aLeaderIsToldWhenItLastsOrIsFarAhead() {
        steps.on(0, Map.of(Steps.SEP_3, .30, Steps.SEP_5, .20)).go(100);
        assertThat(steps.all())
                .as("the first to lead takes no lead from anybody")
                .isEmpty();

        assertThat(said(steps.on(0, Map.of(Steps.SEP_3, .28, Steps.SKIP, .40)).go(11)))
                .containsExactly("0→2: skip takes the lead from sep 3×3, 0.40 to 0.28");

        assertThat(steps.on(0, Map.of(Steps.SKIP, .30, Steps.SEP_5, .32)).go(Hysteresis.LEADER_STEPS - 1))
                .isEmpty();
        assertThat(said(steps.go(1))).containsExactly("0→2: sep 5×5 takes the lead from skip, 0.32 to 0.30");
    }

    @Test
    void twoThatAreLevelTakeTurnsAndTheStoryIsToldOnce() {
        steps.on(0, Map.of(Steps.SEP_3, .30, Steps.SEP_5, .20)).go(100);
        for (int turn = 0; turn < 40; turn++) {
            boolean even = turn % 2 == 0;
            steps.on(0, Map.of(Steps.SEP_3, even ? .25 : .28, Steps.SEP_5, even ? .28 : .25))
                    .go(60);
        }
        assertThat(said(steps.all()))
                .containsExactly(
                        "0→2: sep 5×5 takes the lead from sep 3×3, 0.28 to 0.25",
                        "0→2: sep 5×5 and sep 3×3 take turns, level at 0.28");
        assertThat(said(steps.on(0, Map.of(Steps.SEP_3, .33, Steps.SEP_5, .27)).go(20)))
                .containsExactly("0→2: sep 3×3 pulls ahead of sep 5×5, 0.33");
    }

    @Test
    void noiseAroundATieTellsNoMoreThanAFewThings() {
        Random random = new Random(3);
        for (int step = 0; step < 5000; step++) {
            double ahead = 0.03 * random.nextGaussian();
            steps.on(0, Map.of(Steps.SEP_3, .25 + ahead, Steps.SEP_5, .25 - ahead))
                    .go(1);
        }
        assertThat(said(steps.all())).hasSizeLessThan(8);
    }

    @Test
    void patternsSetInAndPass() {
        steps.none(.1, .1, .1, .1, .1).go(10);
        assertThat(patterns(steps.none(.6, .6, .6, .6, .1).go(20)))
                .containsExactly("P3, no edges, sets in: none leads on 4 of 5");
        assertThat(patterns(steps.none(.1, .1, .6, .6, .6).go(20)))
                .containsExactly("P1, growing and not pruning, sets in: 2 of 4 input edges are back (0→2, 1→2)");
        assertThat(patterns(steps.none(.1, .1, .1, .1, .6).go(100)))
                .containsExactly(
                        "P2, wide and not deep, sets in: input edges 0.90 alive, intermediate ones 0.40",
                        "P3 passes: none leads on 1 of 5 edges only");
        assertThat(patterns(steps.none(.1, .1, .1, .1, .1).go(100)))
                .containsExactly("P2 passes: input edges 0.90 alive, intermediate ones 0.90");
    }

    @Test
    void aPatternThatTheStartHasIsNotShown() {
        steps.none(.6, .6, .6, .6, .6).go(10);
        steps.none(.1, .1, .1, .1, .1).go(100);
        assertThat(patterns(steps.all())).isEmpty();
        assertThat(patterns(steps.none(.6, .6, .6, .6, .1).go(1))).hasSize(1);
    }

    @Test
    void aPatternThatFlickersIsToldOnce() {
        steps.none(.1, .1, .1, .1, .1).go(10);
        for (int i = 0; i < 40; i++)
            steps.none(.1, .1, .1, .1, i % 2 == 0 ? .41 : .39).go(20);
        assertThat(patterns(steps.all())).hasSize(1);
    }

    @Test
    void lossMinusEntropyTurnsWhenItsMeanIsClear() {
        steps.lossAndEntropy(2.4, 2.0).go(60);
        assertThat(said(steps.go(60)))
                .containsExactly("L − H is positive, +0.40 ± 0.00: the network is sure and wrong, edges may die");
        assertThat(said(steps.lossAndEntropy(1.0, 1.2).go(100)))
                .containsExactly("L − H turns negative, -0.20 ± 0.00: the network is sure and right, edges may grow");
        for (int i = 0; i < 1000; i++)
            assertThat(steps.lossAndEntropy(1.0, i % 2 == 0 ? 0.8 : 1.2).go(1)).isEmpty();
    }

    @Test
    void theLossDivergesAndIsBack() {
        steps.lossAndEntropy(2.3, 2.3).go(30);
        assertThat(said(steps.lossAndEntropy(9, 9).go(30)))
                .containsExactly("The loss diverges: 3.64 on the mean of 20 steps, 2.30 at first");
        assertThat(said(steps.lossAndEntropy(2, 2).go(30)))
                .containsExactly("The loss is back: 2.00 on the mean of 20 steps, 2.30 at first");
    }

    @Test
    void skipTakesOverAndGivesWay() {
        for (int edge = 0; edge < 3; edge++) steps.on(edge, Map.of(Steps.SKIP, .5));
        assertThat(said(steps.go(50))).containsExactly("skip takes over: it leads on 3 of 5 edges");
        for (int edge = 0; edge < 2; edge++) steps.on(edge, Map.of(Steps.SEP_3, .5));
        assertThat(said(steps.go(50))).contains("skip leads on 1 of 5 edges only");
    }

    @Test
    void aGenotypeSettlesAndMovesAgainAndThenTakesLonger() {
        for (int edge = 0; edge < 5; edge++) steps.on(edge, Map.of(Steps.SEP_3, .4, Steps.SEP_5, .3));
        assertThat(genotype(steps.go(300)))
                .containsExactly(
                        "Genotype by “every edge” settles: the same for 200 steps, 5 of 5 edges connected",
                        "Genotype by “two strongest” settles: the same for 200 steps, 4 of 5 edges connected");
        assertThat(genotype(
                        steps.on(0, Map.of(Steps.SEP_3, .3, Steps.SEP_5, .4)).go(30)))
                .containsExactly(
                        "Genotype by “every edge” moves: 0→2 sep 5×5 for sep 3×3",
                        "Genotype by “two strongest” moves: 0→2 sep 5×5 for sep 3×3");
        assertThat(genotype(steps.go(300))).isEmpty();
        assertThat(genotype(steps.go(200)).get(0)).contains("the same for 400 steps");
    }

    @Test
    void allAtOnceTellsTheSame() {
        Random random = new Random(5);
        double[] none = new double[5];
        for (int step = 0; step < 2000; step++) {
            for (int edge = 0; edge < 5; edge++)
                none[edge] = Math.max(.02, Math.min(.9, none[edge] + 0.02 * random.nextGaussian()));
            steps.cost(step % 5, random.nextGaussian())
                    .lossAndEntropy(2 + random.nextGaussian(), 2)
                    .none(none)
                    .go(1);
        }
        assertThat(steps.all()).hasSizeGreaterThan(10).isEqualTo(steps.again());
    }

    @Test
    void stepsComeInOrder() {
        steps.go(2);
        Chronicle chronicle = new Chronicle(Steps.SPACE);
        assertThat(chronicle.last()).isEqualTo(-1);
        Steps other = new Steps();
        other.go(1);
        assertThatThrownBy(() -> {
                    chronicle.next(other.done(0));
                    chronicle.next(other.done(0));
                })
                .hasMessage("step must be above 0, the last, got 0");
    }

    private static List<String> said(List<Event> events) {
        return events.stream().map(event -> event.said().plain()).toList();
    }

    private static List<String> patterns(List<Event> events) {
        return said(of(EventKind.Group.PATTERNS, events));
    }

    private static List<String> genotype(List<Event> events) {
        return said(of(EventKind.Group.GENOTYPE, events));
    }

    private static List<Event> of(EventKind.Group group, List<Event> events) {
        return events.stream().filter(event -> event.kind().group() == group).toList();
    }
}
