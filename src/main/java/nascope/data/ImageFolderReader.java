package nascope.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nascope.base.InputException;
import nascope.base.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder with one folder of PNG or JPEG images per class. The classes are counted in the order of their names;
 * the set has one channel if every image is grey, and three otherwise.
 */
final class ImageFolderReader {
    private static final Pattern IMAGE = Pattern.compile(".*\\.(png|jpe?g)", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final List<DecodedImage> images = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private @Nullable Path firstFile; // null before the first
    private boolean grey = true;

    private ImageFolderReader(String name) {
        this.name = name;
    }

    /**
     * Reads all images.
     *
     * @param name what a person calls them
     * @param classes the folders, ordered by name
     * @throws InputException if there are fewer than two classes, one is empty, an image cannot be read, or the images
     *     differ in size
     */
    static LabelledImages read(String name, List<DataFolder> classes) {
        if (classes.size() < 2)
            throw new InputException(
                    Texts.text("data.ImageFolderReader.expected-a-folder-of-images", name, className(classes.get(0))));
        ImageFolderReader reader = new ImageFolderReader(name);
        List<List<Path>> files =
                classes.stream().map(ImageFolderReader::images).toList(); // an empty class shows before the long work
        for (int label = 0; label < files.size(); label++) for (Path file : files.get(label)) reader.add(file, label);
        return reader.labelled(
                classes.stream().map(ImageFolderReader::className).toList());
    }

    private static String className(DataFolder folder) {
        return folder.path().getFileName().toString();
    }

    private static List<Path> images(DataFolder folder) {
        List<Path> files = folder.files(IMAGE);
        if (files.isEmpty())
            throw new InputException(Texts.text("data.ImageFolderReader.expected-png-or-jpeg-images", folder.path()));
        return files;
    }

    private void add(Path file, int label) {
        DecodedImage image = DecodedImage.read(file);
        if (images.isEmpty()) firstFile = file;
        DecodedImage first = images.isEmpty() ? image : images.get(0);
        if (image.height() != first.height() || image.width() != first.width())
            throw new InputException(Texts.text(
                    "data.ImageFolderReader.expected-d-d-pixels-height",
                    file,
                    first.height(),
                    first.width(),
                    firstFile,
                    image.height(),
                    image.width()));
        images.add(image);
        labels.add(label);
        grey &= image.isGrey();
        Limits.bytes(name, images.size(), channels(), first.height(), first.width());
    }

    private int channels() {
        return grey ? 1 : 3;
    }

    private LabelledImages labelled(List<String> classes) {
        DecodedImage first = images.get(0);
        int channels = channels();
        int size = channels * first.height() * first.width();
        byte[] pixels = new byte[images.size() * size];
        for (int i = 0; i < images.size(); i++) images.get(i).copyTo(pixels, i * size, channels);
        int[] numbers = labels.stream().mapToInt(Integer::intValue).toArray();
        return new LabelledImages(name, channels, first.height(), first.width(), pixels, numbers, classes);
    }
}
