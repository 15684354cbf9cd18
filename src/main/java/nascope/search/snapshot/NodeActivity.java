package nascope.search.snapshot;

/**
 * How active a node is in one cell: of all its numbers, over batch, channels and image, as the last batch left them.
 *
 * @param cell number of the cell, from 0
 * @param magnitude mean of |x|
 * @param deviation standard deviation of x
 * @param positive share of numbers above 0, 0 to 1
 */
public record NodeActivity(int cell, double magnitude, double deviation, double positive) {
    /**
     * The activity in one cell.
     *
     * @param values at least one; not modified
     */
    public static NodeActivity of(int cell, float... values) {
        double magnitude = 0;
        double sum = 0;
        int positive = 0;
        for (float value : values) {
            magnitude += Math.abs(value);
            sum += value;
            if (value > 0) positive++;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (float value : values) squares += (value - mean) * (value - mean);
        return new NodeActivity(
                cell, magnitude / values.length, Math.sqrt(squares / values.length), (double) positive / values.length);
    }
}
