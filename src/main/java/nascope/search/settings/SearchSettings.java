package nascope.search.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.search.method.Methods;
import nascope.search.method.SearchMethod;
import nascope.search.method.Share;
import nascope.setting.Setting;
import nascope.setting.SettingValues;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** Values for all {@link Settings}, checked one by one and against each other. Immutable. */
public final class SearchSettings implements SettingValues {
    private static final SearchSettings STANDARD = new SearchSettings(Map.of(), Optional.empty());

    private final Map<Setting<?>, Object> changed; // only what differs from the default
    private final Optional<Elsewhere> elsewhere;

    private SearchSettings(Map<Setting<?>, Object> changed, Optional<Elsewhere> elsewhere) {
        this.changed = changed;
        this.elsewhere = elsewhere;
    }

    /** Every setting at its default: the preset "wide, not deep". */
    public static SearchSettings standard() {
        return STANDARD;
    }

    /** What stands for the settings of a search that another program did; what they say beside it is the default. */
    public static SearchSettings of(Elsewhere search) {
        return new SearchSettings(Map.of(), Optional.of(search));
    }

    /** The search of another program that these stand for; empty for one that can be done here. */
    public Optional<Elsewhere> elsewhere() {
        return elsewhere;
    }

    /** What the softmax of alpha is in this search. */
    public Share share() {
        return elsewhere().isPresent() ? Share.UNKNOWN : get(Settings.METHOD).share();
    }

    /** About how many steps of the search a record of a run with these settings stands for. */
    public int pace() {
        return elsewhere.map(Elsewhere::pace).orElse(1);
    }

    @Override
    @SuppressWarnings("unchecked") // with() puts values of the setting's own type only
    public <T> T get(Setting<T> setting) {
        return (T) changed.getOrDefault(setting, setting.standard());
    }

    /** The value of a setting as text. */
    public <T> String text(Setting<T> setting) {
        return setting.kind().format(get(setting));
    }

    /**
     * These settings with one value changed.
     *
     * @throws IllegalArgumentException if the value breaks the setting's rule
     */
    public <T> SearchSettings with(Setting<T> setting, T value) {
        T checked = setting.kind().parse(setting.name(), setting.kind().format(value));
        Map<Setting<?>, Object> values = new LinkedHashMap<>(changed);
        if (checked.equals(setting.standard())) values.remove(setting);
        else values.put(setting, checked);
        return new SearchSettings(values, elsewhere);
    }

    /**
     * These settings with one value changed, given as text.
     *
     * @throws IllegalArgumentException if the text breaks the setting's rule
     */
    public <T> SearchSettings withText(Setting<T> setting, String text) {
        return with(setting, setting.kind().parse(setting.name(), text));
    }

    /** These settings; those that have the value they have in one of two others get that of the other. */
    public SearchSettings following(SearchSettings before, SearchSettings after) {
        SearchSettings following = this;
        for (Setting<?> setting : Settings.ALL)
            if (text(setting).equals(before.text(setting)))
                following = following.withText(setting, after.text(setting));
        return following;
    }

    /**
     * Checks the rules that concern several settings.
     *
     * @return these settings
     * @throws IllegalArgumentException naming the settings, the rule and the values found
     */
    public SearchSettings checked() {
        return checked(Setting::name);
    }

    /**
     * The same, in the words of a place.
     *
     * @param names what settings are called there
     */
    public SearchSettings checked(Function<Setting<?>, String> names) {
        if (get(Settings.ORDER) == 2 && !(get(Settings.METHOD).looksAhead() && get(Settings.LEVEL) == Level.BI))
            throw new IllegalArgumentException(Plain.text(
                    "%s 2 needs %s %s and %s bi, got %s and %s",
                    names.apply(Settings.ORDER),
                    names.apply(Settings.METHOD),
                    methodsThatLookAhead(),
                    names.apply(Settings.LEVEL),
                    named(Settings.METHOD, names),
                    named(Settings.LEVEL, names)));
        if (elsewhere.isPresent()) return this;
        boolean leads = get(Settings.ALPHA_START) != AlphaStart.UNIFORM;
        if (leads && get(Settings.OPERATIONS).stream().allMatch(Operation::connects))
            throw new IllegalArgumentException(Plain.text(
                    "%s needs none among the operations, got %s",
                    named(Settings.ALPHA_START, names), named(Settings.OPERATIONS, names)));
        try {
            requireDoable(space());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(SettingNames.in(String.valueOf(e.getMessage()), names), e);
        }
        return this;
    }

    private void requireDoable(SearchSpace space) {
        try {
            get(Settings.INTERVENTIONS).requireFits(space, this::requireChange);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Plain.text("%s must fit the search: %s", Settings.INTERVENTIONS.name(), e.getMessage()), e);
        }
    }

    /** Steps are what a person gives a search, not what is done in it. */
    private void requireChange(String name, String value) {
        Setting<?> setting = Settings.named(name);
        if (!setting.changesInRun() || setting.equals(Settings.STEPS))
            throw new IllegalArgumentException(Plain.text(
                    "setting must be one that may change in the run, and not %s, got %s", Settings.STEPS.name(), name));
        withText(setting, value);
    }

    /** A setting and its value, such as {@code method darts}. */
    private String named(Setting<?> setting, Function<Setting<?>, String> names) {
        return names.apply(setting) + " " + text(setting);
    }

    private static String methodsThatLookAhead() {
        return Methods.ALL.stream()
                .filter(SearchMethod::looksAhead)
                .map(SearchMethod::name)
                .collect(Collectors.joining(" or "));
    }

    /**
     * The search space these settings describe.
     *
     * @throws IllegalArgumentException if the candidates are too few or repeat, or a node that is to be joined is not there
     */
    public SearchSpace space() {
        if (elsewhere.isPresent()) return elsewhere.get().space();
        return new SearchSpace(
                topology(),
                SearchSpace.kinds(get(Settings.CELLS), get(Settings.REDUCTION)),
                get(Settings.CHANNELS),
                get(Settings.OPERATIONS));
    }

    private CellTopology topology() {
        try {
            return get(Settings.OUTPUT_NODES).of(get(Settings.NODES));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).replaceFirst("^joined", Settings.OUTPUT_NODES.name()), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchSettings settings
                && settings.changed.equals(changed)
                && settings.elsewhere.equals(elsewhere);
    }

    @Override
    public int hashCode() {
        return 31 * changed.hashCode() + elsewhere.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Texts.text("search.settings.SearchSettings.searchsettings"));
        changed.keySet()
                .forEach(setting ->
                        text.append(' ').append(setting.name()).append('=').append(text(setting)));
        return text.toString();
    }
}
