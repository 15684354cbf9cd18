package nascope.app.paint;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A resizable canvas painted with Graphics2D, at most once per frame and only after something changed. Clips nothing:
 * what is painted should cover the bounds. Pixels are held only while it is in a window: most instruments are on pages
 * that nobody looks at.
 */
public final class PaintedCanvas extends Region {
    private static final double BEYOND = 400; // px: one that became smaller shows some rows of what was below

    private final Painter painter;
    private @Nullable Sheet sheet; // null as long as it is in no window
    private double fineness = 1; // px of the canvas to one of its place
    private boolean stale = true;

    /** Paints the whole of some bounds. */
    @FunctionalInterface
    public interface Painter {
        void paint(Graphics2D g, Rectangle2D bounds);
    }

    /** What is painted on. */
    private static final class Sheet {
        private final Canvas canvas = new Canvas();
        private final CanvasGraphics graphics = new CanvasGraphics(canvas.getGraphicsContext2D());
        private final Scale shrink = new Scale();

        Sheet() {
            canvas.getTransforms().add(shrink);
            canvas.setManaged(false);
        }
    }

    public PaintedCanvas(Painter painter) {
        this.painter = painter;
        getStyleClass().add("painted"); // opaque: JavaFX draws nothing of what lies below
        sceneProperty().addListener((scene, before, now) -> {
            if (now == null) Platform.runLater(this::letGo); // unless it only moves
            else if (sheet == null) take();
        });
    }

    private void take() {
        Sheet fresh = new Sheet();
        sheet = fresh;
        getChildren().setAll(fresh.canvas);
        stale = true;
    }

    private void letGo() {
        if (getScene() != null) return;
        getChildren().clear();
        sheet = null;
    }

    /** Something changed: the next {@link #paintIfStale} paints. */
    public void invalidate() {
        stale = true;
    }

    /**
     * Paints if something changed since the last time.
     *
     * @return whether it painted
     */
    public boolean paintIfStale() {
        Sheet on = sheet;
        if (on == null) return false;
        fit(on);
        Canvas canvas = on.canvas;
        if (!stale || canvas.getWidth() < 1 || canvas.getHeight() < 1) return false;
        stale = false;
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth() + BEYOND, canvas.getHeight() + BEYOND);
        AffineTransform whole = on.graphics.getTransform();
        on.graphics.scale(fineness, fineness);
        painter.paint(on.graphics, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
        on.graphics.setTransform(whole);
        return true;
    }

    @Override
    protected void layoutChildren() {
        if (sheet != null) fit(sheet);
    }

    /** Where the window is drawn larger the canvas is as fine as what is seen of it. */
    private void fit(Sheet on) {
        Canvas canvas = on.canvas;
        double now = Math.max(1, getLocalToSceneTransform().getMxx());
        double width = getWidth() * now;
        double height = getHeight() * now;
        if (canvas.getWidth() == width && canvas.getHeight() == height) return;
        fineness = now;
        canvas.setWidth(width);
        canvas.setHeight(height);
        on.shrink.setX(1 / now);
        on.shrink.setY(1 / now);
        stale = true;
    }
}
