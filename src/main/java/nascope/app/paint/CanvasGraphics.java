package nascope.app.paint;

import java.awt.Shape;
import java.awt.geom.Area;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.fx.FXGraphics2D;

/**
 * Paints on a canvas. FXGraphics2D 2.1 applies the transform twice to a clip that meets another one: the plots of charts
 * were cut off wherever the window is drawn larger.
 */
final class CanvasGraphics extends FXGraphics2D {
    CanvasGraphics(GraphicsContext context) {
        super(context);
    }

    @Override
    public void clip(Shape shape) {
        Shape before = getClip();
        if (before == null) {
            setClip(shape);
            return;
        }
        Area both = new Area(before);
        both.intersect(new Area(shape));
        setClip(both);
    }
}
