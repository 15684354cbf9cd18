package nascope.app.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** What lies over the window and is seldom seen: in it only while it is seen, since every node in it costs every frame. */
public final class Seldom {
    private final Pane pane;
    private final Supplier<List<Node>> made;
    private @Nullable List<Node> content; // null until it is seen first

    private Seldom(Pane pane, Supplier<List<Node>> made) {
        this.pane = pane;
        this.made = made;
    }

    /**
     * Keeps what is in a pane only while the pane is visible. To be called before others listen to that, who may give the
     * focus to what is in it.
     *
     * @param pane as yet without children
     * @param made makes what is to be in it; called once, when it is seen first
     */
    public static void fill(Pane pane, Supplier<List<Node>> made) {
        Seldom seldom = new Seldom(pane, made);
        seldom.show(pane.isVisible());
        pane.visibleProperty().addListener((property, before, now) -> seldom.show(now));
    }

    /** The same of what was made already. */
    public static void fill(Pane pane, Node... content) {
        List<Node> made = List.of(content);
        fill(pane, () -> made);
    }

    private void show(boolean seen) {
        if (seen && content == null) content = made.get();
        if (seen) pane.getChildren().setAll(content);
        else pane.getChildren().clear();
    }
}
