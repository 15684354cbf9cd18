package nascope.base;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one array of NumPy's {@code .npy} format, versions 1 to 3 (NumPy Enhancement Proposal 1). */
final class NpyReader {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16; // bytes
    private static final int BUFFER = 1 << 16; // bytes, a multiple of every item size
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");

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
            String header = header();
            NpyType type = NpyType.of(where, field(header, TYPE, "descr"));
            boolean fortran = field(header, ORDER, "fortran_order").equals("True");
            int[] shape = shape(field(header, SHAPE, "shape"));
            double[] values = values(type, size(shape));
            if (in.read() >= 0)
                throw new InputException(Texts.text("base.NpyReader.must-end-after-d-values", where, values.length));
            return new NumberArray(shape, fortran ? rowsFirst(shape, values) : values);
        } catch (EOFException e) {
            throw new InputException(Texts.text("base.NpyReader.ends-before-the-array-does", where), e);
        }
    }

    private String header() throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC))
            throw new InputException(Texts.text("base.NpyReader.must-start-with-the-bytes", where, hex(magic)));
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        if (version < 1 || version > 3)
            throw new InputException(Texts.text("base.NpyReader.npy-version-must-be-1", where, version));
        long length = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        if (length > LONGEST_HEADER)
            throw new InputException(
                    Texts.text("base.NpyReader.header-must-be-at-most", where, LONGEST_HEADER, length));
        byte[] header = new byte[(int) length];
        in.readFully(header);
        return new String(header, StandardCharsets.UTF_8);
    }

    private String field(String header, Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(header);
        if (matcher.find()) return matcher.group(1);
        throw new InputException(Texts.text("base.NpyReader.header-must-give-s-as", where, name, header.strip()));
    }

    private int[] shape(String sizes) {
        try {
            return Arrays.stream(sizes.split(","))
                    .map(String::strip)
                    .filter(size -> !size.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new InputException(Texts.text("base.NpyReader.shape-must-be-whole-numbers", where, sizes), e);
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

    private static String hex(byte[] bytes) {
        return bytes.length == 0
                ? "nothing"
                : java.util.HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
