package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.Test;

class SnapshotMailboxTest {
    private final SnapshotMailbox mailbox = new SnapshotMailbox();
    private final FakeSearch search = new FakeSearch(SearchSettings.standard());

    @Test
    void handsSnapshotsOverOnceOldestFirst() {
        mailbox.opened(search);
        mailbox.stepped(search.step());
        mailbox.stepped(search.step());
        assertThat(mailbox.drain()).extracting(SearchSnapshot::step).containsExactly(0, 1, 2);
        assertThat(mailbox.drain()).isEmpty();
    }

    @Test
    void dropsTheOldestWhenNobodyLooks() {
        for (int i = 0; i < SnapshotMailbox.CAPACITY + 10; i++) mailbox.post(search.step());
        assertThat(mailbox.drain())
                .hasSize(SnapshotMailbox.CAPACITY)
                .first()
                .extracting(SearchSnapshot::step)
                .isEqualTo(11);
    }
}
