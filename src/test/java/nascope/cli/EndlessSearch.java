package nascope.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.snapshot.SearchSnapshot;

/** The command line with an engine that is as slow as a real one after its first 110 steps, so that it can be interrupted. */
final class EndlessSearch {
    /** What the command said, in front of its exit code. */
    static final String CODE = "exit code ";

    private EndlessSearch() {}

    public static void main(String[] arguments) {
        CountDownLatch returned = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitWithin10Seconds(returned)));
        int code = Nascope.commandLine(settings -> new Slow(new FakeSearch(settings)))
                .execute(arguments);
        System.out.println(CODE + code); // a process that is told to end has a code of the system's, not this one
        returned.countDown();
        System.exit(code);
    }

    private static void awaitWithin10Seconds(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

        @Override
        public Optional<OperationCosts> measureCosts(CostPlan plan, IntPredicate goOn) {
            return super.measureCosts(plan, done -> {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                return goOn.test(done);
            });
        }
    }
}
