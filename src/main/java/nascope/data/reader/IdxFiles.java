package nascope.data.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.data.input.DataFolder;
import nascope.data.input.NamedInput;

/** IDX files, by the names under which MNIST and its kin are handed on. */
final class IdxFiles implements Layout {
    private static final Pattern TRAINING_IMAGES = Pattern.compile(".*train-images[-.]idx3-ubyte(\\.gz)?");
    private static final String IMAGES = "images";
    private static final String GZIP = ".gz";

    @Override
    public String sought() {
        return Texts.text("data.reader.IdxFiles.sought");
    }

    /** Takes the images' file of the training part, unpacked rather than packed, if there are both. */
    @Override
    public Optional<Supplier<Found>> in(String name, DataFolder folder, ReadOptions options) {
        List<Path> found = folder.files(TRAINING_IMAGES).stream()
                .filter(file -> !isGzip(file) || !Files.exists(unpacked(file)))
                .toList();
        if (found.size() > 1)
            throw new InputException(Texts.text(
                    "data.reader.IdxFiles.expected-the-training-images-of",
                    folder.path(),
                    found.stream().map(IdxFiles::name).collect(Collectors.joining(", "))));
        return found.stream().findFirst().map(images -> () -> read(name, images, options));
    }

    @Override
    public Optional<Supplier<Found>> of(String name, Path file, ReadOptions options) {
        return name(file).contains(IMAGES) ? Optional.of(() -> read(name, file, options)) : Optional.empty();
    }

    private static Found read(String name, Path images, ReadOptions options) {
        Path labels = labelsOf(images, options);
        try (NamedInput imagesIn = NamedInput.open(images);
                NamedInput labelsIn = NamedInput.open(labels)) {
            IdxReader.Read read = IdxReader.read(name, imagesIn, labelsIn);
            String what = Texts.text("data.reader.IdxFiles.what", name(images), name(labels));
            return new Found(read.images(), Remarks.joined(what, read.classes().remark()));
        }
    }

    private static Path labelsOf(Path images, ReadOptions options) {
        String labels = name(images).replace(IMAGES, "labels").replace("idx3", "idx1");
        String plain = labels.endsWith(GZIP) ? labels.substring(0, labels.length() - GZIP.length()) : labels;
        Pattern either = Pattern.compile(Pattern.quote(plain) + "(\\.gz)?");
        return DataFolder.around(images, options.followLinks()).files(either).stream()
                .findFirst()
                .orElseThrow(() -> new InputException(
                        Texts.text("data.reader.IdxFiles.expected-its-labels-in-s", images, plain, plain, GZIP)));
    }

    private static boolean isGzip(Path file) {
        return name(file).endsWith(GZIP);
    }

    private static Path unpacked(Path file) {
        String name = name(file);
        return file.resolveSibling(name.substring(0, name.length() - GZIP.length()));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
