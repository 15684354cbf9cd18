package nascope.app.control;

import javafx.scene.control.ComboBox;

/**
 * A list of which one is always chosen: a click with Ctrl on the chosen one, by which JavaFX's own is emptied, changes
 * nothing. Once a click chose, the focus is the window's again, whose keys arrows and Space are.
 */
public final class OneOf<T> extends ComboBox<T> {
    /** Nothing is chosen until something was. */
    public OneOf() {
        valueProperty().addListener((property, before, now) -> {
            if (now == null && getItems().contains(before)) setValue(before);
        });
        addEventHandler(ON_HIDDEN, event -> {
            if (isFocused() && !isFocusVisible()) getScene().getRoot().requestFocus();
        });
    }
}
