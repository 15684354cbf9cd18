package nascope.export.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms there are. */
public final class NetworkForms {
    /** In the order in which they are named. */
    public static final List<NetworkForm> ALL = List.of(new TorchForm(), new OnnxForm(), new WeightsForm());

    private NetworkForms() {}

    /** The form that a file's name asks for. */
    public static Optional<NetworkForm> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ALL.stream().filter(form -> name.endsWith(form.mark())).findFirst();
    }

    /** What their files' names end with, such as {@code .py, .onnx}. */
    public static String marks() {
        return ALL.stream().map(NetworkForm::mark).collect(Collectors.joining(", "));
    }
}
