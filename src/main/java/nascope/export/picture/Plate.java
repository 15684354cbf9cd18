package nascope.export.picture;

import java.awt.Graphics2D;

/**
 * A picture that is to be written.
 *
 * @param width in px
 * @param height in px
 * @param title in a few words
 * @param provenance where it comes from: method, level, data, seed, step
 * @param painter paints it from (0, 0) to (width, height)
 */
public record Plate(int width, int height, String title, String provenance, Painter painter) {
    public Plate {
        if (width < 1 || height < 1)
            throw new IllegalArgumentException("a picture must be at least 1x1 px, got " + width + "x" + height);
    }

    /** Paints on anything. */
    @FunctionalInterface
    public interface Painter {
        void paint(Graphics2D g);
    }
}
