package nascope.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.search.script.Script;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.setting.Setting;

/** Settings as a JSON object: a number, true or false, or a text under the setting's name; of a script, a list of entries. */
final class SettingsJson {
    private SettingsJson() {}

    /** All settings, defaults among them. */
    static ObjectNode write(SearchSettings settings) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Setting<?> setting : Settings.ALL) object.set(setting.name(), value(settings, setting));
        return object;
    }

    /** Those that differ from the default: of a search that another program did the others would say what nobody set. */
    static ObjectNode writeChanged(SearchSettings settings) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Setting<?> setting : Settings.ALL)
            if (!settings.text(setting).equals(SearchSettings.standard().text(setting)))
                object.set(setting.name(), value(settings, setting));
        return object;
    }

    /**
     * Settings with those of an object changed.
     *
     * @throws InputException naming the setting, its rule and the value found
     */
    static SearchSettings read(JsonFields fields, SearchSettings base) {
        SearchSettings settings = base;
        for (String name : fields.names()) {
            try {
                settings = with(settings, Settings.named(name), fields);
            } catch (IllegalArgumentException e) {
                throw new InputException(Texts.text("record.SettingsJson.s", fields.where(), e.getMessage()), e);
            }
        }
        return settings;
    }

    private static <T> SearchSettings with(SearchSettings settings, Setting<T> setting, JsonFields fields) {
        String rule = setting.kind().rule();
        JsonNode value = fields.field(setting.name(), rule);
        if (setting.equals(Settings.INTERVENTIONS) && value.isArray())
            return settings.with(Settings.INTERVENTIONS, ScriptJson.read(fields.objects(setting.name())));
        boolean sameType = setting.standard() instanceof Number
                ? value.isNumber()
                : setting.standard() instanceof Boolean ? value.isBoolean() : value.isTextual();
        if (!sameType) throw fields.wrong(setting.name(), rule, value);
        return settings.withText(setting, value.asText());
    }

    private static <T> JsonNode value(SearchSettings settings, Setting<T> setting) {
        T value = settings.get(setting);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Integer whole) return json.numberNode(whole);
        if (value instanceof Long whole) return json.numberNode(whole);
        if (value instanceof Double decimal) return json.numberNode(decimal);
        if (value instanceof Boolean toggle) return json.booleanNode(toggle);
        if (value instanceof Script script) return ScriptJson.write(script);
        return json.textNode(setting.kind().format(value));
    }
}
