package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.NodeActivity;
import nascope.search.snapshot.StepPhase;
import nascope.space.CellKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlowMotionTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 5);
    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final List<StepPhase.Kind> PHASES = FakeSearch.PHASES;

    private final SearchRun run = SearchRun.start(() -> new FakeSearch(SHORT));

    @AfterEach
    void end() {
        run.close();
    }

    @Test
    void aStepIsOnePhase() {
        run.slowMotion(FOR_EVER);
        for (StepPhase.Kind kind : PHASES) {
            run.step();
            reaches(kind);
            assertThat(run.phase().orElseThrow().before().step()).isZero();
            assertThat(run.history().size()).isEqualTo(1);
        }
        run.step();
        reachesPauseAfter(1);
        assertThat(run.phase()).isEmpty();
    }

    @Test
    void aPhaseStandsWhilePlaying() {
        run.slowMotion(FOR_EVER);
        run.play();
        reaches(PHASES.get(0));
        assertThat(run.state()).isEqualTo(new RunState.Playing());
        assertThat(run.history().size()).isEqualTo(1);
    }

    @Test
    void playsPhaseAfterPhase() throws Exception {
        run.slowMotion(Duration.ofNanos(1));
        run.play();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(5));
        assertThat(run.phase()).isEmpty();
    }

    @Test
    void pauseStandsInTheMiddleOfAStepAndPlayGoesOnAtOnce() {
        run.slowMotion(FOR_EVER);
        run.play();
        reaches(PHASES.get(0));
        run.pause();
        reachesPauseAfter(0);
        assertThat(run.phase().map(StepPhase::kind)).contains(PHASES.get(0));
        run.play();
        reaches(PHASES.get(1));
        reaches(new RunState.Playing());
    }

    @Test
    void aPhaseIsSkippedByAStep() {
        run.slowMotion(FOR_EVER);
        run.play();
        reaches(PHASES.get(0));
        run.step();
        reaches(PHASES.get(1));
        reachesPauseAfter(0);
    }

    @Test
    void stopEndsTheStepAndTheRunAtOnce() throws Exception {
        run.slowMotion(FOR_EVER);
        run.play();
        reaches(PHASES.get(0));
        run.stop();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Closed());
        assertThat(run.history().size()).isEqualTo(2);
    }

    @Test
    void theEndOfSlowMotionEndsTheStepAndKeepsThePause() {
        run.slowMotion(FOR_EVER);
        run.step();
        reaches(PHASES.get(0));
        run.slowMotion(Duration.ZERO);
        reachesPauseAfter(1);
        assertThat(run.phase()).isEmpty();
        run.step();
        reachesPauseAfter(2);
    }

    @Test
    void anOrderEndsTheStepAndIsObeyedAfterIt() {
        run.slowMotion(FOR_EVER);
        run.step();
        reaches(PHASES.get(0));
        run.change(SHORT.with(Settings.ALPHA_RATE, 0.5));
        reachesPauseAfter(1);
        Await.until("the change", () -> !run.timeline().current().events().isEmpty(), Thread::yield);
        assertThat(run.timeline().current().events().get(0).step()).isEqualTo(1);
    }

    @Test
    void aLookWaitsForTheEndOfTheStepAndDoesNotHastenIt() throws Exception {
        run.slowMotion(FOR_EVER);
        run.step();
        reaches(PHASES.get(0));
        var answer = run.look(batch -> batch.activity(CellKind.NORMAL, 3));
        run.step();
        reaches(PHASES.get(1));
        assertThat(answer).isNotDone();
        run.slowMotion(Duration.ZERO);
        assertThat(answer.get(10, TimeUnit.SECONDS)).containsExactly(new NodeActivity(0, 3, 1, 0.5));
    }

    @Test
    void theStepsAreThoseOfAnyOtherRun() throws Exception {
        run.slowMotion(Duration.ofNanos(1));
        run.play();
        run.awaitEnd();
        try (SearchRun plain = SearchRun.start(() -> new FakeSearch(SHORT))) {
            plain.play();
            plain.awaitEnd();
            for (int step = 0; step <= 5; step++)
                assertThat(run.history().get(step)).isEqualTo(plain.history().get(step));
        }
    }

    @Test
    void refusesATimeBelowZero() {
        assertThatThrownBy(() -> run.slowMotion(Duration.ofSeconds(-1)))
                .hasMessage("perPhase must be at least 0, got PT-1S");
    }

    private void reaches(StepPhase.Kind kind) {
        Await.until(
                kind + " instead of " + run.phase(),
                () -> run.phase().map(StepPhase::kind).equals(Optional.of(kind)),
                Thread::yield);
    }

    private void reaches(RunState state) {
        Await.until(state.toString(), () -> run.state().equals(state), Thread::yield);
    }

    private void reachesPauseAfter(int step) {
        reaches(new RunState.Paused(step));
        Await.until("step " + step, () -> run.history().size() == step + 1, Thread::yield);
    }
}
