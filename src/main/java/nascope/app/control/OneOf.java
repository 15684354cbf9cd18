package nascope.app.control;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/**
 * A list of which one is always chosen: where JavaFX empties the choice (a click with Ctrl on the chosen one, Shift+Space in
 * the open list), it stays, and nobody who is bound to it sees it empty. Once a click chose, the focus is the window's
 * again, whose keys arrows and Space are.
 */
public final class OneOf<T> extends ComboBox<T> {
    private @Nullable ObjectProperty<T> chosen; // made when the list's own constructor asks for it, before this one

    /** Nothing is chosen until something was. */
    public OneOf() {
        addEventHandler(ON_HIDDEN, event -> {
            if (isFocused() && !isFocusVisible()) Focus.toWindow(this);
        });
    }

    @Override
    public ObjectProperty<T> valueProperty() {
        if (chosen == null) chosen = new Kept();
        return chosen;
    }

    private final class Kept extends SimpleObjectProperty<T> {
        @Override
        public void set(@Nullable T now) {
            T before = get();
            if (now != null || before == null || !getItems().contains(before)) super.set(now);
            else Platform.runLater(() -> getSelectionModel().select(get()));
        }
    }
}
