package nascope.analysis;

import static nascope.analysis.SteadyLeader.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyLeaderTest {
    private final SteadyLeader leader = new SteadyLeader();

    @Test
    void nobodyLeadsWhileAllAreEqual() {
        assertThat(leader.next(0.25, 0.2501, 0.25, 0.2499)).isEqualTo(NOBODY);
    }

    @Test
    void whoIsAheadByTheMarginLeadsAtOnce() {
        assertThat(leader.next(0.4, 0.3, 0.3)).isZero();
        assertThat(leader.next(0.3, 0.4, 0.3)).isEqualTo(1);
    }

    @Test
    void aHairIsNoChangeOfLeader() {
        leader.next(0.4, 0.3, 0.3);
        for (int step = 0; step < 100; step++) {
            assertThat(leader.next(0.34, 0.35, 0.31)).as("step %d", step).isZero();
            assertThat(leader.next(0.34, 0.33, 0.33)).as("step %d", step).isZero();
        }
    }

    @Test
    void aChallengerThatStaysAheadByAHairTakesOver() {
        leader.next(0.4, 0.3, 0.3);
        for (int step = 1; step < SteadyLeader.STEPS; step++)
            assertThat(leader.next(0.34, 0.35, 0.31)).as("step %d", step).isZero();
        assertThat(leader.next(0.34, 0.35, 0.31)).isEqualTo(1);
    }

    @Test
    void anotherChallengerBeginsToCountAnew() {
        leader.next(0.4, 0.3, 0.3);
        for (int step = 1; step < SteadyLeader.STEPS; step++) leader.next(0.34, 0.35, 0.31);
        assertThat(leader.next(0.34, 0.31, 0.35)).isZero();
    }

    @Test
    void theFirstLeaderMustBeAheadOfTheSecond() {
        assertThat(leader.next(0.34, 0.35, 0.31)).isEqualTo(NOBODY);
        assertThat(leader.next(0.33, 0.36, 0.31)).isEqualTo(1);
    }

    @Test
    void nobodyLeadsAnyMoreOnceAllAreEqualAgain() {
        leader.next(0.4, 0.3, 0.3);
        assertThat(leader.next(0.3334, 0.3333, 0.3333)).isEqualTo(NOBODY);
    }

    @Test
    void anEdgeThatIsDroppedKeepsItsLeader() {
        leader.next(0.6, 0.4);
        assertThat(leader.next(0, 0)).isZero();
    }
}
