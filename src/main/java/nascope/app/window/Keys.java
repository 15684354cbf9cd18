package nascope.app.window;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Does actions by key. Whoever has the focus comes first: letters typed into a field belong to the field, Space on a
 * focused button to the button. The whole window has it where no one asked for it: a control that goes or can no longer
 * be used would else hand it to the next one, and Space would do what that one does.
 */
final class Keys {
    private static final Set<KeyCode> OF_TIME = EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

    private final Scene scene;
    private final List<Action> actions;

    private Keys(Scene scene, List<Action> actions) {
        this.scene = scene;
        this.actions = actions;
    }

    static void install(Scene scene, List<Action> actions) {
        Keys keys = new Keys(scene, actions);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::beforeAll);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> keys.releaseFocus());
        scene.focusOwnerProperty().addListener((property, before, now) -> {
            if (before == null && now != null) scene.getRoot().requestFocus();
        });
    }

    /**
     * The keys of time go to time wherever they mean nothing: on buttons and lists to choose from JavaFX would move the
     * focus by them, and scroll panes around would scroll.
     */
    private void beforeAll(KeyEvent event) {
        Node owner = scene.getFocusOwner();
        boolean free = (owner instanceof ButtonBase && !(owner instanceof MenuButton menu && menu.isShowing()))
                || owner instanceof ScrollPane
                || (owner instanceof ComboBoxBase<?> box && !box.isShowing());
        if (free && OF_TIME.contains(event.getCode())) pressed(event);
    }

    private void pressed(KeyEvent event) {
        boolean typing = scene.getFocusOwner() instanceof TextInputControl && !event.isShortcutDown();
        if (typing && !event.getCode().isFunctionKey()) return;
        for (Action action : actions) {
            if (action.keys().stream().noneMatch(key -> key.match(event))) continue;
            action.run().run();
            event.consume();
            return;
        }
    }

    /**
     * A button that was clicked gives the focus away, so that Space plays and pauses again; so does a slider that was
     * dragged, to which arrow keys would go on belonging, and a scroll pane, which takes it at each click within and would
     * keep Space and arrow keys to itself. A menu needs the focus.
     */
    private void releaseFocus() {
        Node owner = scene.getFocusOwner();
        boolean button = owner instanceof ButtonBase && !(owner instanceof MenuButton);
        if (button || owner instanceof ScrollPane || owner instanceof Slider)
            scene.getRoot().requestFocus();
    }
}
