package nascope.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import nascope.app.Frames;
import nascope.run.Await;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveSearchTest {
    private static final SearchSettings LONGER_THAN_THE_MAILBOX =
            SearchSettings.standard().with(Settings.STEPS, 1000);

    private LiveSearch live = new LiveSearch(FakeSearch::new, LONGER_THAN_THE_MAILBOX);

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void nothingRunsBeforeItBegins() {
        live.togglePlay();
        live.step();
        live.onFrame();
        assertThat(live.stateProperty().get()).isEqualTo(new RunState.Opening());
        assertThat(live.steps().latestProperty().get()).isNull();
    }

    @Test
    void showsTheNewestStepThoughTheMailboxIsShorterThanTheRun() {
        live.begin(LONGER_THAN_THE_MAILBOX);
        Await.until("900 steps", () -> live.steps().historyProperty().get().size() > 900, () -> {}); // no frame comes
        framesUntil(() -> live.stateProperty().get().ended());
        assertThat(live.steps().latestProperty().get().step()).isEqualTo(1000);
    }

    @Test
    void showsTheLastStepsTogetherWithTheEnd() {
        live = new LiveSearch(settings -> new FakeSearch(settings, 6), LONGER_THAN_THE_MAILBOX);
        live.begin(LONGER_THAN_THE_MAILBOX);
        framesUntil(() -> live.stateProperty().get().ended());
        assertThat(live.stateProperty().get()).isEqualTo(new RunState.Failed(5, "the loss is not a number (NaN)"));
        assertThat(live.steps().latestProperty().get().step()).isEqualTo(5);
        assertThat(live.playingProperty().get()).isFalse();
    }

    @Test
    void aNewRunStartsOverWhenTheOldOneIsClosed() {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        live = new LiveSearch(settings -> noting(settings, order), LONGER_THAN_THE_MAILBOX);
        live.begin(LONGER_THAN_THE_MAILBOX);
        framesUntil(() -> live.steps().latestProperty().get() != null);
        RunHistory firstHistory = live.steps().historyProperty().get();
        live.begin(LONGER_THAN_THE_MAILBOX.with(Settings.SEED, 2L));
        assertThat(live.steps().latestProperty().get()).isNull();
        assertThat(live.steps().historyProperty().get()).isNotSameAs(firstHistory);
        framesUntil(() -> live.stateProperty().get().ended());
        assertThat(live.steps().historyProperty().get().size()).isEqualTo(1001);
        assertThat(order).containsExactly("open 1", "close 1", "open 2", "close 2");
    }

    @Test
    void keepsTheSpeedLimitOverARestart() {
        live.speed().limit(1e-6);
        live.begin(LONGER_THAN_THE_MAILBOX);
        framesUntil(this::firstStepDone);
        live.begin(LONGER_THAN_THE_MAILBOX);
        framesUntil(this::firstStepDone);
        assertThat(live.steps().historyProperty().get().size()).isEqualTo(2);
    }

    private boolean firstStepDone() {
        SearchSnapshot latest = live.steps().latestProperty().get();
        return latest != null && latest.step() == 1;
    }

    private void framesUntil(BooleanSupplier done) {
        Frames.until(live, done);
    }

    private static Search noting(SearchSettings settings, List<String> order) {
        String seed = settings.text(Settings.SEED);
        order.add("open " + seed);
        return new ForwardingSearch(new FakeSearch(settings)) {
            @Override
            public void close() {
                order.add("close " + seed);
            }
        };
    }
}
