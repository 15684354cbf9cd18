package nascope.search;

import org.jspecify.annotations.Nullable;

/** The search cannot go on. The message is a plain sentence for the person who watches. */
public final class SearchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchFailure(String message) {
        super(message);
    }

    public SearchFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
