package nascope.base;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the values of an array in NumPy's {@code .npy} format, versions 1 to 3 (NumPy Enhancement Proposal
 * 1).
 *
 * @param type NumPy's code of the values' type, such as {@code |u1}
 * @param fortran whether the first index varies fastest, instead of the last
 * @param shape sizes by axis
 */
public record NpyHeader(String type, boolean fortran, List<Integer> shape) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16; // bytes
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");

    public NpyHeader {
        shape = List.copyOf(shape);
    }

    /**
     * Reads a header; the values are what comes next.
     *
     * @param where names file and array in messages
     * @throws InputException if there is something else
     * @throws java.io.EOFException if the stream ends within it
     */
    public static NpyHeader read(String where, DataInputStream in) throws IOException {
        String header = text(where, in);
        return new NpyHeader(
                field(where, header, TYPE, "descr"),
                field(where, header, ORDER, "fortran_order").equals("True"),
                shape(where, field(where, header, SHAPE, "shape")));
    }

    private static String text(String where, DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC))
            throw new InputException(Texts.text("base.NpyHeader.must-start-with-the-bytes", where, hex(magic)));
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        if (version < 1 || version > 3)
            throw new InputException(Texts.text("base.NpyHeader.npy-version-must-be-1", where, version));
        long length = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        if (length > LONGEST)
            throw new InputException(Texts.text("base.NpyHeader.header-must-be-at-most", where, LONGEST, length));
        byte[] header = new byte[(int) length];
        in.readFully(header);
        return new String(header, StandardCharsets.UTF_8);
    }

    private static String field(String where, String header, Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(header);
        if (matcher.find()) return matcher.group(1);
        throw new InputException(Texts.text("base.NpyHeader.header-must-give-s-as", where, name, header.strip()));
    }

    private static List<Integer> shape(String where, String sizes) {
        try {
            return Arrays.stream(sizes.split(","))
                    .map(String::strip)
                    .filter(size -> !size.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException e) {
            throw new InputException(Texts.text("base.NpyHeader.shape-must-be-whole-numbers", where, sizes), e);
        }
    }

    private static String hex(byte[] bytes) {
        return bytes.length == 0 ? "nothing" : HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
