package nascope.app.paint;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Brings pictures that were painted without the window into it. */
public final class Pictures {
    private Pictures() {}

    /** The same pixels as an image of JavaFX. */
    public static Image image(BufferedImage painted) {
        int width = painted.getWidth();
        int height = painted.getHeight();
        int[] pixels = painted.getRGB(0, 0, width, height, null, 0, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
