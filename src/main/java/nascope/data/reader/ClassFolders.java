package nascope.data.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nascope.base.Texts;
import nascope.data.input.DataFolder;

/**
 * A folder with one folder of images per class, in which they may lie in further folders. The classes are counted in the
 * order of their names. What is no image is left out, and so are classes without any.
 */
final class ClassFolders implements Layout {
    private static final Pattern IMAGE =
            Pattern.compile(".*\\.(png|jpe?g|jpe|jfif|gif|bmp|tiff?|webp)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    /** The files of a folder and of those in it. */
    private record Content(DataFolder folder, List<Path> images, List<String> others) {
        static Content of(DataFolder folder) {
            Content content = new Content(folder, new ArrayList<>(), new ArrayList<>());
            content.gather(folder);
            return content;
        }

        private void gather(DataFolder from) {
            images.addAll(from.files(IMAGE));
            others.addAll(from.leftOut());
            for (String other : from.names()) if (!IMAGE.matcher(other).matches()) others.add(other);
            for (DataFolder deeper : from.folders()) {
                others.remove(deeper.name());
                gather(deeper);
            }
        }

        boolean empty() {
            return images.isEmpty();
        }
    }

    @Override
    public String sought() {
        return Texts.text("data.reader.ClassFolders.sought");
    }

    @Override
    public Optional<Supplier<Found>> in(String name, DataFolder folder, ReadOptions options) {
        List<DataFolder> folders = folder.folders();
        if (folders.size() < 2 || FolderSearch.areParts(folders)) return Optional.empty();
        List<Content> contents = folders.stream().map(Content::of).toList();
        if (contents.stream().filter(content -> !content.empty()).count() < 2) return Optional.empty();
        return Optional.of(() -> found(name, folder, contents));
    }

    /** The one folder with images, where there are not two. */
    static Optional<String> onlyClass(DataFolder folder) {
        List<DataFolder> full = folder.folders().stream()
                .filter(candidate -> !Content.of(candidate).empty())
                .toList();
        return full.size() == 1 ? Optional.of(full.get(0).name()) : Optional.empty();
    }

    private static Found found(String name, DataFolder folder, List<Content> contents) {
        List<Content> classes =
                contents.stream().filter(content -> !content.empty()).toList();
        List<String> remarks = new ArrayList<>();
        remarks.add(Texts.text("data.reader.ClassFolders.what"));
        List<String> others = new ArrayList<>(folder.leftOut());
        others.addAll(folder.files(ANY).stream()
                .map(file -> file.getFileName().toString())
                .toList());
        classes.forEach(content -> others.addAll(content.others()));
        if (!others.isEmpty()) remarks.add(Texts.text("data.reader.ClassFolders.no-images", SomeNames.of(others)));
        List<String> empty = names(contents.stream().filter(Content::empty).toList());
        if (!empty.isEmpty()) remarks.add(Texts.text("data.reader.ClassFolders.empty", SomeNames.of(empty)));
        List<String> single = names(
                classes.stream().filter(content -> content.images().size() == 1).toList());
        if (!single.isEmpty()) remarks.add(Texts.text("data.reader.ClassFolders.single", SomeNames.of(single)));
        List<List<Path>> files = classes.stream().map(Content::images).toList();
        return new Found(
                new FolderImages(name, files, names(classes)), remarks.stream().collect(Collectors.joining("; ")));
    }

    private static List<String> names(List<Content> contents) {
        return contents.stream().map(content -> content.folder().name()).toList();
    }
}
