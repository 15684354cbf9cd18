package nascope.data.reader;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.data.input.DataFolder;

/** Finds the images that a person named. */
public final class ImageSource {
    private ImageSource() {}

    /**
     * Finds the training part of bundled images, or images of one's own.
     *
     * <p>A path may lead to a file or folder of one of the {@link Layouts}, or to a folder in which such a folder is the
     * only one, as {@code train} beside {@code val}, or {@code MNIST/raw}:
     * <ul>
     *   <li>a folder with one folder of images per class, which may lie deeper in it;
     *   <li>{@code …train-images-idx3-ubyte} and {@code …train-labels-idx1-ubyte}, each plain or gzipped;
     *   <li>CIFAR-10's and CIFAR-100's binary files and Python pickles;
     *   <li>NumPy's {@code .npz} with {@code x_train} and {@code y_train} or the like;
     *   <li>{@code train.csv}, a line an image: its label and its pixels.
     * </ul>
     *
     * @param data {@code digits}, {@code fashion} or a path
     * @throws InputException if there is nothing of that name, or it cannot be used
     */
    public static Found open(String data, ReadOptions options) {
        for (BundledImages bundled : BundledImages.ALL) if (bundled.name().equals(data)) return bundled.training();
        Path path = path(data);
        if (Files.isDirectory(path)) return openFolder(data, DataFolder.at(path, options.followLinks()), options);
        if (Files.isRegularFile(path)) return openFile(data, path, options);
        throw new InputException(Texts.text("data.reader.ImageSource.expected-digits-fashion-or-the", data));
    }

    private static Path path(String data) {
        try {
            return Path.of(data);
        } catch (InvalidPathException e) {
            throw new InputException(
                    Texts.text("data.reader.ImageSource.expected-digits-fashion-or-a", data, e.getReason()), e);
        }
    }

    private static Found openFile(String name, Path file, ReadOptions options) {
        for (Layout layout : Layouts.ALL) {
            Optional<Supplier<Found>> found = layout.of(name, file, options);
            if (found.isPresent()) return found.get().get();
        }
        throw new InputException(Texts.text("data.reader.ImageSource.unknown-file", file, sought()));
    }

    private static Found openFolder(String name, DataFolder folder, ReadOptions options) {
        Optional<Supplier<Found>> found = new FolderSearch(name, options).in(folder);
        if (found.isPresent()) return found.get().get();
        Optional<String> only = ClassFolders.onlyClass(folder);
        if (only.isPresent())
            throw new InputException(
                    Texts.text("data.reader.ImageSource.expected-a-folder-of-images", folder.path(), only.get()));
        throw new InputException(
                Texts.text("data.reader.ImageSource.unknown-folder", folder.path(), sought(), found(folder.names())));
    }

    private static String sought() {
        return Layouts.ALL.stream().map(Layout::sought).collect(Collectors.joining(", "));
    }

    private static String found(List<String> names) {
        if (names.isEmpty()) return Texts.text("data.reader.ImageSource.an-empty-folder");
        return SomeNames.of(names);
    }
}
