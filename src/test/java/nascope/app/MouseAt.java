package nascope.app;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Mouse events that no mouse made, for what a robot's cannot do. On the JavaFX thread. */
public final class MouseAt {
    private MouseAt() {}

    /** Fires an event of the first button at a place of a node, in its own pixels. */
    public static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        fire(node, type, x, y, 1);
    }

    /** The same of so many clicks. */
    public static void fire(Node node, EventType<MouseEvent> type, double x, double y, int clicks) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
