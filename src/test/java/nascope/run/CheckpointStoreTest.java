package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nascope.search.Checkpoint;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;

class CheckpointStoreTest {
    private static final int BUDGETED = 20; // checkpoints

    private FakeSearch search = new FakeSearch(SearchSettings.standard());
    private final Timeline timeline = Timeline.start();

    @Test
    void staysWithinItsBudgetAndThinsOutThePast() {
        long budget = BUDGETED * stepped(1).size();
        CheckpointStore store = new CheckpointStore(budget);
        keepSteps(store, 1, 2000);

        List<Integer> steps =
                store.all().stream().map(kept -> kept.checkpoint().step()).toList();
        assertThat(store.all().stream()
                        .mapToLong(kept -> kept.checkpoint().size())
                        .sum())
                .isLessThanOrEqualTo(budget);
        assertThat(steps).hasSizeGreaterThan(BUDGETED / 2).startsWith(0).endsWith(2000);
        for (int step = 0; step <= 2000; step++) {
            int way = step - store.nearest(timeline, 1, step).step();
            int age = 2000 - step;
            assertThat(way).as("from the checkpoint before step %d", step).isLessThanOrEqualTo(10 + age);
        }
        assertThat(2000 - steps.get(steps.size() - 2)).isLessThanOrEqualTo(10);
    }

    @Test
    void aBranchIsReachedFromItsParentsCheckpointsUpToTheFork() {
        CheckpointStore store = new CheckpointStore(Long.MAX_VALUE);
        keepSteps(store, 1, 30);
        for (int step = 0; step <= 30; step++)
            timeline.with(new Happening.Stepped(stepped(step).snapshot()));
        Timeline forked = timeline.with(new Happening.Forked(2, "branch 2", 1, 17));

        assertThat(store.nearest(forked, 2, 25).step()).isEqualTo(17);
        assertThat(store.nearest(forked, 2, 12).step()).isEqualTo(12);
        store.keep(new KeptCheckpoint(2, stepped(20)));
        assertThat(store.nearest(forked, 2, 25).step()).isEqualTo(20);
        store.forget(2);
        assertThat(store.nearest(forked, 2, 25).step()).isEqualTo(17);
    }

    @Test
    void withoutACheckpointBeforeItAStepIsNotReached() {
        assertThatThrownBy(() -> new CheckpointStore(1).nearest(timeline, 1, 5))
                .hasMessage("step must have a checkpoint before it, got 5");
    }

    private void keepSteps(CheckpointStore store, int branch, int last) {
        for (int step = 0; step <= last; step++) store.keep(new KeptCheckpoint(branch, stepped(step)));
    }

    private Checkpoint stepped(int step) {
        if (search.snapshot().step() > step) search = new FakeSearch(SearchSettings.standard());
        while (search.snapshot().step() < step) search.step();
        return search.checkpoint();
    }
}
