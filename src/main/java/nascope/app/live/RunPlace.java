package nascope.app.live;

import java.util.Optional;
import nascope.record.RunFolder;
import nascope.search.settings.SearchSettings;

/** Where runs are recorded. */
@FunctionalInterface
public interface RunPlace {
    /** Runs are not recorded. */
    RunPlace NOWHERE = settings -> Optional.empty();

    /**
     * The folder of a run that begins, free of others; empty if it is not to be recorded. Asked on the search thread, as
     * drives may be slow.
     */
    Optional<RunFolder> next(SearchSettings settings);
}
