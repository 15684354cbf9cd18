package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final FakeSearch search = new FakeSearch(SearchSettings.standard());
    private final Timeline timeline = Timeline.start().with(new Happening.Stepped(search.snapshot()));

    @Test
    void theNextBranchHasANumberAboveAllBefore() {
        Timeline forked = timeline.with(new Happening.Forked(5, "five", 1, 0));
        assertThat(forked.currentId()).isEqualTo(5);
        assertThat(forked.nextId()).isEqualTo(6);
    }

    @Test
    void theNumberOfADeletedBranchIsNotUsedAgain() {
        Timeline deleted = timeline.with(new Happening.Forked(2, "two", 1, 0))
                .with(new Happening.Switched(1))
                .with(new Happening.Deleted(2));
        assertThat(deleted.branches()).extracting(Branch::id).containsExactly(1);
        assertThat(deleted.nextId()).isEqualTo(3);
        assertThatThrownBy(() -> deleted.with(new Happening.Forked(2, "again", 1, 0)))
                .hasMessage("branch must be 3 or above, as numbers are used once, got 2");
    }

    @Test
    void goingToABranchChangesNothingElse() {
        Timeline forked = timeline.with(new Happening.Forked(2, "two", 1, 0));
        Timeline back = forked.with(new Happening.Switched(1));
        assertThat(back.currentId()).isOne();
        assertThat(back.nextId()).isEqualTo(forked.nextId());
        assertThat(back.branches()).isEqualTo(forked.branches());
    }
}
