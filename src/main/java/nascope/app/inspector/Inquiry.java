package nascope.app.inspector;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.run.FailureSentence;
import nascope.search.LastBatch;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Asks the search again and again for what no snapshot holds: at most four times a second, after every state once, and
 * not again before it has answered. The search is read between two steps, and the window does not wait.
 *
 * @param <Q> what is asked
 * @param <A> what the search answers
 */
final class Inquiry<Q, A> {
    /** Said where the search cannot be asked. */
    static final String NEWEST_ONLY = Texts.text("app.inspector.Inquiry.known-at-the-newest-step");

    /** Said where the search has nothing to tell yet. */
    static final String NOT_YET = Texts.text("app.inspector.Inquiry.known-after-the-next-step");

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** What was asked, after which state. */
    private record Asked<Q>(Q question, SearchSnapshot state) {}

    private final LiveSearch live;
    private final BiFunction<LastBatch, Q, A> ask;
    private final Consumer<A> tell;
    private final Consumer<String> excuse;
    private @Nullable Asked<Q> asked; // null if nothing was
    private Optional<CompletableFuture<A>> answer = Optional.empty(); // not told yet
    private long askedAt;

    /**
     * @param ask finds the answer, on the search thread
     * @param tell is given the answers
     * @param excuse is told in a sentence why there is none
     */
    Inquiry(LiveSearch live, BiFunction<LastBatch, Q, A> ask, Consumer<A> tell, Consumer<String> excuse) {
        this.live = live;
        this.ask = ask;
        this.tell = tell;
        this.excuse = excuse;
    }

    /** An answer that is still to come is of no use. */
    void forget() {
        asked = null;
        answer = Optional.empty();
    }

    /**
     * Tells the last answer if it is new, and asks again if it is time.
     *
     * @param question the same as before, unless what came before was {@linkplain #forget() forgotten}
     * @param nanos {@link System#nanoTime()}
     * @return whether the search can be asked: it runs, and its newest step is shown
     */
    boolean follow(Q question, long nanos) {
        SearchSnapshot newest = live.steps().latestProperty().get();
        if (live.stateProperty().get().ended()
                || !live.steps().cursor().liveProperty().get()
                || newest == null) {
            forget();
            return false;
        }
        if (answer.isPresent()) {
            if (!answer.get().isDone()) return true;
            tell(answer.get());
            answer = Optional.empty();
        }
        Asked<Q> next = new Asked<>(question, newest);
        if (next.equals(asked) || (asked != null && nanos - askedAt < PERIOD_NANOS)) return true;
        asked = next;
        askedAt = nanos;
        answer = live.run().map(run -> run.look(batch -> ask.apply(batch, question)));
        return true;
    }

    private void tell(CompletableFuture<A> done) {
        A found;
        try {
            found = done.join();
        } catch (CompletionException e) {
            excuse.accept(FailureSentence.of(e.getCause() == null ? e : e.getCause()));
            return;
        } catch (CancellationException e) {
            return; // the search has ended, which the next frame sees
        }
        tell.accept(found);
    }
}
