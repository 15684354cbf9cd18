package nascope.search.method;

import nascope.base.Texts;

/** What the softmax of alpha is for an operation, and so 1 − p(none) for an edge. */
public enum Share {
    /** Of being drawn: each edge carries one operation a step. */
    PROBABILITY(Texts.text("search.method.Share.probability"), Texts.text("search.method.Share.a-probability")),
    /** In a mixture: each edge carries all of its operations. */
    WEIGHT(Texts.text("search.method.Share.weight"), Texts.text("search.method.Share.a-weight")),
    /** One or the other: the log of another program does not say. */
    UNKNOWN(Texts.text("search.method.Share.share"), Texts.text("search.method.Share.one-or-other"));

    private final String label;
    private final String oneOf;

    Share(String label, String oneOf) {
        this.label = label;
        this.oneOf = oneOf;
    }

    public String label() {
        return label;
    }

    /** With its article. */
    public String oneOf() {
        return oneOf;
    }
}
