package nascope.space;

/** The two kinds of cells; all cells of a kind share one alpha. */
public enum CellKind {
    /** Keeps image size and channels. */
    NORMAL("normal"),
    /** Halves the image size and doubles the channels. */
    REDUCTION("reduction");

    private final String label;

    CellKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
