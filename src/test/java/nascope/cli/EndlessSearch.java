package nascope.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.snapshot.SearchSnapshot;

/** The command line with an engine that is as slow as a real one after its first 110 steps, so that it can be interrupted. */
final class EndlessSearch {
    private EndlessSearch() {}

    public static void main(String[] arguments) {
        System.exit(Nascope.commandLine(settings -> new Slow(new FakeSearch(settings)))
                .execute(arguments));
    }

    private static final class Slow extends ForwardingSearch {
        Slow(FakeSearch search) {
            super(search);
        }

        @Override
        public SearchSnapshot step() {
            LockSupport.parkNanos(
                    Duration.ofMillis(snapshot().step() < 110 ? 1 : 50).toNanos());
            return super.step();
        }
    }
}
