package nascope.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.base.Texts;

/**
 * A folder that a person named. Hands out what lies in it, ordered by name, and refuses links that lead out of it.
 * Hidden entries are left out.
 */
final class DataFolder {
    private final Path path;
    private final Path realRoot; // of the outermost folder: what a link must stay within
    private final List<Path> entries;

    private DataFolder(Path path, Path realRoot) {
        this.path = path;
        this.realRoot = realRoot;
        this.entries = list(path);
    }

    /** @throws InputException if the folder cannot be listed */
    static DataFolder at(Path path) {
        return new DataFolder(path, real(path));
    }

    Path path() {
        return path;
    }

    /** Names of all entries, in order. */
    List<String> names() {
        return entries.stream().map(entry -> entry.getFileName().toString()).toList();
    }

    /**
     * The files whose whole name matches.
     *
     * @throws InputException if one of them is a link that leads out of the folder
     */
    List<Path> files(Pattern name) {
        return entries.stream()
                .filter(entry -> name.matcher(entry.getFileName().toString()).matches() && Files.isRegularFile(entry))
                .map(this::inside)
                .toList();
    }

    /**
     * The folders in this folder.
     *
     * @throws InputException if one of them is a link that leads out of this folder
     */
    List<DataFolder> folders() {
        return entries.stream()
                .filter(Files::isDirectory)
                .map(entry -> new DataFolder(inside(entry), realRoot))
                .toList();
    }

    private Path inside(Path entry) {
        Path real = real(entry);
        if (real.startsWith(realRoot)) return entry;
        throw new InputException(
                Texts.text("data.DataFolder.expected-a-file-or-folder", entry, realRoot.getFileName()));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw NamedInput.unreadable(path.toString(), e);
        }
    }

    private static List<Path> list(Path path) {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw NamedInput.unreadable(path.toString(), e);
        }
    }
}
