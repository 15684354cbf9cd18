package nascope.app.live;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The step that a person points at with the mouse, the same in all charts and in the timeline, which read out what was
 * there. Nothing else follows it: what the window shows is where the {@link Cursor} stands.
 */
public final class Hover {
    /** Stands for "at no step". */
    public static final int NOWHERE = -1;

    private final ReadOnlyIntegerWrapper hoverStep = new ReadOnlyIntegerWrapper(NOWHERE);

    /** The step, which the run may not have reached; {@link #NOWHERE} if the mouse is elsewhere. */
    public ReadOnlyIntegerProperty hoverStepProperty() {
        return hoverStep.getReadOnlyProperty();
    }

    // -- commands

    /** The mouse is at a step. */
    public void pointAt(int step) {
        hoverStep.set(Math.max(0, step));
    }

    /** The mouse is elsewhere. */
    public void leave() {
        hoverStep.set(NOWHERE);
    }
}
