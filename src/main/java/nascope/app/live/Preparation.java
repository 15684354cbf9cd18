package nascope.app.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import nascope.app.files.FileWork;
import nascope.run.FailureSentence;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;

/**
 * A search whose data are being read behind the window, while the run on show goes on.
 *
 * @param settings of the search
 * @param opening what opens it, once the data are read
 */
record Preparation(SearchSettings settings, CompletableFuture<Supplier<? extends Search>> opening) {
    static Preparation begin(Engine engine, SearchSettings settings) {
        return new Preparation(settings, FileWork.begin(() -> engine.prepare(settings)));
    }

    boolean done() {
        return opening.isDone();
    }

    boolean failed() {
        return opening.isCompletedExceptionally();
    }

    /** Why the data cannot be used, in a sentence. */
    String failure() {
        try {
            opening.join();
            return "";
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            return FailureSentence.of(cause == null ? e : cause);
        }
    }
}
