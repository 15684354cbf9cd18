package nascope.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Stage;
import nascope.app.files.FileWork;
import nascope.app.live.Engine;
import nascope.app.live.LiveSearch;
import nascope.app.live.RunPlace;
import nascope.app.runs.RunsFolder;
import nascope.app.trouble.TroubleDialog;
import nascope.app.window.FirstPage;
import nascope.app.window.Looks;
import nascope.app.window.Placement;
import nascope.app.window.Remembered;
import nascope.app.window.Remembering;
import nascope.app.window.WindowFile;
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
        openOn(model -> {});
    }

    /**
     * Opens the window on the log of a search that another program does, and returns.
     *
     * @param file to follow; {@code -} for standard input
     * @param order operations of the tables' columns; empty to find them out
     * @throws nascope.base.InputException if there can be no window, as where there is no display
     */
    public static void follow(Path file, List<String> order) {
        openOn(model -> model.runs().follow(file, order));
    }

    private static void openOn(Consumer<WindowViewModel> begun) {
        begin(
                SearchSession::prepare,
                Optional.of(RunsFolder.ofThisMachine()),
                Optional.of(WindowFile.ofThisMachine()),
                begun);
    }

    /** Opens the window on any engine, records nothing and remembers nothing. */
    static void open(Function<SearchSettings, Search> engine) {
        begin(Engine.ofOnePart(engine), Optional.empty(), Optional.empty(), model -> {});
    }

    private static void begin(
            Engine engine, Optional<RunsFolder> runs, Optional<WindowFile> file, Consumer<WindowViewModel> begun) {
        Remembered before = file.map(Window::read).orElse(Remembered.STANDARD);
        Numbers.follow(Locale.getDefault(Locale.Category.FORMAT));
        System.setProperty("java.awt.headless", "true"); // Graphics2D paints on JavaFX; AWT needs no display of its own
        // without a graphics card, drawing a cached panel takes JavaFX several times as long as painting it
        System.setProperty("prism.disableRegionCaching", "true");
        ToolkitStart.start(() -> showOn(new Stage(), engine, runs, file, before, begun));
    }

    /** Before JavaFX begins, whose thread reads no files; a drive that does not answer keeps no window from opening. */
    private static Remembered read(WindowFile file) {
        return FileWork.begin(file::read)
                .completeOnTimeout(Remembered.STANDARD, 1, TimeUnit.SECONDS)
                .join();
    }

    static void show(Stage stage, Function<SearchSettings, Search> engine, Optional<RunsFolder> runs) {
        show(stage, engine, runs, Optional.empty(), Remembered.STANDARD);
    }

    static void show(
            Stage stage,
            Function<SearchSettings, Search> engine,
            Optional<RunsFolder> runs,
            Optional<WindowFile> file,
            Remembered before) {
        showOn(stage, Engine.ofOnePart(engine), runs, file, before, model -> {});
    }

    /**
     * Shows the window.
     *
     * @param file in which is left what the window is like; empty if that is to be forgotten
     * @param before what it begins with
     * @param begun called once it is shown
     */
    private static void showOn(
            Stage stage,
            Engine engine,
            Optional<RunsFolder> runs,
            Optional<WindowFile> file,
            Remembered before,
            Consumer<WindowViewModel> begun) {
        RunPlace place = runs.<RunPlace>map(folder -> folder).orElse(RunPlace.NOWHERE);
        LiveSearch live = LiveSearch.on(engine, FIRST, place);
        WindowViewModel model = new WindowViewModel(live, runs);
        model.recall(before);
        Remembering remembering = new Remembering(file, model, stage, before);
        stage.setTitle("NAScope");
        stage.setScene(FirstPage.scene(before));
        Placement.apply(stage, before.place());
        stage.setMaximized(before.maximised());
        TroubleDialog.watch(live, stage, scene -> Looks.install(scene, model.darkProperty()));
        MemoryUpkeep upkeep = MemoryUpkeep.begin();
        stage.setOnShown(event -> {
            FirstPage.whenSeen(stage, () -> {
                stage.setScene(new WindowView(model, stage::close).scene());
                remembering.begin();
                FirstPage.whenSeen(stage, () -> {
                    model.start();
                    begun.accept(model);
                });
            });
        });
        stage.setOnHiding(event -> remembering.end());
        stage.setOnHidden(event -> {
            stage.setOnShown(null); // who shows the stage again shows something else
            stage.setOnHiding(null);
            stage.setOnHidden(null);
            upkeep.close();
            endBehind(model, remembering);
        });
        stage.show();
    }

    /** The window is gone at once; the program ends when the run's files are closed, or cannot be for ten seconds. */
    private static void endBehind(WindowViewModel model, Remembering remembering) {
        Runnable work = () -> {
            model.close();
            remembering.awaitEnd();
        };
        Thread closing = new Thread(work, "closing");
        closing.setDaemon(false); // keeps the program until then
        closing.start();
    }
}
