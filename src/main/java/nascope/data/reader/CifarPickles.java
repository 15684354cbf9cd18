package nascope.data.reader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.data.input.DataFolder;
import nascope.data.input.Limits;
import nascope.data.set.LabelledImages;
import org.jspecify.annotations.Nullable;

/**
 * CIFAR's Python version: pickled dictionaries with the pixels as an array of unsigned bytes, (N, 3,072), red, green and
 * blue one after the other, and lists of labels. They are read by {@link Pickle}, which makes no objects and calls nothing.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">The format, by A. Krizhevsky</a>
 */
final class CifarPickles implements Layout {
    private static final Pattern TEN = Pattern.compile("data_batch_\\d+");
    private static final Pattern HUNDRED = Pattern.compile("train");
    private static final Pattern NAMES = Pattern.compile("(batches\\.)?meta");
    private static final int CHANNELS = 3;
    private static final int SIDE = 32;
    private static final int IMAGE = CHANNELS * SIDE * SIDE;
    private static final int TEN_CLASSES = 10;
    private static final int FINE_CLASSES = 100;
    private static final int COARSE_CLASSES = 20;

    @Override
    public String sought() {
        return Texts.text("data.reader.CifarPickles.sought");
    }

    @Override
    public Optional<Supplier<Found>> in(String name, DataFolder folder, ReadOptions options) {
        List<Path> ten = folder.files(TEN);
        if (!ten.isEmpty()) return Optional.of(() -> read(name, ten, options));
        List<Path> hundred = folder.files(HUNDRED);
        if (hundred.isEmpty() || folder.files(NAMES).isEmpty()) return Optional.empty();
        return Optional.of(() -> read(name, hundred, options));
    }

    @Override
    public Optional<Supplier<Found>> of(String name, Path file, ReadOptions options) {
        String last = file.getFileName().toString();
        boolean known = TEN.matcher(last).matches() || HUNDRED.matcher(last).matches();
        return known ? Optional.of(() -> read(name, List.of(file), options)) : Optional.empty();
    }

    private static Found read(String name, List<Path> files, ReadOptions options) {
        List<Batch> batches = new ArrayList<>();
        long count = 0;
        for (Path file : files) {
            Batch batch = Batch.read(file, options);
            batches.add(batch);
            count += batch.labels().length;
            Limits.bytes(name, count, CHANNELS, SIDE, SIDE);
        }
        byte[] pixels = new byte[Limits.bytes(name, count, CHANNELS, SIDE, SIDE)];
        int[] labels = batches.stream()
                .flatMapToInt(batch -> IntStream.of(batch.labels()))
                .toArray();
        int at = 0;
        for (Batch batch : batches) {
            System.arraycopy(batch.pixels(), 0, pixels, at, batch.pixels().length);
            at += batch.pixels().length;
        }
        boolean hundred = batches.get(0).hundred();
        List<String> classes = classNames(files.get(0), hundred, options);
        List<String> names =
                files.stream().map(file -> file.getFileName().toString()).toList();
        String what = Texts.text(
                "data.reader.CifarPickles.what",
                hundred ? "CIFAR-100" : "CIFAR-10", // names, the same in every language
                SomeNames.of(names));
        Optional<String> which = hundred ? Optional.of(CifarReader.labels(options)) : Optional.empty();
        return new Found(
                new LabelledImages(name, CHANNELS, SIDE, SIDE, pixels, labels, classes), Remarks.joined(what, which));
    }

    /** The content of one file. A class rather than a record, because of its arrays. */
    private static final class Batch {
        private final byte[] pixels;
        private final int[] labels;
        private final boolean hundred;

        private Batch(byte[] pixels, int[] labels, boolean hundred) {
            this.pixels = pixels;
            this.labels = labels;
            this.hundred = hundred;
        }

        byte[] pixels() {
            return pixels;
        }

        int[] labels() {
            return labels;
        }

        boolean hundred() {
            return hundred;
        }

        static Batch read(Path file, ReadOptions options) {
            Map<?, ?> content = dictionary(file);
            boolean hundred = content.containsKey("fine_labels");
            String key = !hundred ? "labels" : options.coarseLabels() ? "coarse_labels" : "fine_labels";
            byte[] pixels = samples(file, content.get("data"));
            int count = pixels.length / IMAGE;
            int classes = !hundred ? TEN_CLASSES : options.coarseLabels() ? COARSE_CLASSES : FINE_CLASSES;
            List<?> found = content.get(key) instanceof List<?> list ? list : List.of();
            if (found.size() != count)
                throw new InputException(Texts.text("data.reader.CifarPickles.labels", file, key, count, found.size()));
            int[] labels = new int[count];
            for (int i = 0; i < count; i++) {
                if (!(found.get(i) instanceof Long label) || label < 0 || label >= classes)
                    throw new InputException(Texts.text(
                            "data.reader.CifarPickles.label", file, key, i, classes - 1, shown(found.get(i))));
                labels[i] = Math.toIntExact(label);
            }
            return new Batch(pixels, labels, hundred);
        }
    }

    private static Map<?, ?> dictionary(Path file) {
        if (Pickle.read(file) instanceof Map<?, ?> content) return content;
        throw new InputException(Texts.text("data.reader.CifarPickles.no-dictionary", file));
    }

    private static byte[] samples(Path file, @Nullable Object data) {
        if (data instanceof Pickle.Array array) {
            List<Long> shape = array.shape();
            boolean fits = shape.size() == 2
                    && shape.get(0) > 0
                    && shape.get(1) == IMAGE
                    && array.bytes().length() == shape.get(0) * IMAGE;
            if (fits && array.type().endsWith("u1") && !array.fortran())
                return array.bytes().getBytes(StandardCharsets.ISO_8859_1);
            throw new InputException(Texts.text(
                    "data.reader.CifarPickles.array",
                    file,
                    IMAGE,
                    array.type(),
                    shape,
                    array.bytes().length()));
        }
        throw new InputException(Texts.text("data.reader.CifarPickles.data", file, IMAGE, shown(data)));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Long || value instanceof Boolean
                ? value.toString()
                : Texts.text("data.reader.CifarPickles.something-else");
    }

    private static List<String> classNames(Path batch, boolean hundred, ReadOptions options) {
        String key = !hundred ? "label_names" : options.coarseLabels() ? "coarse_label_names" : "fine_label_names";
        int classes = !hundred ? TEN_CLASSES : options.coarseLabels() ? COARSE_CLASSES : FINE_CLASSES;
        List<Path> found = DataFolder.around(batch, options.followLinks()).files(NAMES);
        if (found.isEmpty())
            return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        Path file = found.get(0);
        List<?> names = dictionary(file).get(key) instanceof List<?> list ? list : List.of();
        if (names.size() != classes || !names.stream().allMatch(String.class::isInstance))
            throw new InputException(Texts.text("data.reader.CifarPickles.names", file, key, classes, names.size()));
        return names.stream().map(Object::toString).toList();
    }
}
