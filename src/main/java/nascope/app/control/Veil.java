package nascope.app.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A card that lies over the whole window. Esc and a click beside it put it away; Tab goes round in it;
 * the focus goes back to a card that lies under it, or else to the window.
 */
public abstract class Veil extends StackPane {
    private final Runnable away;
    private @Nullable Node before; // who had the focus when it was shown; null while it is not

    /** @param away puts the card away, or what is open in it */
    protected Veil(Runnable away) {
        this.away = away;
        getStyleClass().add("veil");
        setOnMouseClicked(event -> away.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed); // before what has the focus, which would keep it
        FocusRound.in(this);
    }

    /**
     * Lays the card over the window while it is to be seen.
     *
     * @param made makes the card; called once, when it is seen first
     */
    protected final void lay(ObservableValue<Boolean> shown, Supplier<Region> made) {
        visibleProperty().bind(shown);
        Seldom.fill(this, () -> {
            Region card = made.get();
            card.getStyleClass().addAll(0, List.of("panel", "large-card"));
            card.setOnMouseClicked(event -> event.consume());
            return List.of(card);
        });
        visibleProperty().addListener((property, was, now) -> {
            if (now) shown();
            else hidden();
        });
    }

    /** Gives the focus to a control of the card. */
    protected abstract void begin();

    private void shown() {
        before = getScene() == null ? null : getScene().getFocusOwner();
        begin();
    }

    private void hidden() {
        Node back = before;
        before = null;
        if (getScene() == null || isWritten(getScene().getFocusOwner())) return;
        if (back != null && isOpen(back)) back.requestFocus();
        else Focus.toWindow(this);
    }

    /** Whether a person writes there, who is not to be interrupted; nobody does in what was taken away. */
    protected static boolean isWritten(@Nullable Node node) {
        return node instanceof TextInputControl text && text.isEditable() && text.getScene() != null;
    }

    /** Whether a node is in a card that is seen. */
    private static boolean isOpen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (at instanceof Veil veil) return veil.isVisible();
        return false;
    }

    private void pressed(KeyEvent event) {
        if (!isVisible() || event.getCode() != KeyCode.ESCAPE) return;
        away.run();
        event.consume(); // what lies under the card stays
    }
}
