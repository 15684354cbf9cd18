package nascope.search.snapshot;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A row of numbers in few bytes, every bit kept: two bits a number say whether it is 0, 1 or NaN, as most gates and costs
 * of methods that sample are; any other number follows in eight bytes, or in four where it is a {@link ShortNumber}.
 */
final class PackedRow {
    private static final int ZERO = 0;
    private static final int ONE = 1;
    private static final int NAN = 2;
    private static final int OTHER = 3;
    private static final int CODE_BITS = 2;
    private static final int CODES_A_BYTE = Byte.SIZE / CODE_BITS;

    private PackedRow() {}

    static void write(DataOutput out, double... row) throws IOException {
        writeCodes(out, row);
        for (double value : row) if (code(value) == OTHER) out.writeDouble(value);
    }

    /** Writes short numbers. */
    static void writeShort(DataOutput out, double... row) throws IOException {
        writeCodes(out, row);
        for (double value : row) if (code(value) == OTHER) out.writeFloat((float) value);
    }

    private static void writeCodes(DataOutput out, double... row) throws IOException {
        for (int from = 0; from < row.length; from += CODES_A_BYTE) {
            int codes = 0;
            for (int k = from; k < Math.min(row.length, from + CODES_A_BYTE); k++)
                codes |= code(row[k]) << (CODE_BITS * (k - from));
            out.writeByte(codes);
        }
    }

    static double[] read(DataInput in, int length) throws IOException {
        return read(in, length, DataInput::readDouble);
    }

    /** Reads short numbers, as floats; rounded they are what was written. */
    static double[] readShort(DataInput in, int length) throws IOException {
        return read(in, length, DataInput::readFloat);
    }

    private interface OtherNumber {
        double read(DataInput in) throws IOException;
    }

    private static double[] read(DataInput in, int length, OtherNumber other) throws IOException {
        byte[] codes = new byte[(length + CODES_A_BYTE - 1) / CODES_A_BYTE];
        in.readFully(codes);
        double[] row = new double[length];
        for (int k = 0; k < length; k++) {
            int code = (codes[k / CODES_A_BYTE] >> (CODE_BITS * (k % CODES_A_BYTE))) & OTHER;
            row[k] = switch (code) {
                case ZERO -> 0;
                case ONE -> 1;
                case NAN -> Double.NaN;
                default -> other.read(in);
            };
        }
        return row;
    }

    private static int code(double value) {
        long bits = Double.doubleToRawLongBits(value); // -0.0 and odd NaNs are numbers of their own
        if (bits == 0) return ZERO;
        if (bits == Double.doubleToRawLongBits(1)) return ONE;
        return bits == Double.doubleToRawLongBits(Double.NaN) ? NAN : OTHER;
    }
}
