package nascope.export.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms there are. */
public final class PictureForms {
    /** In the order in which they are named. */
    public static final List<PictureForm> ALL = List.of(new PngForm(), new SvgForm(), new PdfForm());

    private PictureForms() {}

    /** The form that a file's name asks for. */
    public static Optional<PictureForm> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ALL.stream().filter(form -> name.endsWith("." + form.suffix())).findFirst();
    }
}
