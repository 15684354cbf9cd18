package nascope.search.snapshot;

/**
 * What was measured beside a step, at its start, because the settings ask for it; it alters nothing.
 *
 * @param cutOut what the cell would be worth if it were cut out
 * @param sharpness how sharply the search loss bends over alpha
 */
public record Beside(CutOut cutOut, Sharpness sharpness) {
    /** Nothing was measured. */
    public static final Beside NONE = new Beside(CutOut.NONE, Sharpness.NONE);
}
