package nascope.app.paint;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * A resizable canvas painted with Graphics2D, at most once per frame and only after something changed. Clips nothing:
 * what is painted should cover the bounds.
 */
public final class PaintedCanvas extends Region {
    private static final double BEYOND = 400; // px: one that became smaller shows some rows of what was below

    private final Canvas canvas = new Canvas();
    private final CanvasGraphics graphics = new CanvasGraphics(canvas.getGraphicsContext2D());
    private final Painter painter;
    private final Scale shrink = new Scale();
    private double fineness = 1; // px of the canvas to one of its place
    private boolean stale = true;

    /** Paints the whole of some bounds. */
    @FunctionalInterface
    public interface Painter {
        void paint(Graphics2D g, Rectangle2D bounds);
    }

    public PaintedCanvas(Painter painter) {
        this.painter = painter;
        canvas.getTransforms().add(shrink);
        canvas.setManaged(false);
        getChildren().add(canvas);
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
        fit();
        if (!stale || canvas.getWidth() < 1 || canvas.getHeight() < 1) return false;
        stale = false;
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth() + BEYOND, canvas.getHeight() + BEYOND);
        AffineTransform whole = graphics.getTransform();
        graphics.scale(fineness, fineness);
        painter.paint(graphics, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
        graphics.setTransform(whole);
        return true;
    }

    @Override
    protected void layoutChildren() {
        fit();
    }

    /** Where the window is drawn larger the canvas is as fine as what is seen of it. */
    private void fit() {
        double now = Math.max(1, getLocalToSceneTransform().getMxx());
        double width = getWidth() * now;
        double height = getHeight() * now;
        if (canvas.getWidth() == width && canvas.getHeight() == height) return;
        fineness = now;
        canvas.setWidth(width);
        canvas.setHeight(height);
        shrink.setX(1 / now);
        shrink.setY(1 / now);
        stale = true;
    }
}
