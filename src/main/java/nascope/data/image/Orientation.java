package nascope.data.image;

import nascope.data.set.Planes;

/**
 * How the camera was held, as EXIF tells: a number from 1 to 8. What cannot be understood counts as upright, as viewers
 * take it.
 *
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf">Exif 2.3, tag 274</a>
 */
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int TAG = 274;
    private static final int ENTRY = 12; // bytes
    private static final int MOST = 8;

    private Orientation() {}

    /** Looks it up in a TIFF structure that starts at a place of a file. */
    static int find(Bytes file, long start) {
        try {
            boolean little = file.at(start) == 'I';
            long folder = start + number32(file, start + 4, little);
            int entries = number16(file, folder, little);
            for (int i = 0; i < entries; i++) {
                long entry = folder + 2 + (long) i * ENTRY;
                if (number16(file, entry, little) != TAG) continue;
                int found = number16(file, entry + 8, little);
                return found >= UPRIGHT && found <= MOST ? found : UPRIGHT;
            }
            return UPRIGHT;
        } catch (Damage e) {
            return UPRIGHT;
        }
    }

    private static int number16(Bytes file, long place, boolean little) throws Damage {
        return little ? file.little16(place) : file.big16(place);
    }

    private static long number32(Bytes file, long place, boolean little) throws Damage {
        return little ? file.little32(place) : file.big32(place);
    }

    /** The image as it was seen: 5 to 8 lie on their side, 2, 4, 5 and 7 are mirrored. */
    static Planes upright(Planes image, int orientation) {
        if (orientation == UPRIGHT) return image;
        boolean lying = orientation >= 5;
        int height = lying ? image.width() : image.height();
        int width = lying ? image.height() : image.width();
        boolean lastRow = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        boolean lastColumn = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        byte[] turned = new byte[image.channels() * height * width];
        int at = 0;
        for (int c = 0; c < image.channels(); c++)
            for (int y = 0; y < height; y++)
                for (int x = 0; x < width; x++) {
                    int row = lastRow ? height - 1 - y : y;
                    int column = lastColumn ? width - 1 - x : x;
                    int from = lying ? column * image.width() + row : row * image.width() + column;
                    turned[at++] = image.bytes()[image.start(c) + from];
                }
        return new Planes(image.channels(), height, width, turned, 0);
    }
}
