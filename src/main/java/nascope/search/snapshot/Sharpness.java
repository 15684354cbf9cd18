package nascope.search.snapshot;

/**
 * How sharply the search loss bends over alpha (Zela et al., "Understanding and robustifying differentiable architecture
 * search", ICLR 2020): where this grows, cutting the cell out costs more.
 *
 * @param eigenvalue largest of the Hessian of the loss by alpha, in nats, rounded to five significant digits; NaN where it
 *     was not measured
 * @param passes through the network, forward and back, that it took
 */
public record Sharpness(double eigenvalue, int passes) {
    /** It was not measured. */
    public static final Sharpness NONE = new Sharpness(Double.NaN, 0);

    public Sharpness {
        eigenvalue = ShortNumber.of(eigenvalue);
    }
}
