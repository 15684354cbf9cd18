package nascope.app.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.input.MouseEvent;

/**
 * Says what a control is and does: its accessible help tells a screen reader, and a tip, which says the same, the eye. The
 * tip is made when the mouse comes: each is a window of its own to JavaFX, and a few hundred of them a third of what the
 * parts of the window cost to make.
 */
public final class Explained {
    private static final EventHandler<MouseEvent> MOUSE_CAME = event -> tip((Control) event.getSource());

    private Explained() {}

    /**
     * Explains a control that does not show its name.
     *
     * @param help what it does and the key that does the same
     */
    public static void explain(Control control, String help, String name) {
        explain(control, help);
        control.setAccessibleText(name);
    }

    /** The same of a control that shows its name. */
    public static void explain(Control control, String help) {
        control.setAccessibleHelp(help);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, MOUSE_CAME);
    }

    /** The same where what is to be said changes. */
    public static void explain(Control control, ObservableValue<String> help) {
        control.accessibleHelpProperty().bind(help);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, MOUSE_CAME);
    }

    /** The tip of a control, which follows what is said of it; empty where nothing is. */
    public static Optional<Tip> tip(Control control) {
        String help = control.getAccessibleHelp();
        if (help == null || help.isEmpty()) {
            control.setTooltip(null);
            return Optional.empty();
        }
        Tip tip = (Tip) control.getProperties().computeIfAbsent(Tip.class, key -> following(control));
        control.setTooltip(tip);
        return Optional.of(tip);
    }

    private static Tip following(Control control) {
        Tip tip = new Tip();
        tip.textProperty().bind(control.accessibleHelpProperty());
        return tip;
    }
}
