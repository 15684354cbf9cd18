package nascope.search.settings;

/** Which data alpha learns from. */
public enum Level {
    /** Alpha and weights learn from the same batch, in one pass. */
    SINGLE("single"),
    /** Alpha learns from a search batch, the weights from a training batch they share no image with, in two passes. */
    BI("bi");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
