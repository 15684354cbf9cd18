package nascope.app.transport;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.app.files.FileWork;
import nascope.app.live.LiveSearch;
import nascope.app.live.RunWords;
import nascope.base.Texts;
import nascope.picture.look.SettingWords;
import nascope.record.Preset;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The presets and which of them the run goes back to. They are read from files, so on another thread, and are there a
 * moment after the first frame; the first of them is what the window opens with.
 */
public final class PresetChoice {
    private final LiveSearch live;
    private final ReadOnlyObjectWrapper<List<Preset>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private @Nullable CompletableFuture<List<Preset>> loading; // null before the first frame
    private final ReadOnlyObjectWrapper<Preset> chosen = new ReadOnlyObjectWrapper<>();
    private @Nullable Preset wanted; // that was loaded last; null before the first

    PresetChoice(LiveSearch live) {
        this.live = live;
        live.steps().historyProperty().addListener((property, before, now) -> settle());
        live.settingsProperty().addListener((property, before, now) -> showTitle());
    }

    /** All presets; empty until they are read. */
    public ReadOnlyObjectProperty<List<Preset>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The preset the run goes back to; null until they are read. */
    public ReadOnlyObjectProperty<Preset> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Title of the chosen preset, and whether settings were changed since; another seed is no change. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Begins anew with a preset. */
    public void load(Preset preset) {
        wanted = preset;
        live.begin(preset.settings());
    }

    /** Begins anew with the preset after the chosen one. */
    public void loadNext() {
        List<Preset> presets = all.get();
        Preset from = live.preparingProperty().get() ? wanted : chosen.get();
        if (!presets.isEmpty()) load(presets.get((presets.indexOf(from) + 1) % presets.size()));
    }

    /** Called once per frame. */
    void onFrame() {
        if (loading == null) loading = FileWork.begin(Preset::all);
        if (!all.get().isEmpty() || !loading.isDone()) return;
        all.set(loading.join());
        chosen.set(all.get().get(0));
        settle();
    }

    /**
     * Another run is on show, begun here or opened, and the preset it comes from is its own: the chosen one, unless another
     * is nearer.
     */
    private void settle() {
        if (all.get().isEmpty()) return;
        if (live.settings().elsewhere().isPresent()) {
            showTitle();
            return;
        }
        Preset nearest = RunWords.nearest(live.settings(), all.get()).orElseThrow();
        int distance = RunWords.distance(live.settings(), nearest);
        if (distance < RunWords.distance(live.settings(), chosen.get())) chosen.set(nearest);
        showTitle();
    }

    private void showTitle() {
        if (all.get().isEmpty()) return;
        if (live.settings().elsewhere().isPresent()) {
            title.set(SettingWords.summary(live.settings()));
            return;
        }
        Preset preset = chosen.get();
        SearchSettings withItsSeed =
                live.settings().with(Settings.SEED, preset.settings().get(Settings.SEED));
        title.set(
                withItsSeed.equals(preset.settings())
                        ? preset.title()
                        : preset.title() + Texts.text("app.transport.PresetChoice.changed"));
    }
}
