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
    void handsASnapshotOverOnce() {
        mailbox.opened(search);
        assertThat(mailbox.take()).map(SearchSnapshot::step).contains(0);
        assertThat(mailbox.take()).isEmpty();
    }

    @Test
    void keepsTheNewestWhenNobodyLooks() {
        for (int i = 0; i < 300; i++) mailbox.stepped(search.step());
        assertThat(mailbox.take()).map(SearchSnapshot::step).contains(300);
        assertThat(mailbox.take()).isEmpty();
    }

    @Test
    void whatAPersonDidIsNewsOfTheSameStep() {
        SearchSnapshot step = search.step();
        mailbox.stepped(step);
        mailbox.take();
        mailbox.happened(new Happening.Renamed(1, "other"), step);
        assertThat(mailbox.take()).containsSame(step);
    }
}
