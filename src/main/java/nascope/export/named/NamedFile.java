package nascope.export.named;

import java.nio.file.Files;
import java.nio.file.Path;
import nascope.base.InputException;
import nascope.base.Texts;

/** A file as a person named it, perhaps without the end that says what is in it. */
public final class NamedFile {
    private NamedFile() {}

    /**
     * The file that is meant: of a name without any end, the one with the end of the form that was chosen.
     *
     * @param end of the chosen form, such as {@code .png}
     * @throws InputException if there is such a file already, as nobody was asked whether it may be replaced
     */
    public static Path of(Path file, String end) {
        String name = String.valueOf(file.getFileName());
        if (name.indexOf('.') >= 0) return file;
        Path whole = file.resolveSibling(name + end);
        if (Files.exists(whole)) throw new InputException(Texts.text("export.named.NamedFile.there-already", whole));
        return whole;
    }
}
