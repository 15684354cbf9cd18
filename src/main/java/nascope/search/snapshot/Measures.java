package nascope.search.snapshot;

/**
 * What one forward pass over a batch measured.
 *
 * @param loss mean cross-entropy L, in nats
 * @param entropy mean entropy H of the predicted distribution, in nats
 * @param accuracy share of images whose most probable class is right, 0 to 1
 * @param right of these images alone
 * @param wrong of the others alone
 */
public record Measures(double loss, double entropy, double accuracy, Part right, Part wrong) {
    /** Before the first step nothing was measured: all NaN. */
    public static final Measures NONE = new Measures(Double.NaN, Double.NaN, Double.NaN);

    /** What was measured where rightly and wrongly classified images were not told apart. */
    public Measures(double loss, double entropy, double accuracy) {
        this(loss, entropy, accuracy, Part.NONE, Part.NONE);
    }

    /**
     * Some images of the batch; numbers are rounded to five significant digits.
     *
     * @param loss their mean cross-entropy, in nats
     * @param entropy mean entropy of their predicted distributions, in nats
     */
    public record Part(double loss, double entropy) {
        /** There were no such images, or nobody counted them apart. */
        public static final Part NONE = new Part(Double.NaN, Double.NaN);

        public Part {
            loss = ShortNumber.of(loss);
            entropy = ShortNumber.of(entropy);
        }

        /** L − H of these images, in nats: what scaling the last cell's output costs for them. */
        public double lossMinusEntropy() {
            return loss - entropy;
        }
    }

    /**
     * L − H, in nats: read on the data that trains alpha, the pull on all edges of the last cell together, above 0 towards
     * {@code none} and below 0 away from it. One batch scatters several times as far as the mean lies from 0.
     */
    public double lossMinusEntropy() {
        return loss - entropy;
    }

    /** Whether rightly and wrongly classified images were told apart. */
    public boolean tellsApart() {
        return !right.equals(Part.NONE) || !wrong.equals(Part.NONE);
    }

    /** As far as others tell: those of an older run do not tell apart. */
    Measures asFarAs(Measures others) {
        return others.tellsApart() ? this : new Measures(loss, entropy, accuracy);
    }
}
