package nascope.app.takeout;

import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import nascope.base.Texts;

/** A whole number as a person writes it, and what is wrong with it. */
public final class NumberField {
    private final StringProperty text = new SimpleStringProperty();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final String name;
    private final int least;
    private final IntSupplier most;

    /** @param name as a person reads it */
    NumberField(String name, int value, int least, IntSupplier most) {
        this.name = name;
        this.least = least;
        this.most = most;
        text.addListener((property, before, now) -> check());
        set(value);
    }

    public String name() {
        return name;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Empty if nothing is wrong. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    void set(int value) {
        text.set(Integer.toString(value));
    }

    /** Looks again: the most may be another. */
    void check() {
        int highest = Math.max(least, most.getAsInt());
        int value = value();
        error.set(
                value >= least && value <= highest
                        ? ""
                        : Texts.text("app.takeout.NumberField.must-be", name, least, highest, text.get()));
    }

    /** The number; below all that are allowed if it is none. */
    int value() {
        try {
            return Integer.parseInt(text.get().strip());
        } catch (NumberFormatException e) {
            return Integer.MIN_VALUE;
        }
    }
}
