package nascope.picture.chart;

/**
 * Where a painted plot has its values.
 *
 * @param top px of {@code high}
 * @param bottom px of {@code low}
 * @param low value at the lower edge
 * @param high value at the upper edge
 */
public record PlotPlace(double top, double bottom, double low, double high) {
    /** The px of a value. */
    double yOf(double value) {
        return bottom - (bottom - top) * (value - low) / (high - low);
    }
}
