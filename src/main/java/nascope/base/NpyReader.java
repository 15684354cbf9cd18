package nascope.base;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads one array of NumPy's {@code .npy} format, versions 1 to 3 (NumPy Enhancement Proposal 1). */
final class NpyReader {
    private static final int BUFFER = 1 << 16; // bytes, a multiple of every item size

    private final String where;
    private final DataInputStream in;
    private final long mostValues;

    /**
     * Prepares to read.
     *
     * @param where names file and array in messages
     * @param mostValues an array of more is refused before memory is taken for it
     */
    NpyReader(String where, InputStream in, long mostValues) {
        this.where = where;
        this.in = new DataInputStream(in);
        this.mostValues = mostValues;
    }

    /**
     * Reads the array and the end of the stream behind it.
     *
     * @throws InputException if the stream holds something else
     */
    NumberArray read() throws IOException {
        try {
            NpyHeader header = NpyHeader.read(where, in);
            NpyType type = NpyType.of(where, header.type());
            int[] shape = header.shape().stream().mapToInt(Integer::intValue).toArray();
            double[] values = values(type, size(shape));
            if (in.read() >= 0)
                throw new InputException(Texts.text("base.NpyReader.must-end-after-d-values", where, values.length));
            return new NumberArray(shape, header.fortran() ? rowsFirst(shape, values) : values);
        } catch (EOFException e) {
            throw new InputException(Texts.text("base.NpyReader.ends-before-the-array-does", where), e);
        }
    }

    private int size(int[] shape) {
        long size = 1;
        for (int axis : shape) {
            size *= axis; // both below 2^31
            if (size > mostValues)
                throw new InputException(
                        Texts.text("base.NpyReader.must-hold-at-most-d", where, mostValues, Arrays.toString(shape)));
        }
        return (int) size;
    }

    private double[] values(NpyType type, int size) throws IOException {
        double[] values = new double[size];
        byte[] bytes = new byte[BUFFER];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int perRead = BUFFER / type.bytes();
        for (int start = 0; start < size; start += perRead) {
            int count = Math.min(perRead, size - start);
            in.readFully(bytes, 0, count * type.bytes());
            for (int i = 0; i < count; i++) values[start + i] = type.value(where, buffer, i * type.bytes());
        }
        return values;
    }

    /** Brings values from Fortran order (first index fastest) into C order. */
    private static double[] rowsFirst(int[] shape, double[] values) {
        double[] sorted = new double[values.length];
        int[] index = new int[shape.length];
        for (double value : values) {
            int place = 0;
            for (int axis = 0; axis < shape.length; axis++) place = place * shape[axis] + index[axis];
            sorted[place] = value;
            for (int axis = 0; axis < shape.length && ++index[axis] == shape[axis]; axis++) index[axis] = 0;
        }
        return sorted;
    }
}
