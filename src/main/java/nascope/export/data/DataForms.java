package nascope.export.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms there are. */
public final class DataForms {
    /** In the order in which they are named. */
    public static final List<DataForm> ALL = List.of(
            new CsvForm(), new NpzForm(), new EventFileForm(), new DotForm(), new GraphMlForm(), new GexfForm());

    private DataForms() {}

    /** The form that a file's name asks for. */
    public static Optional<DataForm> of(Path file) {
        return ALL.stream().filter(form -> form.takes(file)).findFirst();
    }

    /** What their files' names hold, such as {@code .csv, .npz}. */
    public static String marks() {
        return ALL.stream().map(DataForm::mark).collect(Collectors.joining(", "));
    }

    static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
