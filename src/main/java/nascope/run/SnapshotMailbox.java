package nascope.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nascope.search.Search;
import nascope.search.snapshot.SearchSnapshot;

/**
 * Hands the newest snapshot from the search thread to a window that looks now and then. Who wants the others finds them in
 * the history. The search thread never waits: a minimised window gets no frames and must not stop the search.
 */
public final class SnapshotMailbox implements RunObserver {
    private final AtomicReference<SearchSnapshot> newest = new AtomicReference<>(); // null once it was taken

    @Override
    public void opened(Search search) {
        newest.set(search.snapshot());
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        newest.set(snapshot);
    }

    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        newest.set(now);
    }

    /** The newest snapshot, once; empty when nothing came since. Never waits. */
    public Optional<SearchSnapshot> take() {
        return Optional.ofNullable(newest.getAndSet(null));
    }
}
