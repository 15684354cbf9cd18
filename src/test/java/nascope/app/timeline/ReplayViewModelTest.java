package nascope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nascope.app.Frames;
import nascope.app.live.Cursor;
import nascope.app.live.LiveSearch;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReplayViewModelTest {
    private static final int LAST = 60;
    private static final long TENTH = 100_000_000; // of a second, in nanoseconds
    private static final int TENTH_AT_ONE = 5; // steps

    private final LiveSearch live =
            new LiveSearch(FakeSearch::new, SearchSettings.standard().with(Settings.STEPS, LAST));
    private final TimelineViewModel timeline = new TimelineViewModel(live);
    private final ReplayViewModel replay = timeline.replay();
    private final Cursor cursor = live.steps().cursor();
    private long now = 1;

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void whatIsShownIsWhatWasRecordedAtTheSpeedAskedFor() {
        finish();
        timeline.moveTo(10);
        replay.toggle();
        assertThat(stepsOf(4)).containsExactly(10, 10 + TENTH_AT_ONE, 10 + 2 * TENTH_AT_ONE, 10 + 3 * TENTH_AT_ONE);
        assertThat(live.steps().shownProperty().get())
                .isEqualTo(live.steps().historyProperty().get().get(25));
        assertThat(timeline.statusProperty().get()).isEqualTo("replaying, 1×");
        replay.faster();
        assertThat(stepsOf(2)).containsExactly(25 + 2 * TENTH_AT_ONE, 25 + 4 * TENTH_AT_ONE);
        replay.setSpeed(0.25);
        assertThat(stepsOf(4)).containsExactly(46, 47, 48, 50);
        replay.toggle();
        assertThat(stepsOf(2)).containsExactly(50, 50);
        assertThat(timeline.statusProperty().get()).isEqualTo("at step 50, 10 before the newest");
    }

    @Test
    void itEndsAtTheNewestStepOrBeginsAgain() {
        finish();
        replay.toggle(); // at the newest step: from the first
        assertThat(stepsOf(1)).containsExactly(0);
        replay.setSpeed(64);
        assertThat(stepsOf(1)).containsExactly(LAST);
        assertThat(replay.playingProperty().get()).isFalse();
        assertThat(cursor.liveProperty().get()).isTrue();

        replay.loopProperty().set(true);
        replay.toggle();
        assertThat(stepsOf(2)).containsExactly(0, LAST);
        assertThat(stepsOf(9)).as("stands there for a second").containsOnly(LAST);
        assertThat(stepsOf(2)).containsExactly(0, LAST);
        assertThat(replay.playingProperty().get()).isTrue();
    }

    @Test
    void speedsGoFromAQuarterTo64Times() {
        assertThat(ReplayViewModel.SPEEDS.stream().map(ReplayViewModel::text))
                .containsExactly("¼×", "½×", "1×", "2×", "4×", "8×", "16×", "32×", "64×");
        for (int i = 0; i < 10; i++) replay.slower();
        assertThat(replay.speedProperty().get()).isEqualTo(0.25);
        for (int i = 0; i < 20; i++) replay.faster();
        assertThat(replay.speedProperty().get()).isEqualTo(64);
    }

    @Test
    void itGoesOnFromWhereAPersonMovesTheCursor() {
        finish();
        timeline.moveTo(10);
        replay.toggle();
        stepsOf(2);
        timeline.moveTo(30);
        assertThat(stepsOf(1)).containsExactly(30 + TENTH_AT_ONE);
        timeline.goLive();
        assertThat(stepsOf(1)).containsExactly(LAST);
        assertThat(replay.playingProperty().get()).isFalse();
    }

    @Test
    void aSingleStepPausesIt() {
        finish();
        timeline.moveTo(10);
        replay.toggle();
        stepsOf(2);
        timeline.forward(1);
        assertThat(stepsOf(2)).containsExactly(16, 16);
        replay.toggle();
        stepsOf(2);
        timeline.back(1);
        assertThat(stepsOf(2)).containsExactly(20, 20);
    }

    @Test
    void aHiddenWindowMissesNothing() {
        finish();
        timeline.moveTo(10);
        replay.toggle();
        stepsOf(1);
        now += 600 * TENTH;
        assertThat(stepsOf(1).get(0)).isLessThan(30);
    }

    @Test
    void spaceDoesWhatThePlaceMeans() {
        Frames.pauseAfterSomeSteps(live, live.settings().with(Settings.STEPS, 1_000_000));
        replay.toggleHere();
        assertThat(live.playingProperty().get()).as("at the newest it searches").isTrue();
        timeline.moveTo(1);
        replay.toggleHere();
        assertThat(replay.playingProperty().get()).as("in the past it replays").isTrue();
        assertThat(live.playingProperty().get())
                .as("and nothing computes unseen")
                .isFalse();
        replay.toggleHere();
        assertThat(replay.playingProperty().get()).isFalse();
        assertThat(live.playingProperty().get()).isFalse();
    }

    @Test
    void afterTheEndSpaceReplaysFromTheBeginning() {
        finish();
        replay.toggleHere();
        assertThat(replay.playingProperty().get()).isTrue();
        assertThat(stepsOf(2)).containsExactly(0, TENTH_AT_ONE);
    }

    @Test
    void anotherRunEndsIt() {
        finish();
        timeline.moveTo(10);
        replay.toggle();
        live.begin(live.settings());
        assertThat(replay.playingProperty().get()).isFalse();
    }

    @Test
    void thereIsNothingToReplayBeforeTheFirstStep() {
        replay.toggle();
        assertThat(replay.playingProperty().get()).isFalse();
    }

    private void finish() {
        live.begin(live.settings());
        Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Finished);
    }

    /** Lets so many frames pass, a tenth of a second each. */
    private List<Integer> stepsOf(int frames) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            replay.onFrame(now += TENTH);
            live.steps().showCursor();
            steps.add(cursor.stepProperty().get());
        }
        return steps;
    }
}
