package nascope.export.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms there are. */
public final class PictureForms {
    /** In the order in which they are named. */
    public static final List<PictureForm> ALL = List.of(new PngForm(), new SvgForm(), new PdfForm());

    private PictureForms() {}

    /** The ends of their files' names, such as {@code .png, .svg}. */
    public static String suffixes() {
        return ALL.stream().map(form -> "." + form.suffix()).collect(Collectors.joining(", "));
    }

    /** The form that a file's name asks for. */
    public static Optional<PictureForm> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ALL.stream().filter(form -> name.endsWith("." + form.suffix())).findFirst();
    }
}
