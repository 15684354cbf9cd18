package nascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.app.live.RunPlace;
import nascope.app.runs.RunsFolder;
import nascope.base.Plain;
import nascope.run.RunState;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window of the smallest size it must be usable at, for tests, which use it by keyboard alone or as they like. */
public final class SmallWindow {
    /** Long enough that no test sees its end. */
    static final SearchSettings LONG = SearchSettings.standard().with(Settings.STEPS, 10_000_000);

    private static final int MORE_TABS_THAN_CONTROLS = 150;

    private final SearchSettings settings;
    private final LiveSearch live;
    private final WindowViewModel model;
    private WindowView view;

    SmallWindow(Function<SearchSettings, Search> engine, SearchSettings settings) {
        this(engine, settings, Optional.empty());
    }

    /** @param runs where runs are recorded and listed; empty if they are not */
    SmallWindow(Function<SearchSettings, Search> engine, SearchSettings settings, Optional<RunsFolder> runs) {
        this.settings = settings;
        live = new LiveSearch(
                engine, settings, runs.<RunPlace>map(folder -> folder).orElse(RunPlace.NOWHERE));
        model = new WindowViewModel(live, runs);
    }

    /** Shows the window, in which the search begins to play. */
    void show(Stage stage) {
        asNew(stage);
        view = new WindowView(model, stage::close);
        stage.setScene(view.scene());
        stage.setWidth(Placement.LEAST_WIDTH);
        stage.setHeight(Placement.LEAST_HEIGHT);
        stage.show();
        live.begin(settings);
    }

    /** All tests have one stage, which keeps what the test before made of it. */
    public static void asNew(Stage stage) {
        stage.setFullScreen(false);
        stage.setMaximized(false);
        stage.setIconified(false);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
    }

    LiveSearch live() {
        return live;
    }

    WindowViewModel model() {
        return model;
    }

    WindowView view() {
        return view;
    }

    void close() {
        live.close();
    }

    // -- keys

    /** Presses Tab once. For the JavaFX thread. */
    Node tab() {
        Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
        return focused();
    }

    /** Presses Tab until a control has the focus. */
    void tabTo(FxRobot robot, String id) {
        robot.interact(() -> {
            for (int i = 0; i < MORE_TABS_THAN_CONTROLS && !id.equals(focused().getId()); i++) tab();
        });
        assertThat(focused().getId()).isEqualTo(id);
    }

    /** Presses Tab until a control has the focus, then a key. */
    void press(FxRobot robot, String id, KeyCode... keys) {
        tabTo(robot, id);
        robot.type(keys);
    }

    /** Types a text into a field in place of what it holds, and Enter. */
    void write(FxRobot robot, String id, String text) {
        tabTo(robot, id);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write(text).type(KeyCode.ENTER);
    }

    private Node focused() {
        return view.getScene().getFocusOwner();
    }

    // -- waiting

    static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    /** Waits until the search pauses, and says after which step; before it begins to play it stands still for a moment. */
    int awaitPause() throws Exception {
        await(
                () -> !live.playingProperty().get() && live.stateProperty().get() instanceof RunState.Paused,
                "the search should pause");
        return ((RunState.Paused) live.stateProperty().get()).step();
    }

    void awaitPaused(int step) throws Exception {
        await(
                () -> live.stateProperty().get().equals(new RunState.Paused(step)),
                Plain.text("the search should pause at step %d", step));
    }

    private void await(Callable<Boolean> condition, String wanted) throws Exception {
        try {
            await(condition);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    Plain.text(
                            "%s; it is %s, step %d is shown, and %s has the focus",
                            wanted, live.stateProperty().get(), shownStep(), focused()),
                    e);
        }
    }

    /** Waits until all steps are done, and closes the card that then lies over the window. */
    void awaitEnd(FxRobot robot) throws Exception {
        await(() -> live.stateProperty().get().ended()
                && model.end().shownProperty().get());
        robot.type(KeyCode.ESCAPE);
        await(() -> !model.end().shownProperty().get());
    }

    int shownStep() {
        var shown = live.steps().shownProperty().get();
        return shown == null ? 0 : shown.step();
    }

    int latestStep() {
        var latest = live.steps().latestProperty().get();
        return latest == null ? 0 : latest.step();
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }
}
