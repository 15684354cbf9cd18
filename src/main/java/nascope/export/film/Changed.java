package nascope.export.film;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Where a picture differs from the one before it. */
final class Changed {
    private Changed() {}

    /** The smallest rectangle with all that differs; one px where nothing does, since a frame cannot be empty. */
    static Rectangle between(BufferedImage before, BufferedImage now) {
        int width = now.getWidth();
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        int[] old = new int[width];
        int[] fresh = new int[width];
        for (int y = 0; y < now.getHeight(); y++) {
            before.getRGB(0, y, width, 1, old, 0, width);
            now.getRGB(0, y, width, 1, fresh, 0, width);
            int first = 0;
            while (first < width && old[first] == fresh[first]) first++;
            if (first == width) continue;
            int last = width - 1;
            while (old[last] == fresh[last]) last--;
            left = Math.min(left, first);
            right = Math.max(right, last);
            if (top < 0) top = y;
            bottom = y;
        }
        return top < 0 ? new Rectangle(0, 0, 1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }
}
