package nascope.app.control;

import javafx.scene.control.Tooltip;

/** A tip that is a paragraph beside the pointer: a long text is broken into lines rather than run off the screen. */
public final class Tip extends Tooltip {
    private static final double WIDTH = 460; // px

    public Tip() {
        this("");
    }

    public Tip(String text) {
        super(text);
        setWrapText(true);
        setMaxWidth(WIDTH);
        setConsumeAutoHidingEvents(false); // Escape also answers the question under the tip
    }
}
