package nascope.net.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import nascope.net.kernel.Parameter.Role;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * All weights of a network in one flat vector and their gradients in another, so that an optimizer step is a few large
 * calls. Parameters are added while the network is built; {@link #allocate} then makes the vectors.
 */
public final class Parameters implements AutoCloseable {
    private final List<Parameter> parameters = new ArrayList<>();
    private int size;
    private @Nullable INDArray values; // this and the gradients are null until all weights are known
    private @Nullable INDArray gradients;

    /** Adds the weight of a depthwise convolution. */
    public Parameter addDepthwise(String name, int kernel, int channels) {
        return add(name, Role.DEPTHWISE, kernel * kernel, kernel, kernel, channels, 1);
    }

    /** Adds the weight of a convolution over all channels. */
    public Parameter addConvolution(String name, int outputs, int inputs, int height, int width) {
        return add(name, Role.CONVOLUTION, inputs * height * width, outputs, inputs, height, width);
    }

    /** Adds the weight of a linear layer. */
    public Parameter addLinear(String name, int outputs, int inputs) {
        return add(name, Role.LINEAR, inputs, outputs, inputs);
    }

    /** Adds a scale or shift of a batch norm, which starts at the same value everywhere. */
    public Parameter addAffine(String name, double start, int channels) {
        return add(name, Role.AFFINE, start, start, channels);
    }

    /**
     * Adds a weight that starts uniform within ±1/√fanIn, PyTorch's way.
     *
     * @param fanIn inputs that one output sees
     */
    public Parameter add(String name, Role role, int fanIn, long... shape) {
        double bound = 1 / Math.sqrt(fanIn);
        return add(name, role, -bound, bound, shape);
    }

    private Parameter add(String name, Role role, double lowest, double highest, long... shape) {
        Parameter parameter = new Parameter(name, role, lowest, highest, size, shape);
        parameters.add(parameter);
        size += parameter.size();
        return parameter;
    }

    public void allocate(DataType type) {
        INDArray all = Nd4j.zeros(type, size);
        INDArray allGradients = Nd4j.zeros(type, size);
        for (Parameter parameter : parameters) parameter.bind(all, allGradients);
        values = all;
        gradients = allGradients;
    }

    /** Draws every weight anew, in the order of the network. */
    public void initialise(RandomGenerator random) {
        float[] drawn = new float[size];
        for (Parameter parameter : parameters)
            for (int i = 0; i < parameter.size(); i++) drawn[parameter.offset() + i] = parameter.draw(random);
        values().assign(Nd4j.createFromArray(drawn));
    }

    /** In the order of the network. */
    public List<Parameter> all() {
        return Collections.unmodifiableList(parameters);
    }

    /** Number of weights. */
    public int size() {
        return size;
    }

    /** All weights, shape (size). */
    public INDArray values() {
        return Objects.requireNonNull(values, "weights are allocated when all are known");
    }

    /** The gradient of the last backward pass, shape (size). */
    public INDArray gradients() {
        return Objects.requireNonNull(gradients, "weights are allocated when all are known");
    }

    @Override
    public void close() {
        values().close();
        gradients().close();
    }

    static INDArray slice(INDArray flat, int offset, int size) {
        return flat.get(NDArrayIndex.interval(offset, offset + size));
    }
}
