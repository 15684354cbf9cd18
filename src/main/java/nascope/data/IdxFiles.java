package nascope.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nascope.base.InputException;
import nascope.base.Texts;

/** Finds IDX files by the names under which MNIST and its kin are handed on. */
final class IdxFiles {
    private static final Pattern TRAINING_IMAGES = Pattern.compile(".*train-images[-.]idx3-ubyte(\\.gz)?");
    private static final String GZIP = ".gz";

    private IdxFiles() {}

    /**
     * The images' file of the training part, if there is one; unpacked rather than packed, if there are both.
     *
     * @throws InputException if the folder holds several, as all parts of EMNIST together do
     */
    static Optional<Path> trainingImages(DataFolder folder) {
        List<Path> found = folder.files(TRAINING_IMAGES).stream()
                .filter(file -> !isGzip(file) || !Files.exists(unpacked(file)))
                .toList();
        if (found.size() > 1)
            throw new InputException(Texts.text(
                    "data.IdxFiles.expected-the-training-images-of",
                    folder.path(),
                    found.stream().map(IdxFiles::name).collect(Collectors.joining(", "))));
        return found.stream().findFirst();
    }

    /**
     * Reads an images' file and the labels' file beside it.
     *
     * @throws InputException if there is no such labels' file, or either cannot be used
     */
    static LabelledImages read(String name, Path images) {
        Path labels = labelsOf(images);
        try (NamedInput imagesIn = NamedInput.open(images);
                NamedInput labelsIn = NamedInput.open(labels)) {
            return IdxReader.read(name, imagesIn, labelsIn);
        }
    }

    private static Path labelsOf(Path images) {
        String name = name(images);
        if (!name.contains("images"))
            throw new InputException(Texts.text("data.IdxFiles.expected-a-cifar-10-file", images));
        String labels = name.replace("images", "labels").replace("idx3", "idx1");
        String plain = labels.endsWith(GZIP) ? labels.substring(0, labels.length() - GZIP.length()) : labels;
        Pattern either = Pattern.compile(Pattern.quote(plain) + "(\\.gz)?");
        return DataFolder.at(images.resolveSibling("")).files(either).stream()
                .findFirst()
                .orElseThrow(() -> new InputException(
                        Texts.text("data.IdxFiles.expected-its-labels-in-s", images, plain, plain, GZIP)));
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
