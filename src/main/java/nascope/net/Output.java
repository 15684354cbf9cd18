package nascope.net;

import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Primitive;

/**
 * What the stem or a cell hands on: to the two cells after it, which both see it through the same ReLU.
 *
 * @param map the values
 * @param rectified max(map, 0)
 * @param relu computes {@code rectified}
 */
record Output(FeatureMap map, FeatureMap rectified, Primitive relu) {
    static Output of(Kernels kernels, FeatureMap map) {
        FeatureMap rectified = kernels.featureMap(map.channels(), map.height(), map.width());
        return new Output(map, rectified, kernels.relu(map, rectified));
    }
}
