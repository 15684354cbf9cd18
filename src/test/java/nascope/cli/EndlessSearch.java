package nascope.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nascope.search.DataFingerprint;
import nascope.search.FakeSearch;
import nascope.search.Search;
import nascope.search.SearchSettings;
import nascope.search.SearchSnapshot;
import nascope.space.SearchSpace;

/** The command line with an engine that is as slow as a real one after its first 110 steps, so that it can be interrupted. */
final class EndlessSearch {
    private EndlessSearch() {}

    public static void main(String[] arguments) {
        System.exit(Nascope.commandLine(settings -> new Slow(new FakeSearch(settings)))
                .execute(arguments));
    }

    private record Slow(FakeSearch search) implements Search {
        @Override
        public SearchSettings settings() {
            return search.settings();
        }

        @Override
        public SearchSpace space() {
            return search.space();
        }

        @Override
        public DataFingerprint data() {
            return search.data();
        }

        @Override
        public SearchSnapshot snapshot() {
            return search.snapshot();
        }

        @Override
        public SearchSnapshot step() {
            LockSupport.parkNanos(
                    Duration.ofMillis(search.snapshot().step() < 110 ? 1 : 50).toNanos());
            return search.step();
        }

        @Override
        public void change(SearchSettings settings) {
            search.change(settings);
        }

        @Override
        public void close() {
            search.close();
        }
    }
}
