package nascope.export.named;

/** What a file holds. */
public enum FileKind {
    /** One step. */
    PICTURE,
    /** Several steps, painted. */
    FILM,
    /** All steps, to be played. */
    PAGE,
    /** Several steps, as numbers. */
    NUMBERS,
    /** The network of one step. */
    NETWORK
}
