package nascope.base;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where each system keeps what programs write for a person. */
public final class ApplicationFolder {
    private ApplicationFolder() {}

    /**
     * The folder of one kind of files. Touches no file.
     *
     * @param kind of files, such as {@code runs}; the system property {@code nascope.KIND} names another folder for them
     */
    public static Path of(String kind) {
        return of(kind, System::getProperty, System::getenv);
    }

    /**
     * The same on any machine.
     *
     * @param property of the Java machine by name; null if there is none
     * @param environment variable by name; null if there is none
     */
    public static Path of(String kind, UnaryOperator<String> property, UnaryOperator<String> environment) {
        String chosen = property.apply("nascope." + kind);
        Path home = Path.of(property.apply("user.home"));
        if (chosen != null && !chosen.isBlank()) return known(chosen, home);
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win") && !system.contains("darwin"))
            return known(environment.apply("APPDATA"), home.resolve("AppData").resolve("Roaming"))
                    .resolve("NAScope")
                    .resolve(kind);
        if (system.contains("mac"))
            return home.resolve("Library")
                    .resolve("Application Support")
                    .resolve("NAScope")
                    .resolve(kind);
        return known(environment.apply("XDG_DATA_HOME"), home.resolve(".local").resolve("share"))
                .resolve("nascope")
                .resolve(kind);
    }

    /**
     * The folder of what a program keeps about itself. Touches no file. The system property {@code nascope.configuration}
     * names another.
     */
    public static Path configuration() {
        return configuration(System::getProperty, System::getenv);
    }

    /** The same on any machine; the parameters are those of {@link #of(String, UnaryOperator, UnaryOperator)}. */
    static Path configuration(UnaryOperator<String> property, UnaryOperator<String> environment) {
        String kind = "configuration";
        Path home = Path.of(property.apply("user.home"));
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        boolean apart = !(system.contains("win") || system.contains("mac")); // others keep it with the data
        String chosen = property.apply("nascope." + kind);
        if (!apart || (chosen != null && !chosen.isBlank())) return of(kind, property, environment);
        return known(environment.apply("XDG_CONFIG_HOME"), home.resolve(".config"))
                .resolve("nascope");
    }

    private static Path known(@Nullable String variable, Path otherwise) {
        try {
            return variable == null || variable.isBlank() ? otherwise : Path.of(variable);
        } catch (InvalidPathException e) {
            return otherwise; // has letters that the language setting cannot name
        }
    }
}
