package nascope.cli;

import java.nio.file.Path;
import nascope.base.Plain;
import nascope.record.Preset;
import nascope.record.SettingsFile;
import nascope.search.settings.SearchSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The settings that a command line asks for: an option goes before the settings file, and that before the preset. */
final class GivenSettings {
    private GivenSettings() {}

    /**
     * Gathers and checks them.
     *
     * @param preset its name, if one is given
     * @param file of settings, if one is given
     * @param otherwise settings that the command line says nothing about
     * @throws ParameterException if they break a rule
     */
    static SearchSettings of(
            CommandLine command,
            SettingOptions options,
            @Nullable String preset,
            @Nullable Path file,
            SearchSettings otherwise) {
        try {
            SearchSettings base = preset == null ? otherwise : named(preset).settings();
            if (file != null) base = SettingsFile.read(file, base);
            return options.apply(command.getParseResult(), base).checked(SettingOptions::flag);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage(), e);
        }
    }

    private static Preset named(String preset) {
        if (Preset.NAMES.contains(preset)) return Preset.named(preset);
        throw new IllegalArgumentException(
                Plain.text("--preset must be one of %s, got \"%s\"", String.join(", ", Preset.NAMES), preset));
    }
}
