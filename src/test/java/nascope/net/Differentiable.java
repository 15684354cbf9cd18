package nascope.net;

import java.util.Map;

/** Numbers computed from named arrays of numbers, with a gradient: what gradient checks and comparisons need to know. */
public interface Differentiable extends AutoCloseable {
    /** Random values for all arrays, the same for the same seed whatever computes with them. */
    Map<String, double[]> point(long seed);

    /** The outputs at a point, newly allocated. */
    double[] forward(Map<String, double[]> point);

    /**
     * The gradients of Σ outputGradient · output at the point of the last forward run, by name; arrays without a gradient
     * are left out.
     */
    Map<String, double[]> backward(double[] outputGradient);

    @Override
    void close();
}
