package nascope.app.live;

import java.util.function.Supplier;
import nascope.run.SearchOpening;
import nascope.run.SearchRun;
import nascope.search.Search;
import org.jspecify.annotations.Nullable;

/**
 * Opens a search when the run before has let go of the engine, since there is one engine at a time, and then forgets that
 * run: else each run would hold the one before it, and all their histories would stay.
 */
final class Succession implements SearchOpening {
    private final Supplier<? extends Search> engine;
    private @Nullable SearchRun before; // null where there is none to wait for; on the search thread

    Succession(@Nullable SearchRun before, Supplier<? extends Search> engine) {
        this.before = before;
        this.engine = engine;
    }

    @Override
    public Search open() {
        SearchRun leaving = before;
        before = null;
        if (leaving != null) leaving.close(); // waits, but not for long
        return engine.get();
    }
}
