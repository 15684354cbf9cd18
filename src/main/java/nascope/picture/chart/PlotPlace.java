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
    /** The px of a value; of one beyond the plot, that of its border. */
    double yOf(double value) {
        double y = bottom - (bottom - top) * (value - low) / (high - low);
        return Math.max(top, Math.min(y, bottom));
    }
}
