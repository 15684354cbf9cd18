package nascope.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import nascope.base.Plain;
import nascope.base.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Native code that cannot be loaded, in a sentence: which file, why, and what to do. ND4J wraps what the system says into
 * several errors, and at a second attempt the Java machine says no more than that a class could not be initialised.
 */
final class NativeFailure {
    private static final String[] LIBRARIES = {"org.nd4j.", "org.bytedeco."};
    private static final int MEGABYTES = 440; // of native code once it is unpacked

    private static volatile @Nullable String first; // null until one was told

    private NativeFailure() {}

    /** The sentence; empty if something else failed. */
    static Optional<String> sentence(Throwable failure) {
        UnsatisfiedLinkError unlinked = null;
        boolean ofLibrary = false;
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof UnsatisfiedLinkError error) unlinked = error; // the innermost says most
            ofLibrary |= link instanceof LinkageError && concernsLibrary(link);
        }
        if (unlinked != null) {
            String told = sentence(unlinked.getMessage());
            first = told;
            return Optional.of(told);
        }
        if (!ofLibrary) return Optional.empty();
        String before = first;
        return Optional.of(before != null ? before : missing());
    }

    private static boolean concernsLibrary(Throwable link) {
        String message = Plain.text("%s", link.getMessage()).replace('/', '.');
        for (String library : LIBRARIES) {
            if (message.contains(library)) return true;
            StackTraceElement[] stack = link.getStackTrace();
            if (stack.length > 0 && stack[0].getClassName().startsWith(library)) return true;
        }
        return false;
    }

    /** @param message such as {@code FILE: FILE: failed to map segment}, or {@code no NAME in java.library.path: …} */
    private static String sentence(@Nullable String message) {
        int colon = message == null ? -1 : message.indexOf(": ");
        if (message == null || colon < 0 || message.startsWith("no ")) return missing();
        String file = message.substring(0, colon);
        String reason = message.substring(colon + 2);
        if (reason.startsWith(file + ": ")) reason = reason.substring(file.length() + 2);
        return Texts.text("run.NativeFailure.cannot-be-loaded", file, reason, advice(file, reason));
    }

    private static String advice(String file, String reason) {
        if (reason.contains("GLIBC") || reason.contains("CXXABI")) return Texts.text("run.NativeFailure.newer-system");
        long free = freeMegabytes(file);
        String folder = Texts.text("run.NativeFailure.another-folder", MEGABYTES);
        return free >= 0 && free < MEGABYTES ? Texts.text("run.NativeFailure.disk-full", free) + folder : folder;
    }

    /** There is none for this system among the jars. */
    private static String missing() {
        return Texts.text(
                "run.NativeFailure.there-is-none-for", System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Megabytes that are left on the disk of a file; -1 if that cannot be known. */
    private static long freeMegabytes(String file) {
        try {
            return Files.getFileStore(Path.of(file)).getUsableSpace() >> 20;
        } catch (IOException | InvalidPathException e) {
            return -1;
        }
    }
}
