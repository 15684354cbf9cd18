package nascope.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
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
    private INDArray values;
    private INDArray gradients;

    /**
     * Adds a weight of a convolution or linear layer, which starts uniform within ±1/√fanIn, PyTorch's way.
     *
     * @param fanIn inputs that one output sees
     */
    Parameter add(String name, int fanIn, long... shape) {
        double bound = 1 / Math.sqrt(fanIn);
        return add(name, -bound, bound, shape);
    }

    /** Adds a weight that starts at the same value everywhere. */
    Parameter addConstant(String name, double start, long... shape) {
        return add(name, start, start, shape);
    }

    private Parameter add(String name, double lowest, double highest, long... shape) {
        Parameter parameter = new Parameter(name, lowest, highest, size, shape);
        parameters.add(parameter);
        size += parameter.size();
        return parameter;
    }

    void allocate(DataType type) {
        values = Nd4j.zeros(type, size);
        gradients = Nd4j.zeros(type, size);
        for (Parameter parameter : parameters) parameter.bind(values, gradients);
    }

    /** Draws every weight anew, in the order of the network. */
    public void initialise(RandomGenerator random) {
        float[] drawn = new float[size];
        for (Parameter parameter : parameters)
            for (int i = 0; i < parameter.size(); i++) drawn[parameter.offset() + i] = parameter.draw(random);
        values.assign(Nd4j.createFromArray(drawn));
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
        return values;
    }

    /** The gradient of the last backward pass, shape (size). */
    public INDArray gradients() {
        return gradients;
    }

    @Override
    public void close() {
        values.close();
        gradients.close();
    }

    static INDArray slice(INDArray flat, int offset, int size) {
        return flat.get(NDArrayIndex.interval(offset, offset + size));
    }
}
