package nascope.search.settings;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.setting.Setting;

/** What settings are called where a person meets them: an option, a field of the window, a key of a file. */
public final class SettingNames {
    /** What messages about a value begin with. */
    private static final Pattern RULE = Pattern.compile("([a-z][a-z0-9-]*)(?=(: operation)? (must|needs) )");

    private SettingNames() {}

    /**
     * A message in which the setting that it is about has the name of the place.
     *
     * @param message such as {@code alpha-lr must be a number from 0 to 10, got -1}; others stay as they are
     * @param names of the place
     */
    public static String in(String message, Function<Setting<?>, String> names) {
        Matcher rule = RULE.matcher(message);
        if (!rule.lookingAt()) return message;
        String name = rule.group(1);
        for (Setting<?> setting : Settings.ALL)
            if (setting.name().equals(name)) return names.apply(setting) + message.substring(rule.end(1));
        return message;
    }
}
