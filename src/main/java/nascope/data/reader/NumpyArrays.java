package nascope.data.reader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nascope.base.InputException;
import nascope.base.NpyHeader;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.data.input.DataFolder;
import nascope.data.input.Limits;
import nascope.data.input.NamedInput;
import nascope.data.set.LabelledImages;

/**
 * NumPy's {@code .npz} with an array of images and one of labels: images as unsigned bytes of shape (N, H, W), (N, H, W,
 * C) or (N, C, H, W) with C = 1 or 3, labels as whole numbers of shape (N) or (N, 1).
 */
final class NumpyArrays implements Layout {
    private static final Pattern FILE = Pattern.compile(".*\\.npz", Pattern.CASE_INSENSITIVE);
    private static final List<List<String>> NAMES = List.of( // of images and labels, the training part's first
            List.of("x_train", "y_train"),
            List.of("X_train", "y_train"),
            List.of("train_images", "train_labels"),
            List.of("train_x", "train_y"),
            List.of("images", "labels"),
            List.of("x", "y"),
            List.of("X", "y"));

    private static final String SUFFIX = ".npy";
    private static final int MOST_LABELS = 1 << 24;
    private static final int CHUNK = 1 << 16; // bytes, a multiple of the size of every number

    /** Bytes of a number, by NumPy's code. */
    private static final Map<String, Integer> WHOLE_NUMBERS =
            Map.of("|u1", 1, "|i1", 1, "<u2", 2, "<i2", 2, "<u4", 4, "<i4", 4, "<u8", 8, "<i8", 8);

    @Override
    public String sought() {
        return Texts.text("data.reader.NumpyArrays.sought");
    }

    @Override
    public Optional<Supplier<Found>> in(String name, DataFolder folder, ReadOptions options) {
        List<Path> files = folder.files(FILE);
        if (files.size() > 1)
            throw new InputException(Texts.text(
                    "data.reader.NumpyArrays.several",
                    folder.path(),
                    SomeNames.of(files.stream()
                            .map(file -> file.getFileName().toString())
                            .toList())));
        return files.stream().findFirst().map(file -> () -> read(name, file));
    }

    @Override
    public Optional<Supplier<Found>> of(String name, Path file, ReadOptions options) {
        return FILE.matcher(file.getFileName().toString()).matches()
                ? Optional.of(() -> read(name, file))
                : Optional.empty();
    }

    private static Found read(String name, Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> pair = NAMES.stream()
                    .filter(names -> names.stream().allMatch(array -> zip.getEntry(array + SUFFIX) != null))
                    .findFirst()
                    .orElseThrow(() -> new InputException(Texts.text(
                            "data.reader.NumpyArrays.no-pair",
                            file,
                            SomeNames.of(zip.stream().map(ZipEntry::getName).toList()))));
            long[] labels = array(file, zip, pair.get(1), NumpyArrays::labels);
            ClassLabels classes = ClassLabels.of(Plain.text("%s: %s", file, pair.get(1)), labels);
            LabelledImages images = array(file, zip, pair.get(0), array -> images(name, array, classes));
            String what = Texts.text("data.reader.NumpyArrays.what", pair.get(0), pair.get(1));
            return new Found(images, Remarks.joined(what, classes.remark()));
        } catch (IOException | IllegalArgumentException e) { // a name in the archive that is no text
            throw new InputException(
                    Texts.text("data.reader.NumpyArrays.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * An array whose values come next.
     *
     * @param where names file and array in messages
     * @param packed bytes that it takes in the archive
     */
    private record Array(String where, NpyHeader header, DataInputStream in, long packed) {
        byte[] bytes(long count) throws IOException {
            NamedInput.requireExpansion(where, count, packed);
            byte[] bytes = new byte[(int) count];
            in.readFully(bytes);
            return bytes;
        }
    }

    private interface Values<T> {
        T read(Array array) throws IOException;
    }

    private static <T> T array(Path file, ZipFile zip, String array, Values<T> values) throws IOException {
        String where = Plain.text("%s: %s", file, array);
        ZipEntry entry = zip.getEntry(array + SUFFIX);
        long packed = Math.min(entry.getCompressedSize(), NamedInput.size(file));
        try (InputStream raw = zip.getInputStream(entry)) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(raw, CHUNK));
            T read = values.read(new Array(where, NpyHeader.read(where, in), in, packed));
            if (in.read() >= 0) throw new InputException(Texts.text("data.reader.NumpyArrays.longer", where));
            return read;
        } catch (EOFException e) {
            throw new InputException(Texts.text("data.reader.NumpyArrays.shorter", where), e);
        }
    }

    private static long[] labels(Array array) throws IOException {
        NpyHeader header = array.header();
        List<Integer> shape = header.shape();
        Integer size = WHOLE_NUMBERS.get(header.type());
        boolean column = shape.size() == 1 || (shape.size() == 2 && shape.get(1) == 1);
        if (size == null || !column || shape.get(0) < 1 || shape.get(0) > MOST_LABELS)
            throw new InputException(
                    Texts.text("data.reader.NumpyArrays.labels", array.where(), MOST_LABELS, header.type(), shape));
        byte[] bytes = array.bytes((long) shape.get(0) * size);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean signed = header.type().charAt(1) == 'i';
        long[] labels = new long[shape.get(0)];
        for (int i = 0; i < labels.length; i++) labels[i] = number(buffer, i * size, size, signed);
        return labels;
    }

    private static long number(ByteBuffer buffer, int at, int size, boolean signed) {
        return switch (size) {
            case 1 -> signed ? buffer.get(at) : Byte.toUnsignedLong(buffer.get(at));
            case 2 -> signed ? buffer.getShort(at) : Short.toUnsignedLong(buffer.getShort(at));
            case 4 -> signed ? buffer.getInt(at) : Integer.toUnsignedLong(buffer.getInt(at));
            default -> buffer.getLong(at);
        };
    }

    private static LabelledImages images(String name, Array array, ClassLabels classes) throws IOException {
        String where = array.where();
        NpyHeader header = array.header();
        List<Integer> shape = header.shape();
        boolean first = shape.size() == 4 && isChannels(shape.get(1)) && !isChannels(shape.get(3));
        boolean last = shape.size() == 4 && isChannels(shape.get(3));
        if (!header.type().equals("|u1") || header.fortran() || !(shape.size() == 3 || first || last))
            throw new InputException(Texts.text("data.reader.NumpyArrays.images", where, header.type(), shape));
        if (shape.get(0) != classes.labels().length)
            throw new InputException(
                    Texts.text("data.reader.NumpyArrays.count", where, classes.labels().length, shape.get(0)));
        int channels = shape.size() == 3 ? 1 : shape.get(first ? 1 : 3);
        int height = shape.get(first ? 2 : 1);
        int width = shape.get(first ? 3 : 2);
        byte[] pixels = array.bytes(Limits.bytes(where, shape.get(0), channels, height, width));
        if (last && channels > 1) channelsFirst(pixels, channels, height * width);
        return new LabelledImages(name, channels, height, width, pixels, classes.labels(), classes.names());
    }

    private static boolean isChannels(int size) {
        return size == 1 || size == 3;
    }

    /** Brings images, one after the other, from (H, W, C) to (C, H, W). */
    private static void channelsFirst(byte[] pixels, int channels, int plane) {
        byte[] image = new byte[channels * plane];
        for (int start = 0; start < pixels.length; start += image.length) {
            for (int c = 0; c < channels; c++)
                for (int i = 0; i < plane; i++) image[c * plane + i] = pixels[start + i * channels + c];
            System.arraycopy(image, 0, pixels, start, image.length);
        }
    }
}
