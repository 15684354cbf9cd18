package nascope.base;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a person's programs keep what they need. Where the system knows none, as for a user number without a
 * name, Java says "?", and libraries would make a folder of that name wherever the program is started.
 */
public final class Home {
    private static final String PROPERTY = "user.home"; // what ApplicationFolder, JavaCPP and JavaFX go by
    private static final List<String> CACHES = List.of("org.bytedeco.javacpp.cachedir", "javafx.cachedir");
    private static final String OWNER = "unix:uid";
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private Home() {}

    /**
     * Sees to it that there is one, before anything asks for it: {@code HOME}, or a folder for temporary files. Where it
     * cannot be written to, libraries unpack their native code among the temporary files.
     */
    public static void settle() {
        String known = System.getProperty(PROPERTY);
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (!usable(known))
            System.setProperty(
                    PROPERTY, instead(System.getenv("HOME"), temporary).toString());
        else if (!Files.isWritable(Path.of(known))) unpackInto(instead(null, temporary));
    }

    private static void unpackInto(Path folder) {
        for (String cache : CACHES)
            if (System.getProperty(cache) == null)
                System.setProperty(cache, folder.resolve(cache).toString());
    }

    private static boolean usable(@Nullable String known) {
        try {
            return known != null && !known.isBlank() && Path.of(known).isAbsolute();
        } catch (InvalidPathException e) {
            return false; // has letters that the language setting cannot name
        }
    }

    /**
     * The folder to take where Java knows none.
     *
     * @param home what the environment says; null if it says nothing
     * @param temporary where everyone may make folders
     */
    static Path instead(@Nullable String home, Path temporary) {
        if (usable(home) && Files.isDirectory(Path.of(home)) && Files.isWritable(Path.of(home))) return Path.of(home);
        try {
            return lasting(temporary);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return temporary;
        }
    }

    /** The same folder each time, so that native code is unpacked once; another if somebody else made it. */
    private static Path lasting(Path temporary) throws IOException {
        Object number = Files.getAttribute(Path.of("/proc/self"), OWNER);
        Path folder = temporary.resolve("nascope-" + number);
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
        } catch (FileAlreadyExistsException e) {
            // made by an earlier start, or by somebody
        }
        boolean ours = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && number.equals(Files.getAttribute(folder, OWNER, LinkOption.NOFOLLOW_LINKS))
                && OURS_ALONE.containsAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
        return ours ? folder : Files.createTempDirectory(temporary, "nascope-");
    }
}
