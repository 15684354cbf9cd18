package nascope.app.control;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;

/** A button that cannot be used while there is a reason, and then says the reason in place of what it does. */
public final class Refused {
    private Refused() {}

    /**
     * Binds a button that is explained.
     *
     * @param reason in a sentence; empty where there is none
     */
    public static void where(ButtonBase button, ObservableValue<String> reason) {
        where(button, reason, new SimpleStringProperty(button.getAccessibleHelp()), new SimpleBooleanProperty());
    }

    /**
     * The same of a button that is disabled for more than that.
     *
     * @param help what it does
     * @param disabled whether it cannot be used anyway
     */
    public static void where(
            ButtonBase button,
            ObservableValue<String> reason,
            ObservableValue<String> help,
            ObservableBooleanValue disabled) {
        Explained.explain(
                button,
                Bindings.createStringBinding(
                        () -> reason.getValue().isEmpty() ? help.getValue() : reason.getValue(), reason, help));
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> disabled.get() || !reason.getValue().isEmpty(), reason, disabled));
    }
}
