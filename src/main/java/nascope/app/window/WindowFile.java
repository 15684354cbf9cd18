package nascope.app.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import nascope.base.ApplicationFolder;
import nascope.base.InputException;
import nascope.base.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file in which a window leaves what the next one is like. Not for the JavaFX thread. */
public final class WindowFile {
    private static final Logger LOG = LoggerFactory.getLogger(WindowFile.class);
    private static final long MOST_BYTES = 10_000;

    private final Path path;

    WindowFile(Path path) {
        this.path = path;
    }

    /** The file of this person on this machine. Touches no file. */
    public static WindowFile ofThisMachine() {
        return new WindowFile(path("window.properties"));
    }

    private static Path path(String name) {
        return ApplicationFolder.configuration().resolve(name);
    }

    /** What stands there; where nothing does that can be read, what is usual. */
    public Remembered read() {
        try {
            boolean ours = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) <= MOST_BYTES;
            return ours ? Remembered.of(Files.readString(path, StandardCharsets.UTF_8)) : Remembered.STANDARD;
        } catch (IOException e) {
            LOG.warn("{} cannot be read", path, e);
            return Remembered.STANDARD;
        }
    }

    /** Writes it; where it cannot be written, the next window is as the one before. */
    void write(Remembered window) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            WholeFile.replace(path, out -> out.write(window.text().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | InputException e) {
            LOG.warn("{} cannot be written", path, e);
        }
    }
}
