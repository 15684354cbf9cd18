package nascope.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A question to the search and its answer, which comes in any case: what a question throws is the answer to it, and no
 * matter of the search.
 */
final class Look<A> implements Consumer<BranchingSearch> {
    private final Function<BranchingSearch, A> question;
    private final CompletableFuture<A> answer = new CompletableFuture<>();

    Look(Function<BranchingSearch, A> question) {
        this.question = question;
    }

    CompletableFuture<A> answer() {
        return answer;
    }

    /** Called on the search thread, between two steps. */
    @Override
    public void accept(BranchingSearch course) {
        try {
            answer.complete(question.apply(course));
        } catch (Throwable thrown) {
            answer.completeExceptionally(thrown);
        }
    }

    /** The run ended before it was this question's turn. */
    void refuse() {
        answer.completeExceptionally(new CancellationException());
    }
}
