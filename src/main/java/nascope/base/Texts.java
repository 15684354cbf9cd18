package nascope.base;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a person reads, from one resource bundle, {@code texts/nascope.properties}. A key names the place of the
 * text: package, class, first words. Another language is a file beside that one, with the same keys.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("texts.nascope", Locale.getDefault(Locale.Category.DISPLAY));

    private Texts() {}

    /** The texts in the language that the window and messages are shown in. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    /**
     * The text of a key.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public static String text(String key) {
        return BUNDLE.getString(key);
    }

    /** The text of a key, which is a format of {@link java.util.Formatter}, filled as {@link Plain#text} does. */
    public static String text(String key, @Nullable Object... values) {
        return Plain.text(text(key), values);
    }
}
