package nascope.app.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import nascope.app.runs.RunChooser;
import nascope.app.setup.DataChooser;
import nascope.app.setup.SetupViewModel;
import nascope.app.timeline.TimelineViewModel;
import nascope.app.transport.TransportViewModel;
import nascope.search.settings.Settings;

/** Everything a person can do, in one list: the menu, the keys and the list of keys are made from it. */
final class Actions {
    static final String FILE = "File";
    static final String RUN = "Run";
    static final String TIME = "Time";
    static final String EDGE = "Edge";
    static final String VIEW = "View";
    static final String HELP = "Help";

    /** Shifted on some keyboards, not on others. */
    private static final KeyCombination PLUS = new KeyCharacterCombination("+", KeyCombination.SHIFT_ANY);

    private static final KeyCombination RESTART = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination IMAGE_FILE = new KeyCodeCombination(KeyCode.O, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination RECENT =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);

    private Actions() {}

    /**
     * All actions, in the order of the menu.
     *
     * @param window asked when needed, since the view is made before it is in one
     */
    static List<Action> of(WindowViewModel model, Supplier<Window> window, Runnable quit) {
        TransportViewModel transport = model.transport();
        SetupViewModel setup = model.setup();
        DataChooser data = new DataChooser(setup.field(Settings.DATA));
        List<Action> all = new ArrayList<>();
        all.addAll(List.of(
                action(
                        FILE,
                        "Open run…",
                        OPEN.getDisplayText(),
                        () -> RunChooser.choose(model.runs(), window.get()),
                        OPEN),
                action(FILE, "Recent runs", RECENT.getDisplayText(), model::toggleRuns, RECENT),
                action(FILE, "Quit", QUIT.getDisplayText(), quit, QUIT)));
        all.addAll(List.of(
                action(RUN, "Play or pause", "Space", transport::togglePlay, key(KeyCode.SPACE)),
                action(RUN, "One step", "S", transport::step, key(KeyCode.S)),
                action(RUN, "Slow motion on or off", "Z", model::toggleSlowMotion, key(KeyCode.Z)),
                action(RUN, "Faster", "+", transport::faster, PLUS, key(KeyCode.ADD)),
                action(RUN, "Slower", "−", transport::slower, key(KeyCode.MINUS), key(KeyCode.SUBTRACT)),
                action(RUN, "Reset, same seed", "R", transport::reset, key(KeyCode.R)),
                action(RUN, "New seed", "N", transport::newSeed, key(KeyCode.N)),
                action(RUN, "Next preset", "P", transport.presets()::loadNext, key(KeyCode.P)),
                action(RUN, "Restart with the changes", RESTART.getDisplayText(), setup::restart, RESTART),
                action(RUN, "Undo the changes", "U", setup::undo, key(KeyCode.U)),
                action(RUN, "Folder of images…", "O", () -> data.chooseFolder(window.get()), key(KeyCode.O)),
                action(
                        RUN,
                        "File of images…",
                        IMAGE_FILE.getDisplayText(),
                        () -> data.chooseFile(window.get()),
                        IMAGE_FILE)));
        all.addAll(ofTime(model.timeline()));
        all.addAll(EdgeActions.of(model.inspector()));
        all.addAll(List.of(
                action(VIEW, "Light or dark", "T", model::toggleTheme, key(KeyCode.T)),
                action(VIEW, "Charts: other kind of cell", "C", model.instruments()::otherKind, key(KeyCode.C)),
                action(VIEW, "Widths: next scale", "V", model.cell().width()::next, key(KeyCode.V)),
                action(VIEW, "Widths: change since this step", "M", model.cell().width()::setMark, key(KeyCode.M)),
                action(HELP, "Close overlay, message or inspector", "Esc", model::escape, key(KeyCode.ESCAPE)),
                action(HELP, "Keys", "F1", model::toggleKeys, key(KeyCode.F1))));
        return List.copyOf(all);
    }

    private static List<Action> ofTime(TimelineViewModel time) {
        return List.of(
                action(TIME, "One step back", "←", () -> time.back(1), key(KeyCode.LEFT)),
                action(TIME, "One step on", "→", () -> time.forward(1), key(KeyCode.RIGHT)),
                action(TIME, "Ten steps back", "Shift+←", () -> time.back(10), shifted(KeyCode.LEFT)),
                action(TIME, "Ten steps on", "Shift+→", () -> time.forward(10), shifted(KeyCode.RIGHT)),
                action(TIME, "To the start", "Home", time::toStart, key(KeyCode.HOME)),
                action(
                        TIME,
                        "Live: follow the newest step",
                        "End or L",
                        time::goLive,
                        key(KeyCode.END),
                        key(KeyCode.L)),
                action(TIME, "To the mark before", "Ctrl+←", time::toPreviousMark, shortcut(KeyCode.LEFT)),
                action(TIME, "To the next mark", "Ctrl+→", time::toNextMark, shortcut(KeyCode.RIGHT)),
                action(TIME, "Undo the last intervention", "Ctrl+Z", time::undo, shortcut(KeyCode.Z)),
                action(TIME, "Continue from here in a branch", "B", time::continueHere, key(KeyCode.B)),
                action(TIME, "Switch to the next branch", "Ctrl+B", time.branches()::switchToNext, shortcut(KeyCode.B)),
                action(TIME, "Rename the branch", "F2", time.branches()::beginRenamingCurrent, key(KeyCode.F2)));
    }

    static Action action(String menu, String name, String shownKeys, Runnable run, KeyCombination... keys) {
        return new Action(menu, name, shownKeys, Arrays.asList(keys), run);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    static KeyCombination shifted(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }
}
