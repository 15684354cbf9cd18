package nascope.app.control;

import javafx.scene.control.Control;

/** Says what a control is and does, to the eye and to a screen reader. */
public final class Explained {
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
        control.setTooltip(new Tip(help));
        control.setAccessibleHelp(help);
    }
}
