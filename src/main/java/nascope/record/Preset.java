package nascope.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nascope.analysis.story.Story;
import nascope.base.Plain;
import nascope.search.settings.SearchSettings;

/**
 * Settings that show something.
 *
 * @param name such as {@code wide-not-deep}
 * @param title a few words
 * @param description what will be seen and why
 * @param settings all of them, those at their defaults too
 * @param story what it shows, told while it runs
 */
public record Preset(String name, String title, String description, SearchSettings settings, Story story) {
    /** The names of all presets, in the order in which they are shown: files in a jar cannot be listed. */
    public static final List<String> NAMES = List.of(
            "from-nothing",
            "wide-not-deep",
            "grow-after-pruning",
            "no-edges-bi-level",
            "no-edges-dsnas",
            "digits-quick");

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
                    SettingsJson.read(fields.object("settings"), SearchSettings.standard()),
                    StoryJson.read(fields.object("story")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one the window opens with. */
    public static Preset first() {
        return named(NAMES.get(0));
    }

    /** All presets. */
    public static List<Preset> all() {
        return NAMES.stream().map(Preset::named).toList();
    }
}
