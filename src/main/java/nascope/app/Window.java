package nascope.app;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;
import nascope.app.live.Engine;
import nascope.app.live.LiveSearch;
import nascope.app.live.RunPlace;
import nascope.app.runs.RunsFolder;
import nascope.app.trouble.TroubleDialog;
import nascope.app.window.Looks;
import nascope.app.window.Placement;
import nascope.app.window.WindowView;
import nascope.app.window.WindowViewModel;
import nascope.picture.look.Numbers;
import nascope.record.Preset;
import nascope.run.MemoryUpkeep;
import nascope.search.Search;
import nascope.search.SearchSession;
import nascope.search.settings.SearchSettings;

/** Opens the window. */
public final class Window {
    /** Read with this class, before JavaFX begins, whose thread reads no files. */
    private static final SearchSettings FIRST = Preset.first().settings();

    private Window() {}

    /**
     * Opens the window on the preset and returns; the program ends with the window.
     *
     * @throws nascope.base.InputException if there can be no window, as where there is no display
     */
    public static void open() {
        begin(SearchSession::prepare, Optional.of(RunsFolder.ofThisMachine()));
    }

    /** Opens the window on any engine and records nothing. */
    static void open(Function<SearchSettings, Search> engine) {
        begin(Engine.ofOnePart(engine), Optional.empty());
    }

    private static void begin(Engine engine, Optional<RunsFolder> runs) {
        Numbers.follow(Locale.getDefault(Locale.Category.FORMAT));
        System.setProperty("java.awt.headless", "true"); // Graphics2D paints on JavaFX; AWT needs no display of its own
        // without a graphics card, drawing a cached panel takes JavaFX several times as long as painting it
        System.setProperty("prism.disableRegionCaching", "true");
        ToolkitStart.start(() -> showOn(new Stage(), engine, runs));
    }

    static void show(Stage stage, Function<SearchSettings, Search> engine, Optional<RunsFolder> runs) {
        showOn(stage, Engine.ofOnePart(engine), runs);
    }

    private static void showOn(Stage stage, Engine engine, Optional<RunsFolder> runs) {
        RunPlace place = runs.<RunPlace>map(folder -> folder).orElse(RunPlace.NOWHERE);
        LiveSearch live = LiveSearch.on(engine, FIRST, place);
        WindowViewModel model = new WindowViewModel(live, runs);
        WindowView view = new WindowView(model, stage::close);
        stage.setTitle("NAScope");
        stage.setScene(view.scene());
        Placement.apply(stage);
        TroubleDialog.watch(live, stage, scene -> Looks.install(scene, model.darkProperty()));
        MemoryUpkeep upkeep = MemoryUpkeep.begin();
        stage.setOnShown(event -> model.start());
        stage.setOnHidden(event -> {
            upkeep.close();
            endBehind(model);
        });
        stage.show();
    }

    /** The window is gone at once; the program ends when the run's files are closed, or cannot be for ten seconds. */
    private static void endBehind(WindowViewModel model) {
        Thread closing = new Thread(model::close, "closing");
        closing.setDaemon(false); // keeps the program until then
        closing.start();
    }
}
