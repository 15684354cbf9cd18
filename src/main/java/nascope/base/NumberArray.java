package nascope.base;

import java.util.Arrays;

/** An immutable array of numbers with a shape, values in C order (last index fastest). */
public final class NumberArray {
    private final int[] shape;
    private final double[] values;

    /**
     * Copies values.
     *
     * @param shape sizes by axis, none for a single number; not modified
     * @param values as many as the product of the sizes, in C order; not modified
     */
    public NumberArray(int[] shape, double[] values) {
        long size = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (size != values.length)
            throw new IllegalArgumentException(
                    Plain.text("values must be %d for shape %s, got %d", size, Arrays.toString(shape), values.length));
        this.shape = shape.clone();
        this.values = values.clone();
    }

    /** A copy of the sizes by axis; empty for a single number. */
    public int[] shape() {
        return shape.clone();
    }

    /** How many values it holds. */
    public int size() {
        return values.length;
    }

    /** A copy of the values in C order. */
    public double[] values() {
        return values.clone();
    }

    /**
     * The value of an array of shape () or of one value only.
     *
     * @throws IllegalStateException if it holds another number of values
     */
    public double scalar() {
        if (values.length != 1)
            throw new IllegalStateException("the array must hold 1 value, has shape " + Arrays.toString(shape));
        return values[0];
    }

    @Override
    public String toString() {
        return "NumberArray" + Arrays.toString(shape);
    }
}
