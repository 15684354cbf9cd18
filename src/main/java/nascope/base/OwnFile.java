package nascope.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What belongs to a folder that may come from a stranger: files and folders that lie in it. Through a link a program would
 * read what is not in the folder, or write over it; a pipe or a device it would wait for.
 */
public final class OwnFile {
    private OwnFile() {}

    /**
     * Returns a path at which there is a file, a folder or nothing. Folders above it may be links: whoever named the path
     * knows them.
     *
     * @throws InputException if there is a link, whatever it points to, or a device
     */
    public static Path require(Path path) {
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return path; // nothing is there, or whoever opens it will say why it cannot be
        }
        if (found.isSymbolicLink()) throw new InputException(Texts.text("base.OwnFile.must-lie-in-its-folder", path));
        if (found.isOther()) throw new InputException(Texts.text("base.OwnFile.must-be-a-file-or", path));
        return path;
    }
}
