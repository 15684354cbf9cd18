package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nascope.search.FakeSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;

/** An engine without a network that opens when it is told to. */
public final class LateEngine {
    private final CountDownLatch warm = new CountDownLatch(1);

    /** For the search thread. */
    public Search open(SearchSettings settings) {
        try {
            assertThat(warm.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new FakeSearch(settings);
    }

    public void warmUp() {
        warm.countDown();
    }
}
