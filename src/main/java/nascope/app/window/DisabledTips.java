package nascope.app.window;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import nascope.app.control.Explained;
import org.jspecify.annotations.Nullable;

/**
 * The tips of controls that cannot be used just now: JavaFX sends these no mouse events, but what they are for, and why
 * not now, is what a person asks of them.
 */
final class DisabledTips {
    private static final Duration WAIT = Duration.millis(700); // about as long as JavaFX for others
    private static final double BESIDE = 12; // px from the pointer

    private final PauseTransition wait = new PauseTransition(WAIT);
    private @Nullable Control pointedAt; // null while none that is disabled is
    private @Nullable Tooltip shown;

    private DisabledTips() {}

    static void install(Scene scene) {
        DisabledTips tips = new DisabledTips();
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, tips::moved);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> tips.leave());
        scene.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (event.getTarget() == scene) tips.leave();
        });
    }

    private void moved(MouseEvent event) {
        Node below = event.getPickResult().getIntersectedNode();
        Control now = below instanceof Parent parent
                ? disabledAt(parent, event.getSceneX(), event.getSceneY()).orElse(null)
                : null;
        if (now == pointedAt) return;
        leave();
        pointedAt = now;
        if (now == null) return;
        wait.setOnFinished(due -> {
            if (now.getScene() == null) return;
            Explained.tip(now).ifPresent(tip -> {
                shown = tip;
                tip.show(now, event.getScreenX() + BESIDE, event.getScreenY() + BESIDE);
            });
        });
        wait.playFromStart();
    }

    private void leave() {
        wait.stop();
        if (shown != null) shown.hide();
        shown = null;
        pointedAt = null;
    }

    private static Optional<Control> disabledAt(Parent parent, double x, double y) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            Point2D at = child.sceneToLocal(x, y);
            if (!child.isVisible() || at == null || !child.contains(at)) continue;
            if (child.isDisabled()
                    && child instanceof Control control
                    && Explained.tip(control).isPresent()) return Optional.of(control);
            Optional<Control> within = child instanceof Parent inner ? disabledAt(inner, x, y) : Optional.empty();
            if (within.isPresent()) return within;
        }
        return Optional.empty();
    }
}
