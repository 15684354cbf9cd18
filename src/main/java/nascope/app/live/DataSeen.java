package nascope.app.live;

import java.util.Optional;
import nascope.run.Happening;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.search.Search;
import nascope.search.snapshot.DataUse;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/** Keeps what became of a run's data, which the search thread knows, for the window's thread. */
final class DataSeen implements RunObserver {
    private @Nullable Search search; // of the search thread; null before it is open and after its end
    private volatile @Nullable DataUse use;

    /** Empty before the run is open. */
    Optional<DataUse> use() {
        return Optional.ofNullable(use);
    }

    @Override
    public void opened(Search opened) {
        search = opened;
        look();
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        look();
    }

    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        look();
    }

    @Override
    public void ended(RunState end) {
        search = null;
    }

    private void look() {
        if (search != null) use = search.dataUse();
    }
}
