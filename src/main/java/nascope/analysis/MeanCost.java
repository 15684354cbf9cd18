package nascope.analysis;

/**
 * What an edge cost on the mean of some steps, and how sure that is.
 *
 * @param mean Σ z·c, in nats; NaN if no step was measured
 * @param error standard error of the mean; NaN of fewer than two steps
 * @param count of measured steps
 */
public record MeanCost(double mean, double error, int count) {
    /**
     * The mean of what was measured.
     *
     * @param measured a value a step, none of them NaN; not modified
     */
    public static MeanCost of(double... measured) {
        int n = measured.length;
        double sum = 0;
        for (double value : measured) sum += value;
        double mean = sum / n; // NaN for 0
        double squares = 0;
        for (double value : measured) squares += (value - mean) * (value - mean);
        double error = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
        return new MeanCost(mean, error, n);
    }

    /** Where the mean is farther from 0 than its standard error, its sign: 1 drains, −1 fills; otherwise 0. */
    public int sign() {
        return Math.abs(mean) > error ? (int) Math.signum(mean) : 0;
    }
}
