package nascope.app.control;

import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;

/**
 * A slider that follows a drag only while it is held: JavaFX's own meets a drag that no press on the slider began (its thumb
 * came under a pointer whose button was down already) with an exception.
 */
public final class HeldSlider extends Slider {
    private boolean held;

    /**
     * @param least value
     * @param most value
     * @param value at first
     */
    public HeldSlider(double least, double most, double value) {
        super(least, most, value);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> held = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> held = false);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!held) event.consume();
        });
    }
}
