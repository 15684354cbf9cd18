package nascope.base;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Writes files whole or not at all. What is written goes into a part file beside the target and to the disk, and then takes
 * the target's place in one step: who reads the target, or kills the program, at any time finds the old file or the new one.
 * When writing fails the target is as it was and the part file gone; one that a killed program left is written over by the
 * next of the same name.
 *
 * <p>Nothing is written through a symbolic link: one that is the target is replaced by the file, where it points to a file
 * or to nothing, and what it points to stays as it is.
 */
public final class WholeFile {
    private static final String PART = ".part";

    private WholeFile() {}

    /** What is to stand in a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a new file.
     *
     * @throws InputException if something of that name is there already, or it cannot be written
     */
    public static void create(Path file, Content content) {
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) throw new FileAlreadyExistsException(file.toString());
            write(file, content);
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }

    /**
     * Writes a file, in place of one that may be there.
     *
     * @throws InputException if something else than a file is there, or it cannot be written
     */
    public static void replace(Path file, Content content) {
        if (Files.exists(file) && !Files.isRegularFile(file))
            throw new InputException(Texts.text(
                    "base.WholeFile.must-be-a-file-or",
                    file,
                    Files.isDirectory(file)
                            ? Texts.text("base.WholeFile.a-folder")
                            : Texts.text("base.WholeFile.a-device")));
        try {
            if (Files.exists(file) && !Files.isWritable(file)) throw new AccessDeniedException(file.toString());
            write(file, content);
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }

    /** Where a file is while it is being written. */
    public static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    private static void write(Path file, Content content) throws IOException {
        Path part = part(file);
        Files.deleteIfExists(part);
        boolean moved = false;
        try {
            fill(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            moved = true;
        } finally {
            if (!moved) Files.deleteIfExists(part);
        }
        keepName(file);
    }

    private static void fill(Path part, Content content) throws IOException {
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel channel = FileChannel.open(part, options);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Takes the folder's new entry to the disk as well, where the system knows how. */
    private static void keepName(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // the file is whole under its old or its new name
        }
    }

    private static InputException cannotBeWritten(Path file, IOException e) {
        return new InputException(Texts.text("base.WholeFile.cannot-be-written-s", file, IoReason.of(e)), e);
    }
}
