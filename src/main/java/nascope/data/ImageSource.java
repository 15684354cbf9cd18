package nascope.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.Plain;
import nascope.base.Texts;

/** Finds the images that a person named. */
public final class ImageSource {
    private ImageSource() {}

    /**
     * Reads the training part of bundled images, or images of one's own.
     *
     * <p>A path may lead to
     * <ul>
     *   <li>a folder with CIFAR-10's {@code data_batch_*.bin}, or one such file;
     *   <li>a folder with {@code …train-images-idx3-ubyte} and {@code …train-labels-idx1-ubyte}, each plain or gzipped,
     *       or an images' file of that kind whose labels' file lies beside it;
     *   <li>a folder with one folder of PNG or JPEG images per class.
     * </ul>
     *
     * @param data {@code digits}, {@code fashion} or a path
     * @throws InputException if there is nothing of that name, or it cannot be used
     */
    public static LabelledImages open(String data) {
        for (BundledImages bundled : BundledImages.ALL) if (bundled.name().equals(data)) return bundled.training();
        Path path = path(data);
        if (Files.isDirectory(path)) return openFolder(data, DataFolder.at(path));
        if (Files.isRegularFile(path)) return openFile(data, path);
        throw new InputException(Texts.text("data.ImageSource.expected-digits-fashion-or-the", data));
    }

    private static Path path(String data) {
        try {
            return Path.of(data);
        } catch (InvalidPathException e) {
            throw new InputException(
                    Texts.text("data.ImageSource.expected-digits-fashion-or-a", data, e.getReason()), e);
        }
    }

    private static LabelledImages openFile(String name, Path file) {
        if (file.toString().endsWith(".bin")) return CifarReader.read(name, List.of(file));
        return IdxFiles.read(name, file);
    }

    private static LabelledImages openFolder(String name, DataFolder folder) {
        List<Path> batches = folder.files(CifarReader.TRAINING_BATCH);
        if (!batches.isEmpty()) return CifarReader.read(name, batches);
        Optional<Path> idx = IdxFiles.trainingImages(folder);
        if (idx.isPresent()) return IdxFiles.read(name, idx.get());
        List<DataFolder> classes = folder.folders();
        if (!classes.isEmpty()) return ImageFolderReader.read(name, classes);
        throw new InputException(
                Texts.text("data.ImageSource.expected-data_batch_-bin-cifar-10", folder.path(), found(folder.names())));
    }

    private static String found(List<String> names) {
        if (names.isEmpty()) return Texts.text("data.ImageSource.an-empty-folder");
        int shown = Math.min(names.size(), 3);
        String more = names.size() > shown ? Plain.text(" and %d more", names.size() - shown) : "";
        return String.join(", ", names.subList(0, shown)) + more;
    }
}
