package nascope.search.settings;

/** Where alpha starts. */
public enum AlphaStart {
    /** All operations alike, but for a little noise. */
    UNIFORM("uniform"),
    /** {@code none} is ahead of the others. */
    NONE_LEADS("none-leads"),
    /** {@code none} is behind the others. */
    EDGES_LEAD("edges-lead");

    private final String label;

    AlphaStart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
