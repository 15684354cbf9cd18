package nascope.app.window;

import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.PopupControl;
import javafx.stage.Window;
import nascope.base.Plain;

/** Makes what pops up over a window (tips, menus, lists to choose from) as large as what lies in it. */
final class PopupSize {
    private static final double LETTERS = 12; // px, as in the style sheet

    private final ObservableDoubleValue scale;
    private final ListChangeListener<Window> fresh = this::size;

    /** @param scale of the window's content */
    PopupSize(ObservableDoubleValue scale) {
        this.scale = scale;
    }

    /** JavaFX holds whoever listens, and so all it knows: only for a window that shows. */
    void begin() {
        Window.getWindows().addListener(fresh);
    }

    void end() {
        Window.getWindows().removeListener(fresh);
    }

    private void size(ListChangeListener.Change<? extends Window> change) {
        while (change.next())
            for (Window window : change.getAddedSubList()) if (window instanceof PopupControl popup) size(popup);
    }

    private void size(PopupControl popup) {
        if (scale.get() == 1) popup.setStyle("");
        else popup.setStyle(Plain.text("-fx-font-size: %.1fpx;", LETTERS * scale.get()));
    }
}
