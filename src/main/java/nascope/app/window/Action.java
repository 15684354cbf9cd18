package nascope.app.window;

import java.util.List;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do, in the menu and by key.
 *
 * @param menu title of the menu it stands in
 * @param name what it is called
 * @param shownKeys its keys in words
 * @param keys any of these does it
 * @param run does it
 * @param goesOn whether it needs a run that can be gone on with here; of one that ran elsewhere it only says why not
 */
record Action(String menu, String name, String shownKeys, List<KeyCombination> keys, Runnable run, boolean goesOn) {
    /** One that needs a run that can be gone on with. */
    Action goingOn() {
        return new Action(menu, name, shownKeys, keys, run, true);
    }
}
