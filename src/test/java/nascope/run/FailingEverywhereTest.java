package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.search.Checkpoint;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.Intervention;
import nascope.search.LastBatch;
import nascope.search.PhaseListener;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown, wherever it is thrown: the run ends, its state says why, and every question has its answer. */
@Timeout(60)
class FailingEverywhereTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 60);
    private static final SearchSettings ENDLESS = SHORT.with(Settings.STEPS, 10_000_000);

    /** Where something is thrown. */
    private enum Point {
        OPEN,
        FIRST_SNAPSHOT,
        SETTINGS,
        FIRST_CHECKPOINT,
        LATER_CHECKPOINT,
        STEP,
        PHASE,
        INTERVENE,
        LAST_BATCH,
        CLOSE,
        TOLD_OPENED,
        TOLD_STEPPED,
        TOLD_HAPPENED,
        TOLD_ENDED,
        TOLD_OF_FAILURE
    }

    /** After some exceptions in these the run goes on: without a recorder that fails, without an order that does not fit. */
    private static final Set<Point> MAY_GO_ON = Set.of(Point.TOLD_STEPPED, Point.TOLD_HAPPENED, Point.INTERVENE);

    /** What is thrown. */
    @SuppressWarnings("ImmutableEnumChecker") // the suppliers hold nothing
    private enum Thrown {
        MEMORY(OutOfMemoryError::new),
        EXCEPTION(() -> new IllegalStateException("thrown by a test")),
        INPUT(() -> new InputException("thrown by a test")),
        ERROR(() -> new LinkageError("thrown by a test")),
        STACK(StackOverflowError::new),
        UNSPEAKABLE(() -> new IllegalArgumentException() {
            @Override
            public String getMessage() {
                throw new OutOfMemoryError();
            }
        });

        private final Supplier<Throwable> kind;

        Thrown(Supplier<Throwable> kind) {
            this.kind = kind;
        }

        boolean isException() {
            return kind.get() instanceof Exception;
        }

        /** Throws an error, returns an exception to be thrown. */
        RuntimeException exception() {
            if (kind.get() instanceof Error error) throw error;
            return (RuntimeException) kind.get();
        }
    }

    private SearchRun run;

    @AfterEach
    void end() {
        if (run != null) run.close();
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Point.values())
                .filter(point -> point != Point.LAST_BATCH)
                .flatMap(point -> Arrays.stream(Thrown.values()).map(thrown -> Arguments.of(point, thrown)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everywhere")
    void theRunEndsAndSaysWhy(Point point, Thrown thrown) throws Exception {
        Faults faults = new Faults(point, thrown);
        run = SearchRun.start(faults::open, faults, new RunObserver() {});
        if (point == Point.PHASE) run.slowMotion(Duration.ofNanos(1));
        run.intervene(new Intervention.ChangeSetting(Settings.NOISE, "1.5"));
        CompletableFuture<Integer> answer = run.look(batch -> 7);
        run.play();

        RunState state = run.awaitEnd();

        if (thrown.isException() && MAY_GO_ON.contains(point)) {
            assertThat(state.ended()).isTrue();
        } else {
            assertThat(state).isInstanceOf(RunState.Failed.class);
            assertThat(((RunState.Failed) state).message()).isNotEmpty();
            assertThat(run.failure()).isPresent();
        }
        if (thrown == Thrown.MEMORY)
            assertThat(((RunState.Failed) state).message()).startsWith("there is not enough memory");
        assertThat(answer).as("the answer to a question").isDone();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNSPEAKABLE")
    void aQuestionThatThrowsIsAnsweredWithThatAndTheSearchGoesOn(Thrown thrown) throws Exception {
        run = SearchRun.start(() -> new FakeSearch(ENDLESS));

        CompletableFuture<Object> answer = run.look(batch -> {
            throw thrown.exception();
        });

        assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .satisfies(failure -> assertThat(failure.getCause())
                        .isInstanceOf(thrown.kind.get().getClass()));
        run.play();
        assertThat(run.look(batch -> 7).get(30, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(run.state().ended()).isFalse();
        assertThat(run.troubles()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNSPEAKABLE")
    void aQuestionToWhatCannotBeReadIsAnsweredToo(Thrown thrown) throws Exception {
        Faults faults = new Faults(Point.LAST_BATCH, thrown);
        run = SearchRun.start(faults::open);

        CompletableFuture<Integer> answer = run.look(batch -> 7);

        assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThat(run.state().ended()).isFalse();
    }

    @Test
    void aQuestionAfterTheEndIsRefused() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT));
        run.play();
        run.awaitEnd();

        CompletableFuture<Integer> answer = run.look(batch -> 7);

        assertThatThrownBy(answer::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aQuestionOfWhichItIsNeverTheTurnIsRefused() throws Exception {
        CompletableFuture<Void> warm = new CompletableFuture<>();
        run = SearchRun.start(() -> {
            warm.join();
            return new FakeSearch(SHORT);
        });
        CompletableFuture<Integer> answer = run.look(batch -> 7);
        run.stop();
        warm.complete(null);

        assertThat(run.awaitEnd()).isEqualTo(new RunState.Closed());

        assertThat(answer).isCompletedExceptionally();
    }

    /** A search and an observer that throw at one point. */
    private record Faults(Point point, Thrown thrown) implements RunObserver {
        Search open() {
            at(Point.OPEN);
            return new FaultySearch(new FakeSearch(SHORT));
        }

        private void at(Point here) {
            if (here == point) throw thrown.exception();
        }

        @Override
        public void opened(Search search) {
            at(Point.TOLD_OPENED);
        }

        @Override
        public void stepped(SearchSnapshot snapshot) {
            at(Point.TOLD_STEPPED);
        }

        @Override
        public void happened(Happening happening, SearchSnapshot now) {
            at(Point.TOLD_HAPPENED);
        }

        @Override
        public void ended(RunState end) {
            at(Point.TOLD_ENDED);
            at(Point.TOLD_OF_FAILURE);
        }

        private final class FaultySearch extends ForwardingSearch {
            FaultySearch(Search search) {
                super(search);
            }

            @Override
            public SearchSettings settings() {
                at(Point.SETTINGS);
                return super.settings();
            }

            @Override
            public SearchSnapshot snapshot() {
                at(Point.FIRST_SNAPSHOT);
                return super.snapshot();
            }

            @Override
            public SearchSnapshot step() {
                at(Point.STEP);
                if (point == Point.TOLD_OF_FAILURE && super.snapshot().step() == 3) throw Thrown.MEMORY.exception();
                return super.step();
            }

            @Override
            public SearchSnapshot step(PhaseListener listener) {
                return super.step(phase -> {
                    at(Point.PHASE);
                    listener.done(phase);
                });
            }

            @Override
            public Intervention intervene(Intervention intervention) {
                at(Point.INTERVENE);
                return super.intervene(intervention);
            }

            @Override
            public LastBatch lastBatch() {
                at(Point.LAST_BATCH);
                return super.lastBatch();
            }

            @Override
            public Checkpoint checkpoint() {
                at(Point.FIRST_CHECKPOINT);
                if (super.snapshot().step() > 0) at(Point.LATER_CHECKPOINT);
                return super.checkpoint();
            }

            @Override
            public void close() {
                at(Point.CLOSE);
                super.close();
            }
        }
    }
}
