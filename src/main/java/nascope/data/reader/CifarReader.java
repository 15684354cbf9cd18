package nascope.data.reader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.data.input.DataFolder;
import nascope.data.input.Limits;
import nascope.data.input.NamedInput;
import nascope.data.set.LabelledImages;

/**
 * CIFAR's binary files: records of a label byte (CIFAR-10) or of a coarse and a fine one (CIFAR-100), then 1,024 bytes of
 * red, green and blue each, row by row.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">The format, by A. Krizhevsky</a>
 */
final class CifarReader implements Layout {
    private static final Pattern TEN = Pattern.compile("data_batch_\\d+\\.bin");
    private static final Pattern HUNDRED = Pattern.compile("train\\.bin");
    private static final int CHANNELS = 3;
    private static final int SIDE = 32;
    private static final int IMAGE = CHANNELS * SIDE * SIDE;
    private static final int MOST_NAME_BYTES = 1 << 16;

    /**
     * One of the two sets.
     *
     * @param name for messages
     * @param labels bytes before the pixels
     * @param label which of them counts
     * @param classes how many there are
     * @param names file of their names
     */
    private record Kind(String name, int labels, int label, int classes, Pattern names) {
        static final Kind TEN = new Kind("CIFAR-10", 1, 0, 10, Pattern.compile("batches\\.meta\\.txt"));
        static final Kind COARSE = new Kind("CIFAR-100", 2, 0, 20, Pattern.compile("coarse_label_names\\.txt"));
        static final Kind FINE = new Kind("CIFAR-100", 2, 1, 100, Pattern.compile("fine_label_names\\.txt"));

        static Kind hundred(ReadOptions options) {
            return options.coarseLabels() ? COARSE : FINE;
        }

        int record() {
            return labels + IMAGE;
        }
    }

    @Override
    public String sought() {
        return Texts.text("data.reader.CifarReader.sought");
    }

    @Override
    public Optional<Supplier<Found>> in(String name, DataFolder folder, ReadOptions options) {
        List<Path> ten = folder.files(TEN);
        if (!ten.isEmpty()) return Optional.of(() -> read(name, ten, Kind.TEN, options));
        List<Path> hundred = folder.files(HUNDRED);
        if (hundred.isEmpty()) return Optional.empty();
        return Optional.of(() -> read(name, hundred, Kind.hundred(options), options));
    }

    /** A file tells which set it is by its length, or else by its name. */
    @Override
    public Optional<Supplier<Found>> of(String name, Path file, ReadOptions options) {
        if (!file.toString().endsWith(".bin")) return Optional.empty();
        Kind hundred = Kind.hundred(options);
        long size = NamedInput.size(file);
        boolean named = HUNDRED.matcher(file.getFileName().toString()).matches();
        boolean both = size % Kind.TEN.record() == 0 && size % hundred.record() == 0;
        boolean isHundred = both ? named : size % hundred.record() == 0 || (size % Kind.TEN.record() != 0 && named);
        return Optional.of(() -> read(name, List.of(file), isHundred ? hundred : Kind.TEN, options));
    }

    private static Found read(String name, List<Path> batches, Kind kind, ReadOptions options) {
        long[] records =
                batches.stream().mapToLong(file -> recordCount(file, kind)).toArray();
        long count = LongStream.of(records).sum();
        byte[] pixels = new byte[Limits.bytes(name, count, CHANNELS, SIDE, SIDE)];
        int[] labels = new int[(int) count];
        int image = 0;
        for (int b = 0; b < records.length; b++) {
            try (NamedInput in = NamedInput.open(batches.get(b))) {
                for (int r = 0; r < records[b]; r++, image++) {
                    byte[] record = in.read(kind.record(), Texts.text("data.reader.CifarReader.a-record"));
                    labels[image] = label(record, kind, in, r);
                    System.arraycopy(record, kind.labels(), pixels, image * IMAGE, IMAGE);
                }
            }
        }
        List<String> classes = classNames(batches.get(0), kind, options);
        return new Found(
                new LabelledImages(name, CHANNELS, SIDE, SIDE, pixels, labels, classes), about(batches, kind, options));
    }

    private static String about(List<Path> batches, Kind kind, ReadOptions options) {
        List<String> files =
                batches.stream().map(file -> file.getFileName().toString()).toList();
        String what = Texts.text("data.reader.CifarReader.what", kind.name(), SomeNames.of(files));
        return kind.labels() == 1 ? what : Remarks.joined(what, Optional.of(labels(options)));
    }

    /** Which of two kinds of labels were taken. */
    static String labels(ReadOptions options) {
        return options.coarseLabels()
                ? Texts.text("data.reader.CifarReader.coarse")
                : Texts.text("data.reader.CifarReader.fine");
    }

    private static int label(byte[] record, Kind kind, NamedInput in, int index) {
        int label = Byte.toUnsignedInt(record[kind.label()]);
        if (label >= kind.classes())
            throw new InputException(Texts.text(
                    "data.reader.CifarReader.label-d-at-byte-d",
                    in.name(),
                    label,
                    in.position() - kind.record() + kind.label(),
                    index,
                    kind.classes() - 1));
        return label;
    }

    private static long recordCount(Path file, Kind kind) {
        long size = NamedInput.size(file);
        long record = kind.record();
        if (size == 0 || size % record != 0)
            throw new InputException(Texts.text(
                    "data.reader.CifarReader.expected-cifar-10-records-of",
                    file,
                    kind.name(),
                    record,
                    size,
                    size / record,
                    size % record));
        return size / record;
    }

    /** The names beside the file, one a line, or else the labels themselves. */
    private static List<String> classNames(Path batch, Kind kind, ReadOptions options) {
        List<Path> found = DataFolder.around(batch, options.followLinks()).files(kind.names());
        if (found.isEmpty())
            return IntStream.range(0, kind.classes())
                    .mapToObj(Integer::toString)
                    .toList();
        Path file = found.get(0);
        int read = (int) Math.min(NamedInput.size(file), MOST_NAME_BYTES);
        try (NamedInput in = NamedInput.open(file)) {
            String text = new String(
                    in.read(read, Texts.text("data.reader.CifarReader.names-of-classes")), StandardCharsets.UTF_8);
            List<String> names = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (names.size() == kind.classes()) return names;
            throw new InputException(Texts.text(
                    "data.reader.CifarReader.expected-d-lines-with-the", file, kind.classes(), names.size()));
        }
    }
}
