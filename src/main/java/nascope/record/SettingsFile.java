package nascope.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.search.script.Script;
import nascope.search.settings.SearchSettings;

/**
 * A file with a JSON object of settings, such as {@code {"cells": 8, "method": "darts", "noise": 0.5}}, or with a preset:
 * {@code {"title": "Wide", "description": "What is seen", "settings": {"cells": 8}}}.
 */
public final class SettingsFile {
    private static final int LONGEST = 1 << 16; // bytes

    private static final String SETTINGS = "settings";
    private static final List<String> WORDS = List.of("title", "description"); // about them, for a person
    private static final String STORY = "story"; // too, as a preset has it

    private SettingsFile() {}

    /**
     * Settings with those of a file changed.
     *
     * @throws InputException naming the file, the setting, its rule and the value found
     */
    public static SearchSettings read(Path file, SearchSettings base) {
        JsonFields fields = JsonText.parse(file.toString(), bytes(file));
        List<String> words = WORDS.stream().filter(fields::has).toList();
        for (String word : words) fields.text(word);
        JsonFields settings = fields.without(words);
        if (settings.has(STORY)) {
            StoryJson.read(settings.object(STORY));
            settings = settings.without(List.of(STORY));
        }
        return SettingsJson.read(settings.has(SETTINGS) ? alone(settings) : settings, base);
    }

    /**
     * A script from a file that holds nothing else: an entry a line, as in {@code at 0 drop 0->3}. What stands behind a
     * {@code #} is for a person.
     *
     * @throws InputException naming the file, the entry, the rule and what was found
     */
    public static Script readScript(Path file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .collect(Collectors.joining("\n"));
        try {
            return Script.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InputException(Texts.text("record.SettingsFile.s", file, e.getMessage()), e);
        }
    }

    /** The settings of a preset, beside which no others may stand. */
    private static JsonFields alone(JsonFields preset) {
        for (String name : preset.names())
            if (!name.equals(SETTINGS))
                throw preset.wrong(name, Texts.text("record.SettingsFile.among-the-settings"), preset.field(name, ""));
        return preset.object(SETTINGS);
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length <= LONGEST) return bytes;
            throw new InputException(Texts.text("record.SettingsFile.a-settings-file-must-be", file, LONGEST));
        } catch (IOException e) {
            throw new InputException(Texts.text("record.SettingsFile.cannot-be-read-s", file, IoReason.of(e)), e);
        }
    }
}
