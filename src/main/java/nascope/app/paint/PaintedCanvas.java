package nascope.app.paint;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jfree.fx.FXGraphics2D;

/**
 * A resizable canvas painted with Graphics2D, at most once per frame and only after something changed. Clips nothing:
 * what is painted should cover the bounds.
 */
public final class PaintedCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final FXGraphics2D graphics = new FXGraphics2D(canvas.getGraphicsContext2D());
    private final Painter painter;
    private boolean stale = true;

    /** Paints the whole of some bounds. */
    @FunctionalInterface
    public interface Painter {
        void paint(Graphics2D g, Rectangle2D bounds);
    }

    public PaintedCanvas(Painter painter) {
        this.painter = painter;
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
        if (!stale || canvas.getWidth() < 1 || canvas.getHeight() < 1) return false;
        stale = false;
        painter.paint(graphics, new Rectangle2D.Double(0, 0, canvas.getWidth(), canvas.getHeight()));
        return true;
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        stale = true;
    }
}
