package nascope.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nascope.base.InputException;
import nascope.base.Texts;

/**
 * Reads CIFAR-10's binary files: records of a label byte, then 1,024 bytes of red, green and blue each, row by row.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">The format, by A. Krizhevsky</a>
 */
final class CifarReader {
    static final Pattern TRAINING_BATCH = Pattern.compile("data_batch_\\d+\\.bin");

    private static final int CHANNELS = 3;
    private static final int SIDE = 32;
    private static final int IMAGE = CHANNELS * SIDE * SIDE;
    private static final int RECORD = 1 + IMAGE;
    private static final int CLASSES = 10;
    private static final Pattern CLASS_NAMES = Pattern.compile("batches\\.meta\\.txt");
    private static final int MOST_NAME_BYTES = 1 << 16;

    private CifarReader() {}

    /**
     * Reads one or more files, one after the other.
     *
     * @param name what a person calls them
     * @param batches at least one file
     * @throws InputException if a file does not hold whole records, or a label is out of range
     */
    static LabelledImages read(String name, List<Path> batches) {
        long[] records = batches.stream().mapToLong(CifarReader::recordCount).toArray();
        long count = LongStream.of(records).sum();
        byte[] pixels = new byte[Limits.bytes(name, count, CHANNELS, SIDE, SIDE)];
        int[] labels = new int[(int) count];
        int image = 0;
        for (int b = 0; b < records.length; b++) {
            try (NamedInput in = NamedInput.open(batches.get(b))) {
                for (int r = 0; r < records[b]; r++, image++) {
                    byte[] record = in.read(RECORD, "a record");
                    labels[image] = label(record, in, r);
                    System.arraycopy(record, 1, pixels, image * IMAGE, IMAGE);
                }
            }
        }
        return new LabelledImages(name, CHANNELS, SIDE, SIDE, pixels, labels, classNames(batches.get(0)));
    }

    private static int label(byte[] record, NamedInput in, int index) {
        int label = Byte.toUnsignedInt(record[0]);
        if (label >= CLASSES)
            throw new InputException(Texts.text(
                    "data.CifarReader.label-d-at-byte-d",
                    in.name(),
                    label,
                    in.position() - RECORD,
                    index,
                    CLASSES - 1));
        return label;
    }

    private static long recordCount(Path file) {
        long size = size(file);
        if (size == 0 || size % RECORD != 0)
            throw new InputException(Texts.text(
                    "data.CifarReader.expected-cifar-10-records-of", file, RECORD, size, size / RECORD, size % RECORD));
        return size / RECORD;
    }

    /** The names beside the file, one a line, or else the labels themselves. */
    private static List<String> classNames(Path batch) {
        List<Path> found = DataFolder.at(batch.resolveSibling("")).files(CLASS_NAMES);
        if (found.isEmpty())
            return IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
        Path file = found.get(0);
        int read = (int) Math.min(size(file), MOST_NAME_BYTES);
        try (NamedInput in = NamedInput.open(file)) {
            List<String> names = new String(
                            in.read(read, Texts.text("data.CifarReader.names-of-classes")), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (names.size() == CLASSES) return names;
            throw new InputException(
                    Texts.text("data.CifarReader.expected-d-lines-with-the", file, CLASSES, names.size()));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw NamedInput.unreadable(file.toString(), e);
        }
    }
}
