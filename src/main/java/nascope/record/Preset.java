package nascope.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nascope.base.Plain;
import nascope.search.settings.SearchSettings;

/**
 * Settings that show something.
 *
 * @param name such as {@code wide-not-deep}
 * @param title a few words
 * @param description what will be seen and why
 * @param settings all of them, those at their defaults too
 */
public record Preset(String name, String title, String description, SearchSettings settings) {
    /** The names of all presets, in the order in which they are shown: files in a jar cannot be listed. */
    public static final List<String> NAMES =
            List.of("wide-not-deep", "no-edges-bi-level", "grow-after-pruning", "digits-quick");

    /**
     * The preset of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Preset named(String name) {
        if (!NAMES.contains(name))
            throw new IllegalArgumentException(
                    Plain.text("preset must be one of %s, got \"%s\"", String.join(", ", NAMES), name));
        String resource = Plain.text("/presets/%s.json", name);
        try (InputStream in = Preset.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("the program lacks its file " + resource);
            JsonFields fields = JsonText.parse(resource, in.readAllBytes());
            return new Preset(
                    name,
                    fields.text("title"),
                    fields.text("description"),
                    SettingsJson.read(fields.object("settings"), SearchSettings.standard()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All presets. */
    public static List<Preset> all() {
        return NAMES.stream().map(Preset::named).toList();
    }
}
