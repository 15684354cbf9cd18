package nascope.app.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nascope.base.Texts;
import nascope.picture.look.SettingWords;
import nascope.record.Preset;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.setting.Setting;
import nascope.setting.ValueKind;

/** What a run is called where nobody gave it a name: after the preset that is nearest, and what differs from it. */
public final class RunWords {
    private static final int MOST = 5; // differences; with more, another preset's name says nothing

    private RunWords() {}

    /** The preset from which the fewest settings differ, another seed not counted; empty if there are no presets. */
    public static Optional<Preset> nearest(SearchSettings settings, List<Preset> presets) {
        return presets.stream().min(Comparator.comparingInt(preset -> distance(settings, preset)));
    }

    /** How many settings differ from a preset's, the seed not counted. */
    public static int distance(SearchSettings settings, Preset preset) {
        return differing(settings, preset).size();
    }

    /** Such as {@code Wide, not deep · noise 1}; the seed is not in it. */
    public static String title(SearchSettings settings, List<Preset> presets) {
        if (settings.elsewhere().isPresent()) return SettingWords.summary(settings);
        return nearest(settings, presets)
                .filter(preset -> distance(settings, preset) <= MOST)
                .map(preset -> title(settings, preset))
                .orElseGet(() -> SettingWords.summary(settings));
    }

    private static String title(SearchSettings settings, Preset preset) {
        List<String> parts = new ArrayList<>(List.of(preset.title()));
        differing(settings, preset).forEach(setting -> parts.add(words(setting, settings)));
        return String.join(" · ", parts);
    }

    private static List<Setting<?>> differing(SearchSettings settings, Preset preset) {
        return Settings.ALL.stream()
                .filter(setting -> !setting.equals(Settings.SEED))
                .filter(setting ->
                        !settings.text(setting).equals(preset.settings().text(setting)))
                .toList();
    }

    /** Such as {@code alpha rate 0.01}, or the value alone where it speaks for itself. */
    private static String words(Setting<?> setting, SearchSettings settings) {
        String value = SettingWords.shown(setting, settings.text(setting));
        String label = setting.label().substring(0, 1).toLowerCase(Locale.ROOT)
                + setting.label().substring(1);
        if (setting.equals(Settings.METHOD) || setting.equals(Settings.DATA)) return value;
        if (setting.equals(Settings.LEVEL)) return Texts.text("app.live.RunWords.level", value);
        if (setting.equals(Settings.OPERATIONS))
            return Texts.text(
                    "app.live.RunWords.candidates",
                    settings.get(Settings.OPERATIONS).size());
        int scripted = settings.get(Settings.INTERVENTIONS).entries().size();
        if (setting.equals(Settings.INTERVENTIONS) && scripted > 1)
            return Texts.text("app.live.RunWords.interventions", scripted);
        if (setting.equals(Settings.INTERVENTIONS) && scripted == 1) return value;
        if (setting.kind() instanceof ValueKind.Toggle)
            return Boolean.parseBoolean(settings.text(setting)) ? label : Texts.text("app.live.RunWords.no", label);
        return label + " " + value;
    }
}
