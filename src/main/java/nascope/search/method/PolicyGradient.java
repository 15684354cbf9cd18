package nascope.search.method;

import java.util.List;

/** How alpha learns from operations that were drawn. One class each; {@link PolicyGradients} names them. */
interface PolicyGradient {
    /** The name in settings and run files. */
    String name();

    /** What it does, for a list of them: a few words. */
    String summary();

    /**
     * What is descended in place of ∂L/∂α.
     *
     * @param samples one an edge
     * @param rewards R, the clamped cost of each sampled operation
     * @return newly allocated, one row an edge
     */
    List<double[]> gradient(List<HardSample> samples, double... rewards);

    /** The gradient of an edge in terms of R, p and z. */
    String formula();
}
