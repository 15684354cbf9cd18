package nascope.app.runs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.OwnFile;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.record.RunFolder;
import nascope.run.Happening;

/** What a person calls a run: a line in a file of its own, since a run file is only ever appended to. */
final class RunName {
    private static final int LONGEST = 4 * Happening.LONGEST_NAME; // bytes

    private RunName() {}

    /** The name, of at most {@value Happening#LONGEST_NAME} characters; empty if there is none, or none that could be read. */
    static Optional<String> read(RunFolder folder) {
        Path file = folder.nameFile();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return of(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty(); // there is another that follows from its settings
        }
    }

    private static Optional<String> of(String text) {
        String line = text.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}|\uFFFD", "")
                .strip();
        return Optional.of(line.substring(0, Math.min(line.length(), Happening.LONGEST_NAME)))
                .filter(name -> !name.isEmpty());
    }

    /**
     * Gives a run a name.
     *
     * @param name cut off after {@value Happening#LONGEST_NAME} characters; an empty one takes the name away
     * @throws InputException if it cannot be written
     */
    static void write(RunFolder folder, String name) {
        Path file = OwnFile.require(folder.nameFile());
        Optional<String> kept = of(name);
        try {
            if (kept.isPresent())
                WholeFile.replace(file, out -> out.write((kept.get() + "\n").getBytes(StandardCharsets.UTF_8)));
            else Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new InputException(Texts.text("app.runs.RunName.cannot-be-written-s", file, IoReason.of(e)), e);
        }
    }
}
