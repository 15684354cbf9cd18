package nascope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import nascope.search.Search;
import nascope.search.snapshot.SearchSnapshot;

/** Hands snapshots from the search thread to a window that looks once per frame. */
public final class SnapshotMailbox implements RunObserver {
    static final int CAPACITY = 256;

    private final BlockingQueue<SearchSnapshot> queue = new ArrayBlockingQueue<>(CAPACITY);

    @Override
    public void opened(Search search) {
        post(search.snapshot());
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        post(snapshot);
    }

    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        post(now);
    }

    /**
     * Called on the search thread; never waits: a minimised window gets no frames and must not stop the search. When
     * full the oldest gives way; the history holds every step, and charts fill gaps from there.
     */
    public void post(SearchSnapshot snapshot) {
        while (!queue.offer(snapshot)) queue.poll();
    }

    /** Called once per frame; never blocks. Oldest first, empty when nothing is new. */
    public List<SearchSnapshot> drain() {
        List<SearchSnapshot> fresh = new ArrayList<>();
        queue.drainTo(fresh);
        return fresh;
    }
}
