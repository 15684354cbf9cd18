package nascope.app.window;

import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import nascope.picture.look.Theme;

/**
 * What is seen while the window's parts are made, which takes a second or two: its page, and the name where it will stay.
 * Of shapes alone, since style sheets take as long.
 */
public final class FirstPage {
    // as in the style sheet
    private static final double BAR = 51;
    private static final double LEFT = 18;
    private static final double BASELINE = 31;
    private static final double LETTERS = 15;

    private static final int FRAMES = 3; // the second is begun once the first is on the screen

    /** ns in which a window manager has answered: what comes next keeps the JavaFX thread, and so the answer to it. */
    private static final long PLACED = TimeUnit.MILLISECONDS.toNanos((long) (1.5 * Placement.SETTLING.toMillis()));

    private FirstPage() {}

    /** The scene of it. */
    public static Scene scene(Remembered window) {
        Theme theme = window.dark() ? Theme.DARK : Theme.LIGHT;
        Text name = new Text(LEFT, BASELINE, "NAScope");
        name.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, LETTERS));
        name.setFill(fx(theme.text()));
        Rectangle bar = new Rectangle(Placement.WIDTH, BAR, fx(theme.panel()));
        Rectangle line = new Rectangle(Placement.WIDTH, 1, fx(theme.border()));
        line.setY(BAR);
        Group page = new Group(bar, line, name);
        double scale = window.percent() / 100.0;
        page.getTransforms().add(new Scale(scale, scale));
        Scene scene = new Scene(page, Placement.WIDTH, Placement.HEIGHT, page(window.dark()));
        bar.widthProperty().bind(scene.widthProperty());
        line.widthProperty().bind(scene.widthProperty());
        return scene;
    }

    /** What lies behind all parts. */
    static Paint page(boolean dark) {
        return fx((dark ? Theme.DARK : Theme.LIGHT).page());
    }

    /** Does something once a window's scene is seen and has its place, if the window is still there then. */
    public static void whenSeen(Stage stage, Runnable then) {
        new AnimationTimer() {
            private int frames;
            private long first;

            @Override
            public void handle(long now) {
                if (frames++ == 0) first = now;
                if (frames < FRAMES || now - first < PLACED) return;
                stop();
                if (stage.isShowing()) then.run();
            }
        }.start();
    }

    private static Color fx(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
    }
}
