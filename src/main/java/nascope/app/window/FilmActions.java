package nascope.app.window;

import static nascope.app.window.Actions.TIME;
import static nascope.app.window.Actions.action;
import static nascope.app.window.Actions.key;
import static nascope.app.window.Actions.shifted;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import nascope.app.live.TimeZoom;
import nascope.app.timeline.StripViewModel;
import nascope.base.Texts;

/** Which part of the run is in sight, and whether its film is. */
final class FilmActions {
    private static final KeyCombination EARLIER = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    private static final KeyCombination LATER = new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);

    private FilmActions() {}

    static List<Action> of(TimeZoom zoom, StripViewModel film) {
        return List.of(
                action(TIME, Texts.text("app.window.FilmActions.fewer-steps-in-sight"), "X", zoom::in, key(KeyCode.X)),
                action(
                        TIME,
                        Texts.text("app.window.FilmActions.more-steps-in-sight"),
                        Texts.text("app.window.FilmActions.shift-x"),
                        zoom::out,
                        shifted(KeyCode.X)),
                action(
                        TIME,
                        Texts.text("app.window.FilmActions.the-whole-run-in-sight"),
                        "Y",
                        zoom::whole,
                        key(KeyCode.Y)),
                action(
                        TIME,
                        Texts.text("app.window.FilmActions.earlier-steps-in-sight"),
                        EARLIER.getDisplayText(),
                        zoom::earlier,
                        EARLIER),
                action(
                        TIME,
                        Texts.text("app.window.FilmActions.later-steps-in-sight"),
                        LATER.getDisplayText(),
                        zoom::later,
                        LATER),
                action(
                        TIME,
                        Texts.text("app.window.FilmActions.film-of-the-edges-or"),
                        "K",
                        film::toggle,
                        key(KeyCode.K)));
    }
}
