package nascope.app.paint;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A resizable picture of pixels, as fine as the screen, painted with Java2D at most once per frame and only after something
 * changed. For what a {@link PaintedCanvas}, which remembers every stroke until it is drawn, is too slow for. What is
 * painted should cover the bounds.
 */
public final class PaintedImage extends Region {
    private final ImageView view = new ImageView();
    private final PaintedCanvas.Painter painter;
    private boolean stale = true;
    private @Nullable BufferedImage pixels; // null before the first painting
    private @Nullable PixelBuffer<IntBuffer> shown; // the same memory

    public PaintedImage(PaintedCanvas.Painter painter) {
        this.painter = painter;
        view.setManaged(false);
        view.setMouseTransparent(true);
        getChildren().add(view);
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
        double scale = scale();
        int width = (int) Math.ceil(getWidth() * scale);
        int height = (int) Math.ceil(getHeight() * scale);
        if (width < 1 || height < 1) return false;
        boolean fits = pixels != null && pixels.getWidth() == width && pixels.getHeight() == height;
        if (fits && !stale) return false;
        stale = false;
        BufferedImage target = fits && pixels != null ? pixels : begin(width, height, scale);
        Graphics2D g = target.createGraphics();
        g.scale(scale, scale);
        painter.paint(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
        g.dispose();
        if (shown != null) shown.updateBuffer(all -> null);
        return true;
    }

    private BufferedImage begin(int width, int height, double scale) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] memory = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        PixelBuffer<IntBuffer> buffer =
                new PixelBuffer<>(width, height, IntBuffer.wrap(memory), PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(buffer));
        view.setFitWidth(width / scale);
        view.setFitHeight(height / scale);
        pixels = target;
        shown = buffer;
        return target;
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double drawn = Math.max(1, getLocalToSceneTransform().getMxx());
        return window == null ? drawn : drawn * window.getOutputScaleX();
    }
}
