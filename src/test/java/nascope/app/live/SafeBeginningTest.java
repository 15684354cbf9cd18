package nascope.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import nascope.app.Frames;
import nascope.base.InputException;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run is not ended for another whose data cannot be read. */
@Timeout(60)
class SafeBeginningTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard().with(Settings.STEPS, 1_000_000);

    private final LiveSearch live = LiveSearch.on(SafeBeginningTest::prepare, SETTINGS, RunPlace.NOWHERE);

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void theRunOnShowStaysAndWhyIsTold() {
        int steps = Frames.pauseAfterSomeSteps(live, SETTINGS);
        var history = live.steps().historyProperty().get();
        live.begin(SETTINGS.with(Settings.DATA, "nowhere"));
        assertThat(live.preparingProperty().get()).isTrue();
        Frames.until(live, () -> !live.preparingProperty().get());
        assertThat(live.troubleProperty().get())
                .isEqualTo("The new search cannot begin, so this one stays: there is nothing at nowhere");
        assertThat(live.steps().historyProperty().get()).isSameAs(history);
        assertThat(live.settings()).isEqualTo(SETTINGS);
        live.step();
        Frames.until(live, () -> live.stateProperty().get().equals(new RunState.Paused(steps + 1)));
    }

    @Test
    void theNextBeginsWhenItsDataAreRead() {
        Frames.pauseAfterSomeSteps(live, SETTINGS);
        var history = live.steps().historyProperty().get();
        live.begin(SETTINGS.with(Settings.SEED, 2L));
        live.begin(SETTINGS.with(Settings.SEED, 3L)); // the last word counts
        assertThat(live.steps().historyProperty().get()).as("goes on meanwhile").isSameAs(history);
        Frames.until(live, () -> live.settings().get(Settings.SEED) == 3);
        Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Playing);
    }

    @Test
    void whereThereIsNothingToLoseItBeginsAtOnce() {
        live.begin(SETTINGS.with(Settings.DATA, "nowhere"));
        assertThat(live.preparingProperty().get()).isFalse();
        Frames.until(live, () -> live.stateProperty().get() instanceof RunState.Failed);
    }

    private static Supplier<Search> prepare(SearchSettings settings) {
        if (settings.get(Settings.DATA).equals("nowhere")) throw new InputException("there is nothing at nowhere");
        return () -> new FakeSearch(settings);
    }
}
