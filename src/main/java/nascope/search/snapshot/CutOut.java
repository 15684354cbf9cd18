package nascope.search.snapshot;

/**
 * What the cell would be worth if it were cut out of the network now, with the weights it has there, on a fixed sample of
 * images (Liu et al., "DARTS", 2019, cut it out at the end; what is lost then is the discretisation gap).
 *
 * @param searched of the network under gates as the search has them
 * @param everyEdge of its genotype that keeps the most probable operation of every edge
 * @param twoStrongest of its genotype that keeps two edges into every node
 */
public record CutOut(Result searched, Result everyEdge, Result twoStrongest) {
    /** It was not measured. */
    public static final CutOut NONE = new CutOut(Result.NONE, Result.NONE, Result.NONE);

    /**
     * Of one network.
     *
     * @param loss mean cross-entropy, in nats, rounded to five significant digits
     * @param accuracy share of images whose most probable class is right, 0 to 1, rounded in the same way
     */
    public record Result(double loss, double accuracy) {
        static final Result NONE = new Result(Double.NaN, Double.NaN);

        public Result {
            loss = ShortNumber.of(loss);
            accuracy = ShortNumber.of(accuracy);
        }
    }
}
