package nascope.app.control;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * How a field is written in. Enter takes the text over and gives the focus to the window, whose keys do something again; a
 * text that is refused stays, and so does the focus, with the reason below the field: what is typed next must not be taken
 * for keys. Esc leaves the field and shows again what stands.
 */
public final class Writing {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field;
    private @Nullable Tooltip reason; // null while nothing was refused

    private Writing(TextField field) {
        this.field = field;
    }

    /**
     * Lets a field be written in.
     *
     * @param take takes a text over and returns nothing, or returns why it is refused
     * @param show shows in the field what stands
     */
    public static void in(TextField field, Function<String, String> take, Runnable show) {
        Writing writing = new Writing(field);
        field.setOnAction(event -> {
            String refusal = take.apply(field.getText());
            writing.say(refusal);
            if (refusal.isEmpty()) Focus.toWindow(field);
        });
        field.textProperty().addListener((property, before, now) -> writing.say(""));
        field.focusedProperty().addListener((property, before, now) -> {
            if (now) return;
            writing.say("");
            show.run();
        });
        onEscape(field, () -> Focus.toWindow(field));
    }

    /** Does something by Esc, which is not seen by what lies around the field. */
    public static void onEscape(TextField field, Runnable action) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            event.consume();
            action.run();
        });
    }

    private void say(String refusal) {
        field.pseudoClassStateChanged(WRONG, !refusal.isEmpty());
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        if (refusal.isEmpty() || place == null) {
            if (reason != null) reason.hide();
            return;
        }
        if (reason == null) reason = reason();
        reason.setText(refusal);
        reason.show(field, place.getMinX(), place.getMaxY() + 2);
    }

    private static Tooltip reason() {
        Tooltip reason = new Tip();
        reason.getStyleClass().add("refusal");
        reason.setId("refusal");
        reason.setHideOnEscape(false); // would keep Esc from the field
        return reason;
    }
}
