package nascope.app.control;

import javafx.scene.Node;
import javafx.scene.Scene;

/** Who is asked by the keys. */
public final class Focus {
    private Focus() {}

    /**
     * Gives the focus to the window, whose keys arrows and Space are; none is given once the node was taken away.
     *
     * @param from a node of the window
     */
    public static void toWindow(Node from) {
        Scene on = from.getScene();
        if (on != null) on.getRoot().requestFocus();
    }
}
