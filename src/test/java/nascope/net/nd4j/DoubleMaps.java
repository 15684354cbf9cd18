package nascope.net.nd4j;

import nascope.net.kernel.FeatureMap;

/**
 * Sets the maps of {@link Nd4jKernels} of type DOUBLE without rounding: what kernels load is in single precision, too
 * coarse for central differences.
 */
public final class DoubleMaps {
    private DoubleMaps() {}

    /** As {@link Nd4jKernels#load}. */
    public static void load(double[] values, FeatureMap into) {
        ((Nd4jFeatureMap) into).value().data().setData(values);
        into.voidGradient();
    }

    /** As {@link Nd4jKernels#loadGradient}. */
    public static void loadGradient(double[] gradient, FeatureMap into) {
        ((Nd4jFeatureMap) into).gradient().data().setData(gradient);
        into.gradientGiven();
    }
}
