package nascope.net.kernel;

import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A weight array of the network: a named place in the flat vectors of {@link Parameters}. */
public final class Parameter {
    /** What an array is the weight of, which says how its sides are ordered. */
    public enum Role {
        /** A convolution of each channel by itself: (kernel height, kernel width, channels, 1). */
        DEPTHWISE,
        /** A convolution over all channels: (out channels, in channels, kernel height, kernel width). */
        CONVOLUTION,
        /** Scale or shift of a batch norm: (channels). */
        AFFINE,
        /** A linear layer: (outputs, inputs). */
        LINEAR
    }

    private final String name;
    private final Role role;
    private final double lowest;
    private final double highest;
    private final long[] shape;
    private final int offset;
    private @Nullable INDArray value; // this and the gradient are null until all weights are known
    private @Nullable INDArray gradient;

    Parameter(String name, Role role, double lowest, double highest, int offset, long... shape) {
        this.name = name;
        this.role = role;
        this.lowest = lowest;
        this.highest = highest;
        this.offset = offset;
        this.shape = shape.clone();
    }

    /**
     * Such as {@code cells.0._ops.3._ops.sep_conv_3x3.op.1.weight}: as quark0/darts' own program, but for operations,
     * which that one numbers.
     */
    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** Shape of the array; its role says what the sides are. */
    public long[] shape() {
        return shape.clone();
    }

    /** Numbers in the array. */
    public int size() {
        int size = 1;
        for (long side : shape) size = Math.toIntExact(size * side);
        return size;
    }

    /** Place of its first number in the flat vectors. */
    public int offset() {
        return offset;
    }

    /** The weight itself: a view into {@link Parameters#values()}. */
    public INDArray value() {
        return Objects.requireNonNull(value, name);
    }

    /** Its gradient: a view into {@link Parameters#gradients()}. */
    public INDArray gradient() {
        return Objects.requireNonNull(gradient, name);
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
