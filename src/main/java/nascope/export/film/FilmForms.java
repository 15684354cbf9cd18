package nascope.export.film;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms there are. */
public final class FilmForms {
    /** In the order in which they are named. */
    public static final List<FilmForm> ALL = List.of(new GifForm(), new ApngForm(), new Mp4Form(), new NumberedForm());

    private FilmForms() {}

    /** The form that a file's name asks for. */
    public static Optional<FilmForm> of(Path file) {
        return ALL.stream().filter(form -> form.takes(file)).findFirst();
    }

    static boolean endsWith(Path file, String mark) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(mark);
    }
}
