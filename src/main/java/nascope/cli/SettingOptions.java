package nascope.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.record.SettingsFile;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.SettingNames;
import nascope.search.settings.Settings;
import nascope.setting.Setting;
import nascope.setting.ValueKind;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options made from the table of settings, so that the command line knows every setting and its limits. */
final class SettingOptions {
    private final List<Setting<?>> settings;

    SettingOptions(List<Setting<?>> settings) {
        this.settings = List.copyOf(settings);
    }

    /** Adds an option for every setting, under the headings of their groups. */
    void addTo(CommandSpec spec) {
        int order = 0;
        for (Setting.Group group : Setting.Group.values()) {
            ArgGroupSpec.Builder options = ArgGroupSpec.builder()
                    .validate(false)
                    .heading("%n" + group.title() + "%n")
                    .order(order++);
            settings.stream()
                    .filter(setting -> setting.group() == group)
                    .forEach(setting -> options.addArg(option(setting)));
            if (!options.args().isEmpty()) spec.addArgGroup(options.build());
        }
    }

    /**
     * Settings with those changed that the command line gives.
     *
     * @throws ParameterException if a value breaks its setting's rule
     */
    SearchSettings apply(ParseResult parsed, SearchSettings base) {
        SearchSettings changed = base;
        for (Setting<?> setting : settings)
            if (parsed.hasMatchedOption(flag(setting))) changed = with(changed, setting, parsed);
        return changed;
    }

    private static SearchSettings with(SearchSettings settings, Setting<?> setting, ParseResult parsed) {
        OptionSpec option = parsed.matchedOption(flag(setting));
        try {
            if (setting.equals(Settings.INTERVENTIONS))
                return settings.withText(setting, script(option.stringValues()));
            if (option.stringValues().size() > 1)
                throw new IllegalArgumentException(Plain.text(
                        "%s must be given once, got %s",
                        flag(setting), String.join(" and ", option.originalStringValues())));
            return settings.withText(setting, String.valueOf(option.<Object>getValue()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), inOptions(String.valueOf(e.getMessage())), e);
        }
    }

    /** An option that is given once an entry, or for a file of entries. */
    private static String script(List<String> entries) {
        return entries.stream()
                .map(entry -> new File(entry).isFile()
                        ? SettingsFile.readScript(Path.of(entry)).text()
                        : entry)
                .collect(Collectors.joining("\n"));
    }

    private static OptionSpec option(Setting<?> setting) {
        OptionSpec.Builder option = OptionSpec.builder(flag(setting))
                .description(description(setting).replace("%", "%%"));
        if (setting.kind() instanceof ValueKind.Toggle)
            return option.type(Boolean.class).arity("0").negatable(true).build();
        if (setting.equals(Settings.INTERVENTIONS))
            return option.names(flag(setting), "--" + setting.name())
                    .type(String[].class)
                    .arity("1")
                    .paramLabel("ENTRY")
                    .build();
        return option.type(String.class).paramLabel(placeholder(setting)).build();
    }

    private static <T> String description(Setting<T> setting) {
        String unit = setting.unit().isEmpty() ? "" : ", in " + setting.unit();
        return Plain.text(
                "%s [%s%s; default: %s]",
                setting.help(), setting.kind().rule(), unit, setting.kind().format(setting.standard()));
    }

    private static String placeholder(Setting<?> setting) {
        if (setting.standard() instanceof Double) return "X";
        if (setting.standard() instanceof Number) return "N";
        if (setting.kind() instanceof ValueKind.Choice<?> choice)
            return String.join("|", choice.options().keySet());
        return setting.name().toUpperCase(Locale.ROOT);
    }

    /** A message in which settings are called as their options are. */
    static String inOptions(String message) {
        return SettingNames.in(message, SettingOptions::flag);
    }

    static String flag(Setting<?> setting) {
        return setting.equals(Settings.INTERVENTIONS) ? "--do" : "--" + setting.name();
    }
}
