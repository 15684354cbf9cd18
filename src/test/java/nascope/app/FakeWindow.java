package nascope.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;

/** Opens the window on a search without a network, about as fast as a real one: to look at the window alone. */
public final class FakeWindow {
    private FakeWindow() {}

    public static void main(String[] arguments) {
        Window.open(FakeWindow::open);
    }

    static Search open(SearchSettings settings) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        return new ForwardingSearch(new FakeSearch(settings)) {
            @Override
            public SearchSnapshot step() {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(17));
                return super.step();
            }
        };
    }
}
