package nascope.net.fused;

import java.nio.FloatBuffer;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The weights and their gradients on the heap: copied in before a forward run and out after a backward run. */
final class Weights {
    private float[] values = new float[0];
    private float[] gradients = new float[0];

    void read(Parameters parameters) {
        if (values.length != parameters.size()) {
            values = new float[parameters.size()];
            gradients = new float[parameters.size()];
        }
        if (values.length > 0) memory(parameters.values()).get(values); // an empty array has no memory
    }

    void clearGradients() {
        java.util.Arrays.fill(gradients, 0);
    }

    void writeGradients(Parameters parameters) {
        if (gradients.length > 0) memory(parameters.gradients()).put(gradients);
    }

    /** A number of a weight array, by its place in c-order. */
    float value(Parameter parameter, int index) {
        return values[parameter.offset() + index];
    }

    void gradient(Parameter parameter, int index, double gradient) {
        gradients[parameter.offset() + index] = (float) gradient;
    }

    static FloatBuffer memory(INDArray array) {
        return array.data().asNioFloat();
    }
}
