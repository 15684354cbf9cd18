package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nascope.search.FakeSearch;
import nascope.search.SearchFailure;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search is brought to a step of a run that is over. */
@Timeout(60)
class PastStepTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard().with(Settings.STEPS, 130);

    @Test
    void itGoesThereFromTheNearestCheckpoint() throws InterruptedException {
        FakeSearch search = new FakeSearch(SETTINGS);
        List<Integer> onTheWay = new ArrayList<>();
        boolean arrived = PastStep.reach(search, ended(), 1, 103, (step, target) -> {
            assertThat(target).isEqualTo(103);
            return onTheWay.add(step);
        });
        assertThat(arrived).isTrue();
        assertThat(search.snapshot().step()).isEqualTo(103);
        assertThat(onTheWay).containsExactly(100, 101, 102);
    }

    @Test
    void itStopsWhereTheWatchDoesNotWantToGoOn() throws InterruptedException {
        FakeSearch search = new FakeSearch(SETTINGS);
        assertThat(PastStep.reach(search, ended(), 1, 20, (step, target) -> step < 7))
                .isFalse();
    }

    @Test
    void aStepThatComesOutOtherwiseIsToldAndNotTaken() throws InterruptedException {
        FakeSearch other = new FakeSearch(SETTINGS.with(Settings.WEIGHT_RATE, 0.5));
        ResumableRun past = new ResumableRun(ended().timeline(), List.of());
        assertThatThrownBy(() -> PastStep.reach(other, past, 1, 20, (step, target) -> true))
                .isInstanceOf(SearchFailure.class)
                .hasMessageContaining("Step 0 of main did not come out as it was recorded");
    }

    @Test
    void aStepThatTheBranchHasNotIsRefused() throws InterruptedException {
        ResumableRun past = ended();
        assertThatThrownBy(() -> PastStep.reach(new FakeSearch(SETTINGS), past, 1, 131, (step, target) -> true))
                .hasMessage("step must be from 0 to 130, got 131");
    }

    private static ResumableRun ended() throws InterruptedException {
        try (SearchRun run = SearchRun.start(() -> new FakeSearch(SETTINGS))) {
            run.play();
            run.awaitEnd();
            return run.past();
        }
    }
}
