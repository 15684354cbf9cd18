package nascope.app.live;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Where a person stands in the history, the same for the cell, the charts and all numbers: live, at the newest step and
 * on with it, or at a past step. To stand at the newest step is to be live.
 *
 * <p>Commands may come many times a frame and cost nothing; the properties change with the frame, so that all that follows
 * them is done once.
 */
public final class Cursor {
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper newest = new ReadOnlyIntegerWrapper();
    private boolean follows = true;
    private int wanted; // where it stands unless it follows
    private boolean leaps; // a hand moved it last

    /** Whether it follows the newest step. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** The step that is shown; 0 while the search is being opened. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The newest step there is to be shown; 0 while the search is being opened. */
    public ReadOnlyIntegerProperty newestProperty() {
        return newest.getReadOnlyProperty();
    }

    // -- commands

    /** Stands at a step, or at the nearest there is. */
    public void moveTo(int target) {
        wanted = Math.max(0, Math.min(target, newest.get()));
        follows = wanted == newest.get();
        leaps = true;
    }

    /** The same where a replay goes on to the step, as the search did. */
    public void playTo(int target) {
        moveTo(target);
        leaps = false;
    }

    /** Goes on by some steps, or back where the number is negative. */
    public void moveBy(int steps) {
        long target = (long) position() + steps;
        moveTo((int) Math.max(0, Math.min(target, Integer.MAX_VALUE)));
    }

    /** Is live again. */
    public void follow() {
        follows = true;
    }

    /** The step it stands at by the commands so far, shown with the next frame. */
    public int position() {
        return follows ? newest.get() : wanted;
    }

    /** Whether the step that is shown is where a hand put it, rather than what came after the one before. */
    public boolean leaps() {
        return leaps;
    }

    /** Whether it is live by the commands so far. */
    public boolean follows() {
        return follows;
    }

    /**
     * Called once per frame.
     *
     * @param newestStep of the line that is shown
     */
    void onFrame(int newestStep) {
        newest.set(newestStep);
        if (wanted >= newestStep) follows = true;
        step.set(position());
        live.set(follows);
        if (follows) leaps = false; // what comes next comes by itself
    }
}
