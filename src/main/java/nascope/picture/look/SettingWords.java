package nascope.picture.look;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.search.settings.Elsewhere;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.setting.Setting;
import nascope.setting.ValueKind;

/** The words in which settings are shown: the names that a person knows, not those of files. */
public final class SettingWords {
    /** What the window calls the bundled images. */
    public static final Map<String, String> BUNDLED_DATA = Map.of(
            "fashion",
            Texts.text("picture.look.SettingWords.fashion-mnist"),
            "digits",
            Texts.text("picture.look.SettingWords.uci-digits"));

    private SettingWords() {}

    /** A value as text in the words of the window, such as DSNAS for dsnas, or the last name of a path. */
    public static String shown(Setting<?> setting, String text) {
        if (setting.equals(Settings.METHOD)) return text.toUpperCase(Locale.ROOT);
        if (setting.equals(Settings.KERNELS) && text.equals("nd4j")) return "ND4J";
        if (setting.equals(Settings.DATA)) return dataName(text);
        if (setting.equals(Settings.ORDER))
            return text.equals("1")
                    ? Texts.text("picture.look.SettingWords.order-first")
                    : Texts.text("picture.look.SettingWords.order-second");
        return written(setting, text);
    }

    /** A value as a person writes it into a field: numbers in the digits and with the decimal sign of their country. */
    public static String written(Setting<?> setting, String text) {
        ValueKind<?> kind = setting.kind();
        boolean number =
                kind instanceof ValueKind.Decimal || kind instanceof ValueKind.Whole || kind instanceof ValueKind.Seed;
        return number ? Numbers.of(text) : text;
    }

    /** Such as {@code DSNAS single-level · Fashion-MNIST 14×14, noise 2 · seed 1}. */
    public static String summary(SearchSettings settings) {
        return summary(settings, Numbers::text, Numbers::of);
    }

    /** The same in every country, for files. */
    public static String plainSummary(SearchSettings settings) {
        return summary(settings, Plain::text, UnaryOperator.identity());
    }

    /** Fills a text with numbers. */
    private interface Filling {
        String text(String form, Object... arguments);
    }

    /** @param number how a number is written that is given as a text */
    private static String summary(SearchSettings settings, Filling filling, UnaryOperator<String> number) {
        if (settings.elsewhere().isPresent())
            return elsewhere(settings.elsewhere().get());
        int size = settings.get(Settings.IMAGE_SIZE);
        List<String> parts = new ArrayList<>();
        parts.add(filling.text(
                Texts.text("picture.look.SettingWords.s-level"),
                shown(Settings.METHOD, settings.text(Settings.METHOD)),
                settings.text(Settings.LEVEL)));
        String noise = settings.get(Settings.NOISE) > 0
                ? Texts.text("picture.look.SettingWords.noise") + number.apply(settings.text(Settings.NOISE))
                : "";
        parts.add(filling.text("%s %d×%d%s", dataName(settings.get(Settings.DATA)), size, size, noise));
        parts.add(Texts.text("picture.look.SettingWords.seed") + number.apply(settings.text(Settings.SEED)));
        return String.join(" · ", parts);
    }

    /** Such as {@code NASLib · log.txt}. */
    private static String elsewhere(Elsewhere search) {
        return search.program() + " · " + search.log();
    }

    private static String dataName(String data) {
        String bundled = BUNDLED_DATA.get(data);
        if (bundled != null) return bundled;
        int lastName = data.lastIndexOf(File.separatorChar) + 1; // the text need not be a valid path
        return lastName < data.length() ? data.substring(lastName) : data;
    }
}
