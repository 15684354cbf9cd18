package nascope.app.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.run.FailureSentence;
import nascope.search.method.Methods;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataUse;
import nascope.setting.Setting;

/**
 * Collects what a person changes. What may change in the run goes there at once; the rest waits, counted, until the
 * person asks for the restart that it needs.
 */
public final class SetupViewModel {
    /** On which it depends whether others matter. */
    private static final Set<Setting<?>> DECIDING =
            Set.of(Settings.METHOD, Settings.LEVEL, Settings.ALPHA_START, Settings.ALPHA_TERM);

    private final LiveSearch live;
    private final List<SettingField> fields;
    private final ObjectProperty<Set<Setting.Group>> unfolded = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public SetupViewModel(LiveSearch live) {
        this.live = live;
        fields = Settings.ALL.stream()
                .map(setting -> new SettingField(setting, live.settings()))
                .toList();
        for (SettingField field : fields) {
            field.differsProperty().addListener((property, before, now) -> count());
            field.errorProperty().addListener((property, before, now) -> count());
            field.textProperty().addListener((property, before, now) -> count());
            if (DECIDING.contains(field.setting()) || Methods.settings().contains(field.setting()))
                field.textProperty().addListener((property, before, now) -> tellIdle());
        }
        tellIdle();
        live.dataUseProperty().addListener((property, before, now) -> tellUse(now));
        live.settingsProperty().addListener((property, before, now) -> fields.forEach(field -> field.follow(now)));
    }

    /** Whether the run on show is a search of another program, whose settings are not known. */
    public ObservableValue<Boolean> elsewhere() {
        return live.settingsProperty().map(settings -> settings.elsewhere().isPresent());
    }

    /** A field for every setting, in the order of the table. */
    public List<SettingField> fields() {
        return fields;
    }

    public SettingField field(Setting<?> setting) {
        return fields.get(Settings.ALL.indexOf(setting));
    }

    /** The groups that show also the settings that few people touch. */
    public ObjectProperty<Set<Setting.Group>> unfoldedProperty() {
        return unfolded;
    }

    /** How many changes wait for a restart. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Why the changes that wait cannot be restarted with; empty if they can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // -- commands

    /** Shows all settings of a group, or those alone that many people touch. */
    public void unfold(Setting.Group group, boolean open) {
        Set<Setting.Group> groups = new HashSet<>(unfolded.get());
        if (open) groups.add(group);
        else groups.remove(group);
        unfolded.set(Set.copyOf(groups));
    }

    /** Takes a value that may change in the run over into the run. Of other or wrong values nothing comes. */
    public void apply(SettingField field) {
        if (field.setting().changesInRun() && field.differsProperty().get()) live.change(field.into(live.settings()));
    }

    /** Begins anew with the changes that wait, if nothing is wrong with them. */
    public void restart() {
        if (waiting.get() == 0 || !problem.get().isEmpty()) return;
        SearchSettings next = live.settingsToBegin();
        for (SettingField field : fields) if (field.differsProperty().get()) next = field.into(next);
        live.begin(next);
    }

    /** Shows the run's values in all fields again. */
    public void undo() {
        fields.forEach(SettingField::undo);
    }

    private void tellUse(Optional<DataUse> use) {
        field(Settings.DATA).setNote(use.map(DataUse::about).orElse(""));
        field(Settings.TRAIN_IMAGES)
                .setNote(use.filter(now -> now.used() < live.settings().get(Settings.TRAIN_IMAGES))
                        .map(now -> Numbers.text(Texts.text("app.setup.SetupViewModel.used"), now.used()))
                        .orElse(""));
    }

    private void tellIdle() {
        SearchSettings wanted = wanted();
        for (SettingField field : fields) field.setIdle(NoEffect.because(field.setting(), wanted));
    }

    private void count() {
        waiting.set((int) fields.stream().filter(this::waits).count());
        problem.set(waiting.get() == 0 ? "" : problemOf());
    }

    private String problemOf() {
        for (SettingField field : fields)
            if (field.wrong())
                return field.setting().label() + Texts.text("app.setup.SetupViewModel.has-a-wrong-value");
        try {
            wanted().checked(Setting::label);
            return "";
        } catch (IllegalArgumentException e) {
            return FailureSentence.of(e);
        }
    }

    private boolean waits(SettingField field) {
        return field.differsProperty().get() && !field.setting().changesInRun();
    }

    private SearchSettings wanted() {
        SearchSettings wanted = live.settings();
        for (SettingField field : fields) wanted = field.into(wanted);
        return wanted;
    }
}
