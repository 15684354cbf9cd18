package nascope.app.setup;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import nascope.base.Brief;
import nascope.picture.look.SettingWords;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.SettingNames;
import nascope.setting.Setting;

/** One setting as a person edits it, beside the value the run has. */
public final class SettingField {
    private final Setting<?> setting;
    private final StringProperty text = new SimpleStringProperty();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper differs = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper idle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private SearchSettings ofRun;

    SettingField(Setting<?> setting, SearchSettings ofRun) {
        this.setting = setting;
        this.ofRun = ofRun;
        text.set(SettingWords.written(setting, ofRun.text(setting)));
        text.addListener((property, before, now) -> check());
    }

    public Setting<?> setting() {
        return setting;
    }

    /** The value as the person writes it; of a number, in the digits and with the decimal sign of their country. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the text; empty if nothing is. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether the text is a good value and not the one that the run has. */
    public ReadOnlyBooleanProperty differsProperty() {
        return differs.getReadOnlyProperty();
    }

    /** What became of the run's value, where that says more than the value; empty if it does not. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Why the value changes nothing beside those of other fields; empty if it does. */
    public ReadOnlyStringProperty idleProperty() {
        return idle.getReadOnlyProperty();
    }

    void setIdle(String reason) {
        idle.set(reason);
    }

    void setNote(String text) {
        note.set(text);
    }

    boolean wrong() {
        return !error.get().isEmpty();
    }

    /** Puts this field's value into settings; leaves them as they are if it is wrong. */
    SearchSettings into(SearchSettings settings) {
        return wrong() ? settings : settings.withText(setting, text.get());
    }

    /** Shows the run's value again. */
    void undo() {
        text.set(SettingWords.written(setting, ofRun.text(setting)));
    }

    /** The run has other settings now; what the person has changed stays. */
    void follow(SearchSettings settings) {
        boolean touched = differs.get() || wrong();
        ofRun = settings;
        check();
        boolean stillDiffers = differs.get() || wrong();
        if (!touched || !stillDiffers) undo();
    }

    private void check() {
        try {
            SearchSettings edited = ofRun.withText(setting, text.get());
            error.set("");
            differs.set(!edited.text(setting).equals(ofRun.text(setting)));
        } catch (IllegalArgumentException e) {
            error.set(Brief.text(SettingNames.in(String.valueOf(e.getMessage()), Setting::label)));
            differs.set(false);
        }
    }
}
