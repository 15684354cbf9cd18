package nascope.search.snapshot;

/**
 * What one forward pass over a batch measured.
 *
 * @param loss mean cross-entropy L, in nats
 * @param entropy mean entropy H of the predicted distribution, in nats
 * @param accuracy share of images whose most probable class is right, 0 to 1
 */
public record Measures(double loss, double entropy, double accuracy) {
    /** Before the first step nothing was measured: all NaN. */
    public static final Measures NONE = new Measures(Double.NaN, Double.NaN, Double.NaN);

    /**
     * L − H, in nats: read on the data that trains alpha, the pull on all edges of the last cell together, above 0 towards
     * {@code none} and below 0 away from it. One batch scatters several times as far as the mean lies from 0.
     */
    public double lossMinusEntropy() {
        return loss - entropy;
    }
}
