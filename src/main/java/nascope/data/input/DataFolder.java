package nascope.data.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.base.Texts;

/**
 * A folder that a person named. Hands out what lies in it, ordered by name, and refuses links that lead out of it unless
 * they may be followed. What is hidden, and what systems and archives leave behind, is not seen.
 */
public final class DataFolder {
    private static final int DEEPEST = 32; // folders in each other; links may lead in a circle

    /** What systems and archivers leave behind, in lower case. */
    private static final Set<String> LEFT_BEHIND = Set.of(
            "__macosx",
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "icon\r",
            "@eadir",
            "#recycle",
            "$recycle.bin",
            "system volume information",
            "lost+found");

    private final Path path;
    private final Path realRoot; // of the outermost folder: what a link must stay within
    private final boolean followLinks;
    private final int depth;
    private final List<Path> entries = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private DataFolder(Path path, Path realRoot, boolean followLinks, int depth) {
        this.path = path;
        this.realRoot = realRoot;
        this.followLinks = followLinks;
        this.depth = depth;
        for (Path entry : list(path)) {
            String name = entry.getFileName().toString();
            if (leftBehind(name)) leftOut.add(name);
            else entries.add(entry);
        }
    }

    /**
     * Looks into a folder.
     *
     * @param followLinks whether links may lead out of it
     * @throws InputException if the folder cannot be listed
     */
    public static DataFolder at(Path path, boolean followLinks) {
        return new DataFolder(path, real(path), followLinks, 0);
    }

    /** The folder in which a file lies, which need not be named with it. */
    public static DataFolder around(Path file, boolean followLinks) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IllegalArgumentException("file must lie in a folder, got " + file);
        DataFolder real = at(folder, followLinks);
        return file.getParent() == null ? real : new DataFolder(file.getParent(), real.realRoot, followLinks, 0);
    }

    public Path path() {
        return path;
    }

    /** Its name without the folders it lies in. */
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Names of all entries, in order. */
    public List<String> names() {
        return entries.stream().map(entry -> entry.getFileName().toString()).toList();
    }

    /** Names of what is not seen, in order. */
    public List<String> leftOut() {
        return Collections.unmodifiableList(leftOut);
    }

    /**
     * The files whose whole name matches.
     *
     * @throws InputException if one of them is a link that leads out of the folder
     */
    public List<Path> files(Pattern name) {
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
    public List<DataFolder> folders() {
        List<DataFolder> folders = new ArrayList<>();
        for (Path entry : entries) {
            if (!Files.isDirectory(entry)) continue;
            if (depth == DEEPEST) throw new InputException(Texts.text("data.input.DataFolder.deeper", entry, DEEPEST));
            folders.add(new DataFolder(inside(entry), realRoot, followLinks, depth + 1));
        }
        return folders;
    }

    private Path inside(Path entry) {
        if (followLinks) return entry;
        Path real = real(entry);
        if (real.startsWith(realRoot)) return entry;
        throw new InputException(
                Texts.text("data.input.DataFolder.expected-a-file-or-folder", entry, realRoot.getFileName()));
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
            return entries.sorted(
                            Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw NamedInput.unreadable(path.toString(), e);
        }
    }

    private static boolean leftBehind(String name) {
        return name.startsWith(".") || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT));
    }
}
