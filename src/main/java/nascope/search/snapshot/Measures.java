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

    /** L − H, in nats: read on the data that trains alpha, positive kills edges and negative grows them. */
    public double lossMinusEntropy() {
        return loss - entropy;
    }
}
