package nascope.data.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nascope.data.image.ImageFile;
import nascope.data.set.ImageSet;

/** Images of which each is a file, decoded as they are handed out. */
final class FolderImages implements ImageSet {
    private final String name;
    private final List<Path> files;
    private final int[] labels;
    private final List<String> classes;

    /**
     * Images that are there.
     *
     * @param files those of each class
     * @param classes their names
     */
    FolderImages(String name, List<List<Path>> files, List<String> classes) {
        this.name = name;
        this.files = files.stream().flatMap(List::stream).toList();
        this.classes = List.copyOf(classes);
        labels = IntStream.range(0, files.size())
                .flatMap(label -> files.get(label).stream().mapToInt(file -> label))
                .toArray();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public int count() {
        return labels.length;
    }

    @Override
    public int label(int image) {
        return labels[image];
    }

    @Override
    public OptionalInt channels() {
        return OptionalInt.empty();
    }

    @Override
    public void handOut(Receiver receiver) {
        for (int i = 0; i < labels.length; i++) receiver.take(i, ImageFile.read(files.get(i)));
    }
}
