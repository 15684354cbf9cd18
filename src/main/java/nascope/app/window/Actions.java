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
import nascope.app.events.EventsView;
import nascope.app.runs.RunChooser;
import nascope.app.setup.DataChooser;
import nascope.app.setup.SetupViewModel;
import nascope.app.takeout.PictureClipboard;
import nascope.app.timeline.ReplayViewModel;
import nascope.app.timeline.TimelineViewModel;
import nascope.app.transport.TransportViewModel;
import nascope.base.Texts;
import nascope.run.MoreSteps;
import nascope.search.settings.Settings;

/** Everything a person can do, in one list: the menu, the keys and the list of keys are made from it. */
final class Actions {
    static final String FILE = Texts.text("app.window.Actions.file");
    static final String RUN = Texts.text("app.window.Actions.run");
    static final String TIME = Texts.text("app.window.Actions.time");
    static final String EDGE = Texts.text("app.window.Actions.edge");
    static final String VIEW = Texts.text("app.window.Actions.view");
    static final String HELP = Texts.text("app.window.Actions.help");

    /** Shifted on some keyboards, not on others, where systems also call the key by its other sign. */
    private static final KeyCombination[] PLUS = {
        new KeyCharacterCombination("+", KeyCombination.SHIFT_ANY),
        new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHIFT_ANY),
        new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN),
        key(KeyCode.ADD)
    };

    private static final KeyCombination[] LARGER = {
        new KeyCharacterCombination("+", KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
        new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
        new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
        shortcut(KeyCode.ADD)
    };

    private static final KeyCombination RESTART = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination IMAGE_FILE = new KeyCodeCombination(KeyCode.O, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination IMPORT = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FOLLOW =
            new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination RECENT =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination EXPORT =
            new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination GENOTYPES =
            new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination NEXT_STORY = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination COPY_EVENTS =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);

    private Actions() {}

    /**
     * All actions, in the order of the menu.
     *
     * @param window asked when needed, since the view is made before it is in one
     * @param intoPicture gives the picture of the cell the focus
     */
    static List<Action> of(WindowViewModel model, Supplier<Window> window, Runnable intoPicture, Runnable quit) {
        TransportViewModel transport = model.transport();
        SetupViewModel setup = model.setup();
        DataChooser data = new DataChooser(setup.field(Settings.DATA));
        List<Action> all = new ArrayList<>();
        all.addAll(List.of(
                action(
                        FILE,
                        Texts.text("app.window.Actions.open-run"),
                        OPEN.getDisplayText(),
                        () -> RunChooser.choose(model.runs(), window.get()),
                        OPEN),
                action(
                        FILE,
                        Texts.text("app.window.Actions.import-log"),
                        IMPORT.getDisplayText(),
                        () -> RunChooser.chooseLog(model.runs(), window.get()),
                        IMPORT),
                action(
                        FILE,
                        Texts.text("app.window.Actions.follow-log"),
                        FOLLOW.getDisplayText(),
                        () -> RunChooser.chooseToFollow(model.runs(), window.get()),
                        FOLLOW),
                action(
                        FILE,
                        Texts.text("app.window.Actions.recent-runs"),
                        RECENT.getDisplayText(),
                        model::toggleRuns,
                        RECENT),
                action(
                        FILE,
                        Texts.text("app.window.Actions.export"),
                        EXPORT.getDisplayText(),
                        model.takeOut()::toggle,
                        EXPORT),
                action(
                        FILE,
                        Texts.text("app.window.Actions.copy-picture"),
                        Texts.text("app.window.Actions.ctrl-c"),
                        () -> model.takeOut().copy(PictureClipboard::put),
                        shortcut(KeyCode.C)),
                action(FILE, Texts.text("app.window.Actions.quit"), QUIT.getDisplayText(), quit, QUIT)));
        all.addAll(List.of(
                action(
                        RUN,
                        Texts.text("app.window.Actions.search-or-pause-in-the-past"),
                        Texts.text("app.window.Actions.space"),
                        model.timeline().replay()::toggleHere,
                        key(KeyCode.SPACE)),
                action(
                        RUN,
                        Texts.text("app.window.Actions.one-step-in-the-past"),
                        "S",
                        () -> model.timeline().forward(1),
                        key(KeyCode.S)),
                action(
                                RUN,
                                Texts.text("app.window.Actions.more-steps", MoreSteps.NUMBER),
                                Texts.text("app.window.Actions.shift-s"),
                                transport::moreSteps,
                                shifted(KeyCode.S))
                        .goingOn(),
                action(
                        RUN,
                        Texts.text("app.window.Actions.what-came-out-of-it"),
                        Texts.text("app.window.Actions.ctrl-e"),
                        model.end()::show,
                        shortcut(KeyCode.E)),
                action(
                        RUN,
                        Texts.text("app.window.Actions.slow-motion-on-or-off"),
                        "Z",
                        model::toggleSlowMotion,
                        key(KeyCode.Z)),
                action(RUN, Texts.text("app.window.Actions.faster"), "+", transport::faster, PLUS),
                action(
                        RUN,
                        Texts.text("app.window.Actions.slower"),
                        "−",
                        transport::slower,
                        key(KeyCode.MINUS),
                        key(KeyCode.SUBTRACT)),
                action(RUN, Texts.text("app.window.Actions.reset-same-seed"), "R", transport::reset, key(KeyCode.R))
                        .goingOn(),
                action(RUN, Texts.text("app.window.Actions.new-seed"), "N", transport::newSeed, key(KeyCode.N))
                        .goingOn(),
                action(
                        RUN,
                        Texts.text("app.window.Actions.next-preset"),
                        "P",
                        transport.presets()::loadNext,
                        key(KeyCode.P)),
                action(
                        RUN,
                        Texts.text("app.window.Actions.restart-with-the-changes"),
                        RESTART.getDisplayText(),
                        setup::restart,
                        RESTART),
                action(RUN, Texts.text("app.window.Actions.undo-the-changes"), "U", setup::undo, key(KeyCode.U)),
                action(
                        RUN,
                        Texts.text("app.window.Actions.folder-of-images"),
                        "O",
                        () -> data.chooseFolder(window.get()),
                        key(KeyCode.O)),
                action(
                        RUN,
                        Texts.text("app.window.Actions.file-of-images"),
                        IMAGE_FILE.getDisplayText(),
                        () -> data.chooseFile(window.get()),
                        IMAGE_FILE)));
        all.addAll(ofTime(model.timeline()));
        all.addAll(FilmActions.of(model.timeline().zoom(), model.strip()));
        all.addAll(InstrumentActions.of(model.instruments()));
        all.addAll(EdgeActions.of(model.inspector(), model.cell().cuttingProperty(), intoPicture));
        all.addAll(List.of(
                action(
                        VIEW,
                        Texts.text("app.window.Actions.genotype-at-the-step"),
                        Texts.text("app.window.Actions.ctrl-g"),
                        model.genotype()::toggle,
                        shortcut(KeyCode.G)),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.genotypes"),
                        GENOTYPES.getDisplayText(),
                        model.genotypes()::toggle,
                        GENOTYPES),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.what-happened"),
                        "H",
                        model.events()::toggle,
                        key(KeyCode.H)),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.what-happened-next-kind"),
                        Texts.text("app.window.Actions.shift-h"),
                        model.events()::nextFilter,
                        shifted(KeyCode.H)),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.what-happened-copy"),
                        COPY_EVENTS.getDisplayText(),
                        () -> EventsView.copy(model.events()),
                        COPY_EVENTS),
                action(VIEW, Texts.text("app.window.Actions.light-or-dark"), "T", model::toggleTheme, key(KeyCode.T)),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.everything-larger"),
                        Texts.text("app.window.Actions.ctrl-plus"),
                        model::larger,
                        LARGER),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.everything-smaller"),
                        Texts.text("app.window.Actions.ctrl-minus"),
                        model::smaller,
                        shortcut(KeyCode.MINUS),
                        shortcut(KeyCode.SUBTRACT)),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.everything-as-large-as-usual"),
                        Texts.text("app.window.Actions.ctrl-0"),
                        model::usualSize,
                        shortcut(KeyCode.DIGIT0),
                        shortcut(KeyCode.NUMPAD0)),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.present-to-a-room"),
                        "F11",
                        model::togglePresenting,
                        key(KeyCode.F11)),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.widths-next-scale"),
                        "V",
                        model.cell().width()::next,
                        key(KeyCode.V)),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.widths-change-since-this-step"),
                        "M",
                        model.cell().width()::setMark,
                        key(KeyCode.M)),
                action(
                        VIEW,
                        Texts.text("app.window.Actions.story-less-or-more"),
                        "Q",
                        model.story()::fold,
                        key(KeyCode.Q)),
                action(
                        RUN,
                        Texts.text("app.window.Actions.story-next"),
                        NEXT_STORY.getDisplayText(),
                        model.story()::goOn,
                        NEXT_STORY),
                action(
                        HELP,
                        Texts.text("app.window.Actions.close-overlay-message-or-inspector"),
                        Texts.text("app.window.Actions.esc"),
                        model::escape,
                        key(KeyCode.ESCAPE)),
                action(HELP, Texts.text("app.window.Actions.keys"), "F1", model::toggleKeys, key(KeyCode.F1))));
        return List.copyOf(all);
    }

    private static List<Action> ofTime(TimelineViewModel time) {
        ReplayViewModel replay = time.replay();
        return List.of(
                action(
                        TIME,
                        Texts.text("app.window.Actions.replay-or-pause"),
                        Texts.text("app.window.Actions.shift-space"),
                        replay::toggle,
                        shifted(KeyCode.SPACE)),
                action(TIME, Texts.text("app.window.Actions.replay-slower"), ",", replay::slower, key(KeyCode.COMMA)),
                action(TIME, Texts.text("app.window.Actions.replay-faster"), ".", replay::faster, key(KeyCode.PERIOD)),
                action(
                        TIME,
                        Texts.text("app.window.Actions.replay-again-and-again"),
                        Texts.text("app.window.Actions.shift-l"),
                        () -> replay.loopProperty().set(!replay.loopProperty().get()),
                        shifted(KeyCode.L)),
                action(
                        TIME,
                        Texts.text("app.window.Actions.one-step-back"),
                        "←",
                        () -> time.back(1),
                        key(KeyCode.LEFT)),
                action(
                        TIME,
                        Texts.text("app.window.Actions.one-step-on"),
                        "→",
                        () -> time.forward(1),
                        key(KeyCode.RIGHT)),
                action(
                        TIME,
                        Texts.text("app.window.Actions.ten-steps-back"),
                        Texts.text("app.window.Actions.shift"),
                        () -> time.back(10),
                        shifted(KeyCode.LEFT)),
                action(
                        TIME,
                        Texts.text("app.window.Actions.ten-steps-on"),
                        Texts.text("app.window.Actions.shift-2"),
                        () -> time.forward(10),
                        shifted(KeyCode.RIGHT)),
                action(
                        TIME,
                        Texts.text("app.window.Actions.to-the-start"),
                        Texts.text("app.window.Actions.home"),
                        time::toStart,
                        key(KeyCode.HOME)),
                action(
                        TIME,
                        Texts.text("app.window.Actions.live-follow-the-newest-step"),
                        Texts.text("app.window.Actions.end-or-l"),
                        time::goLive,
                        key(KeyCode.END),
                        key(KeyCode.L)),
                action(
                        TIME,
                        Texts.text("app.window.Actions.to-the-mark-before"),
                        Texts.text("app.window.Actions.ctrl"),
                        time::toPreviousMark,
                        shortcut(KeyCode.LEFT)),
                action(
                        TIME,
                        Texts.text("app.window.Actions.to-the-next-mark"),
                        Texts.text("app.window.Actions.ctrl-2"),
                        time::toNextMark,
                        shortcut(KeyCode.RIGHT)),
                action(
                                TIME,
                                Texts.text("app.window.Actions.undo-the-last-intervention"),
                                Texts.text("app.window.Actions.ctrl-z"),
                                time::undo,
                                shortcut(KeyCode.Z))
                        .goingOn(),
                action(
                                TIME,
                                Texts.text("app.window.Actions.continue-from-here-in-a"),
                                "B",
                                time::continueHere,
                                key(KeyCode.B))
                        .goingOn(),
                action(
                                TIME,
                                Texts.text("app.window.Actions.switch-to-the-next-branch"),
                                Texts.text("app.window.Actions.ctrl-b"),
                                time.branches()::switchToNext,
                                shortcut(KeyCode.B))
                        .goingOn(),
                action(
                                TIME,
                                Texts.text("app.window.Actions.rename-the-branch"),
                                "F2",
                                time.branches()::beginRenamingCurrent,
                                key(KeyCode.F2))
                        .goingOn());
    }

    static Action action(String menu, String name, String shownKeys, Runnable run, KeyCombination... keys) {
        return new Action(menu, name, shownKeys, Arrays.asList(keys), run, false);
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
