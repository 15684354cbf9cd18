package nascope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import nascope.base.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a path as a person writes it; an empty one, as an unset variable of a script gives it, is none. */
final class PathOption implements ITypeConverter<Path> {
    private static final char UNREADABLE = '\uFFFD';

    @Override
    public Path convert(String text) {
        if (text.isBlank()) throw new TypeConversionException(Texts.text("cli.PathOption.must-be-a-path", text));
        try {
            Path path = Path.of(text);
            if (path.isAbsolute() || workingFolderIsKnown()) return path;
            throw new TypeConversionException(Texts.text("cli.PathOption.the-working-folder-cannot-be"));
        } catch (InvalidPathException e) {
            boolean plain = text.codePoints().allMatch(letter -> letter < 128);
            throw new TypeConversionException(
                    plain
                            ? Texts.text("cli.PathOption.this-system-knows-no-such", e.getReason())
                            : Texts.text("cli.PathOption.letters-that-the-language-lacks", e.getReason()));
        }
    }

    /** A name of the working folder that Java could not read leads elsewhere. */
    private static boolean workingFolderIsKnown() {
        return System.getProperty("user.dir").indexOf(UNREADABLE) < 0
                && Files.isDirectory(Path.of("").toAbsolutePath());
    }
}
