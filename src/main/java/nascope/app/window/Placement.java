package nascope.app.window;

import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
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

    private static final double REACHED = 10; // px below its upper edge, in the title bar
    static final Duration SETTLING = Duration.millis(200); // a window manager took 60 ms
    private static final Duration SETTLED = Duration.millis(1200);

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

    /** Where a window is. */
    static Placement of(Stage stage) {
        return new Placement(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    /**
     * The same place on what the screens of now show, where its title bar can be reached; empty if that screen is gone.
     *
     * @param visible what each screen shows beside its panels
     */
    Optional<Placement> onOneOf(List<Rectangle2D> visible) {
        return visible.stream()
                .filter(screen -> screen.contains(x + width / 2, y + REACHED))
                .findFirst()
                .map(screen -> {
                    double fitting = Math.min(width, screen.getWidth());
                    double high = Math.min(height, screen.getHeight());
                    return new Placement(
                            within(x, screen.getMinX(), screen.getMaxX() - fitting),
                            within(y, screen.getMinY(), screen.getMaxY() - high),
                            fitting,
                            high);
                });
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }

    /** Gives a window that is not yet shown its place: where it was if that can be seen, else on the first screen. */
    public static void apply(Stage stage, Optional<Placement> before) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Placement placement = before.flatMap(place -> place.onOneOf(screens))
                .orElseGet(() -> within(Screen.getPrimary().getVisualBounds()));
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
     * Some window managers (openbox) shrink a window to its least size just after it is shown: for a while the place is
     * given again whenever the window is smaller, and only then are there least sizes.
     */
    private void insist(Stage stage) {
        ChangeListener<Number> shrunk = (property, before, now) -> Platform.runLater(() -> giveAgain(stage));
        stage.widthProperty().addListener(shrunk);
        stage.heightProperty().addListener(shrunk);
        Timeline settling = new Timeline(
                new KeyFrame(SETTLING, event -> giveAgain(stage)), new KeyFrame(SETTLED, event -> giveAgain(stage)));
        settling.setOnFinished(done -> {
            stage.widthProperty().removeListener(shrunk);
            stage.heightProperty().removeListener(shrunk);
            stage.setMinWidth(Math.min(LEAST_WIDTH, width));
            stage.setMinHeight(Math.min(LEAST_HEIGHT, height));
        });
        settling.play();
    }

    private void giveAgain(Stage stage) {
        if (!stage.isMaximized() && (stage.getWidth() < width || stage.getHeight() < height)) give(stage);
    }
}
