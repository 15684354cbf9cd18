package nascope.search;

/** The search cannot go on. The message is a plain sentence for the person who watches. */
public final class SearchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchFailure(String message) {
        super(message);
    }

    public SearchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
