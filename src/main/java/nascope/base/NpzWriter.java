package nascope.base;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes named arrays into a NumPy {@code .npz} file, one after another; the same arrays give the same file. {@link Npz}
 * reads the numbers back.
 */
public final class NpzWriter {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64; // bytes
    private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L); // the first that a zip can hold

    private final ZipOutputStream zip;
    private final DataOutputStream out;

    /** @param out is left open */
    public NpzWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
        this.out = new DataOutputStream(zip);
    }

    /** Writes the values of an array, in C order, as many as its shape asks for. */
    @FunctionalInterface
    public interface Values {
        void write(NpzWriter writer) throws IOException;
    }

    /** An array of 64-bit numbers; its values are given by {@link #put(double)}. */
    public void doubles(String name, List<Integer> shape, Values values) throws IOException {
        array(name, "<f8", shape, values);
    }

    /** An array of 32-bit numbers. */
    public void floats(String name, NumberArray array) throws IOException {
        array(name, "<f4", sides(array), writer -> {
            for (double value : array.values())
                out.writeInt(Integer.reverseBytes(Float.floatToRawIntBits((float) value)));
        });
    }

    /** An array of whole numbers of 64 bits. */
    public void wholes(String name, NumberArray array) throws IOException {
        array(name, "<i8", sides(array), writer -> {
            for (double value : array.values()) out.writeLong(Long.reverseBytes((long) value));
        });
    }

    /** A row of texts. */
    public void texts(String name, List<String> texts) throws IOException {
        int longest = texts.stream().mapToInt(String::length).max().orElse(1);
        array(name, "<U" + longest, List.of(texts.size()), writer -> {
            for (String text : texts)
                for (int i = 0; i < longest; i++)
                    out.writeInt(Integer.reverseBytes(i < text.length() ? text.charAt(i) : 0)); // UCS-4
        });
    }

    /** A value of the array that is being written. */
    public void put(double value) throws IOException {
        out.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(value)));
    }

    /** After the last array. */
    public void finish() throws IOException {
        zip.finish();
    }

    private void array(String name, String type, List<Integer> shape, Values values) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        String sides = shape.stream().map(side -> side + ",").collect(Collectors.joining(" "));
        String header = Plain.text("{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", type, sides);
        int length = MAGIC.length + 2 + header.length() + 1;
        String padding = " ".repeat((ALIGNMENT - length % ALIGNMENT) % ALIGNMENT);
        out.write(MAGIC);
        int written = header.length() + padding.length() + 1;
        out.write(written & 0xff);
        out.write(written >> 8);
        out.write((header + padding + "\n").getBytes(StandardCharsets.US_ASCII));
        values.write(this);
        out.flush();
        zip.closeEntry();
    }

    private static List<Integer> sides(NumberArray array) {
        return Arrays.stream(array.shape()).boxed().toList();
    }
}
