package nascope.app.window;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * Where the window opens, its frame included: never larger than what a screen shows beside its panels, and never above
 * or beside it, so that the title bar can always be reached.
 *
 * @param x of the upper left corner, in px of the desktop
 * @param y of the upper left corner
 */
public record Placement(double x, double y, double width, double height) {
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;
    public static final double LEAST_WIDTH = 1100;
    public static final double LEAST_HEIGHT = 700;

    private static final Duration SETTLING = Duration.millis(200); // a window manager took 60 ms

    /** The usual size in the middle of what a screen shows. */
    static Placement within(Rectangle2D visible) {
        double width = Math.min(WIDTH, visible.getWidth());
        double height = Math.min(HEIGHT, visible.getHeight());
        return new Placement(
                visible.getMinX() + Math.floor((visible.getWidth() - width) / 2),
                visible.getMinY() + Math.floor((visible.getHeight() - height) / 2),
                width,
                height);
    }

    /** Gives a window that is not yet shown its place on the first screen. */
    public static void apply(Stage stage) {
        Placement placement = within(Screen.getPrimary().getVisualBounds());
        placement.give(stage);
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> placement.insist(stage));
    }

    private void give(Stage stage) {
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /**
     * Some window managers (openbox) shrink a window to its least size just after it is shown: the place is given once
     * more, and only then are there least sizes.
     */
    private void insist(Stage stage) {
        PauseTransition settled = new PauseTransition(SETTLING);
        settled.setOnFinished(done -> {
            give(stage);
            stage.setMinWidth(Math.min(LEAST_WIDTH, width));
            stage.setMinHeight(Math.min(LEAST_HEIGHT, height));
        });
        settled.play();
    }
}
