package nascope.app.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a dialog for files begins. Asks the drive: not for the JavaFX thread. */
public final class FirstFolder {
    private FirstFolder() {}

    /**
     * The folder of something, or the person's home.
     *
     * @param text the path of a folder or file, or something else
     * @return empty if there is neither
     */
    public static Optional<Path> near(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute())
                for (Path folder = path; folder != null; folder = folder.getParent())
                    if (Files.isDirectory(folder)) return Optional.of(folder);
        } catch (InvalidPathException e) {
            // is no path
        }
        return home();
    }

    /** The person's home, if it is there. */
    public static Optional<Path> home() {
        return Optional.of(Path.of(System.getProperty("user.home"))).filter(Files::isDirectory);
    }
}
