package nascope.app;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.base.InputException;
import nascope.base.Texts;
import org.jspecify.annotations.Nullable;

/** Why there can be no window, in a sentence that says what works instead. */
public final class NoWindow {
    /** What JavaFX prints of native code that cannot be loaded: the file, perhaps twice, and the reason. */
    private static final Pattern UNLINKED =
            Pattern.compile(UnsatisfiedLinkError.class.getSimpleName() + ": (?:(\\S+: )(?=\\1))?(.+)");

    private NoWindow() {}

    /**
     * Says it.
     *
     * @param thrown by JavaFX as it started, or because it is not there
     */
    public static InputException because(Throwable thrown) {
        return because(thrown, System.getenv("DISPLAY"), "");
    }

    /**
     * The same on any machine.
     *
     * @param display what the environment calls the display; null if nothing
     * @param said what JavaFX printed
     */
    static InputException because(Throwable thrown, @Nullable String display, String said) {
        Matcher unlinked = UNLINKED.matcher(said);
        return new InputException(
                unlinked.find() ? noNativeCode(unlinked.group(2)) : sentence(thrown, display), thrown);
    }

    private static String noNativeCode(String reason) {
        return Texts.text("app.NoWindow.no-window", Texts.text("app.NoWindow.native-code", reason));
    }

    private static String sentence(Throwable thrown, @Nullable String display) {
        String reason = Texts.text("app.NoWindow.unknown");
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            String message = link.getMessage() == null ? "" : link.getMessage();
            if (message.toUpperCase(Locale.ROOT).contains("DISPLAY")) return noDisplay(display);
            if (link instanceof UnsatisfiedLinkError) return noNativeCode(message);
            if (link instanceof ClassNotFoundException || link instanceof NoClassDefFoundError)
                return Texts.text("app.NoWindow.no-window", Texts.text("app.NoWindow.no-javafx"));
            if (!message.isEmpty()) reason = message;
        }
        return Texts.text("app.NoWindow.no-window", reason);
    }

    private static String noDisplay(@Nullable String display) {
        return Texts.text(
                "app.NoWindow.no-display",
                display == null || display.isBlank()
                        ? Texts.text("app.NoWindow.no-display-named")
                        : Texts.text("app.NoWindow.no-display-found", display));
    }
}
