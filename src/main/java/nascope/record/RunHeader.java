package nascope.record;

import java.time.Instant;
import nascope.base.Environment;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.DataFingerprint;
import nascope.space.SearchSpace;

/**
 * Where a run comes from: all that is needed to do it again.
 *
 * @param settings every setting, seed and data among them
 * @param data the images it learned from
 * @param environment program and machine
 * @param started time of day of its start; the only one in a run file
 */
public record RunHeader(SearchSettings settings, DataFingerprint data, Environment environment, Instant started) {
    /** The header of a search that is about to start here. */
    public static RunHeader of(Search search, Instant started) {
        return new RunHeader(search.settings(), search.data(), Environment.here(), started);
    }

    public SearchSpace space() {
        return settings.space();
    }
}
