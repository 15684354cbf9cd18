package nascope.net;

import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A weight array of the network: a named place in the flat vectors of {@link Parameters}. */
public final class Parameter {
    private final String name;
    private final double lowest;
    private final double highest;
    private final long[] shape;
    private final int offset;
    private INDArray value;
    private INDArray gradient;

    Parameter(String name, double lowest, double highest, int offset, long... shape) {
        this.name = name;
        this.lowest = lowest;
        this.highest = highest;
        this.offset = offset;
        this.shape = shape.clone();
    }

    /** The name that quark0/darts' own program gives it, such as {@code cells.0._ops.3._ops.4.op.1.weight}. */
    public String name() {
        return name;
    }

    /** Shape of the array; see the primitive of {@link Kernels} that takes it. */
    public long[] shape() {
        return shape.clone();
    }

    /** Numbers in the array. */
    public int size() {
        int size = 1;
        for (long side : shape) size = Math.toIntExact(size * side);
        return size;
    }

    /** Whether it is the weight of a depthwise convolution: (kernel, kernel, channels, 1). */
    public boolean depthwise() {
        return shape.length == 4 && shape[0] > 1 && shape[3] == 1 && shape[0] == shape[1];
    }

    /** Place of its first number in the flat vectors. */
    public int offset() {
        return offset;
    }

    /** The weight itself: a view into {@link Parameters#values()}. */
    public INDArray value() {
        return value;
    }

    /** Its gradient: a view into {@link Parameters#gradients()}. */
    public INDArray gradient() {
        return gradient;
    }

    /** A start value: uniform between two bounds, which may be equal. */
    float draw(RandomGenerator random) {
        return (float) (lowest + (highest - lowest) * random.nextDouble());
    }

    void bind(INDArray values, INDArray gradients) {
        value = Parameters.slice(values, offset, size()).reshape(shape);
        gradient = Parameters.slice(gradients, offset, size()).reshape(shape);
    }
}
