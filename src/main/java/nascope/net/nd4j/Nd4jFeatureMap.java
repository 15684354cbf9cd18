package nascope.net.nd4j;

import nascope.net.kernel.FeatureMap;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A feature map as two arrays of shape (batch, channels, height, width): values and gradient. */
final class Nd4jFeatureMap extends FeatureMap {
    private final INDArray value;
    private final INDArray gradient;

    Nd4jFeatureMap(DataType type, int batch, int channels, int height, int width) {
        super(channels, height, width);
        value = Nd4j.zeros(type, batch, channels, height, width);
        gradient = Nd4j.zeros(type, batch, channels, height, width);
    }

    INDArray value() {
        return value;
    }

    /** Meaningful only while {@link #hasGradient()}. */
    INDArray gradient() {
        return gradient;
    }

    /** Sets the gradient, or adds to it if another consumer was first. */
    void addGradient(INDArray contribution) {
        if (hasGradient()) gradient.addi(contribution);
        else gradient.assign(contribution);
        gradientGiven();
    }

    void close() {
        value.close();
        gradient.close();
    }
}
