package nascope.app.setup;

import java.util.List;
import java.util.Optional;
import nascope.base.Texts;
import nascope.picture.look.SettingWords;
import nascope.search.method.Methods;
import nascope.search.method.SearchMethod;
import nascope.search.settings.AlphaStart;
import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.term.AlphaTerms;
import nascope.setting.Setting;

/** Why a setting changes nothing beside the values that others have. */
final class NoEffect {
    private NoEffect() {}

    /**
     * The reason in a sentence; empty if the setting matters.
     *
     * @param settings that a search would have
     */
    static String because(Setting<?> setting, SearchSettings settings) {
        SearchMethod method = settings.get(Settings.METHOD);
        List<SearchMethod> owners = Methods.ALL.stream()
                .filter(one -> one.settings().contains(setting))
                .toList();
        if (!owners.isEmpty() && !owners.contains(method)) return Texts.text("app.setup.NoEffect.method", word(owners));
        Optional<Setting<?>> beside = owners.stream()
                .flatMap(owner -> owner.idles(setting, settings).stream())
                .findFirst();
        if (beside.isPresent())
            return Texts.text(
                    "app.setup.NoEffect.beside",
                    beside.get().label(),
                    SettingWords.shown(beside.get(), settings.text(beside.get())));
        boolean bi = settings.get(Settings.LEVEL) == Level.BI;
        if (setting.equals(Settings.SEARCH_SHARE) && !bi) return Texts.text("app.setup.NoEffect.level");
        if (setting.equals(Settings.ORDER) && !(bi && method.looksAhead()))
            return Texts.text(
                    "app.setup.NoEffect.order",
                    word(Methods.ALL.stream().filter(SearchMethod::looksAhead).toList()));
        if (setting.equals(Settings.ALPHA_LEAD) && settings.get(Settings.ALPHA_START) == AlphaStart.UNIFORM)
            return Texts.text("app.setup.NoEffect.start", Settings.ALPHA_START.label());
        return AlphaTerms.ALL.stream()
                .filter(term -> term.settings().contains(setting))
                .filter(term -> !settings.get(Settings.ALPHA_TERM).equals(Optional.of(term)))
                .findFirst()
                .map(term -> Texts.text("app.setup.NoEffect.term", Settings.ALPHA_TERM.label(), term.name()))
                .orElse("");
    }

    private static String word(List<SearchMethod> methods) {
        return String.join(
                " or ",
                methods.stream()
                        .map(method -> SettingWords.shown(Settings.METHOD, method.name()))
                        .toList());
    }
}
