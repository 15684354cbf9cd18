package nascope.data;

import java.util.Locale;
import nascope.data.set.Planes;

/** How an image that is not a square becomes one. A square stays as it is. */
public enum Fit {
    /** The largest square in the middle. */
    CROP {
        @Override
        Planes square(Planes image) {
            int side = Math.min(image.height(), image.width());
            return placed(image, side, (side - image.height()) / 2, (side - image.width()) / 2);
        }
    },
    /** The whole image in the middle of a black square. */
    PAD {
        @Override
        Planes square(Planes image) {
            int side = Math.max(image.height(), image.width());
            return placed(image, side, (side - image.height()) / 2, (side - image.width()) / 2);
        }
    },
    /** The whole image, stretched along its shorter side. */
    STRETCH {
        @Override
        Planes square(Planes image) {
            return image; // resizing takes each side by itself
        }
    };

    /** Its name in settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The image as it is resized to a square. */
    Planes fitted(Planes image) {
        return image.height() == image.width() ? image : square(image);
    }

    abstract Planes square(Planes image);

    /** The image with its first pixel at a place of a black square, which may lie outside of it. */
    private static Planes placed(Planes image, int side, int top, int left) {
        byte[] bytes = new byte[image.channels() * side * side];
        int rows = Math.min(side, image.height());
        int columns = Math.min(side, image.width());
        for (int c = 0; c < image.channels(); c++)
            for (int y = 0; y < rows; y++) {
                int from = image.start(c) + (y + Math.max(0, -top)) * image.width() + Math.max(0, -left);
                int to = (c * side + y + Math.max(0, top)) * side + Math.max(0, left);
                System.arraycopy(image.bytes(), from, bytes, to, columns);
            }
        return new Planes(image.channels(), side, side, bytes, 0);
    }
}
