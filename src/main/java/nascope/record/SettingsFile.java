package nascope.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.search.settings.SearchSettings;

/** A file with a JSON object of settings, such as {@code {"cells": 8, "method": "darts", "noise": 0.5}}. */
public final class SettingsFile {
    private static final int LONGEST = 1 << 16; // bytes

    private SettingsFile() {}

    /**
     * Settings with those of a file changed.
     *
     * @throws InputException naming the file, the setting, its rule and the value found
     */
    public static SearchSettings read(Path file, SearchSettings base) {
        return SettingsJson.read(JsonText.parse(file.toString(), bytes(file)), base);
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
