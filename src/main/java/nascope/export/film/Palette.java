package nascope.export.film;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * At most 256 colours for all frames of a film: of those that are alike (in steps of 4) the most frequent, and of these the
 * most frequent (popularity; Heckbert, Color image quantization for frame buffer display, SIGGRAPH 1982). The flat colours
 * of pictures and charts stay what they are.
 */
final class Palette {
    private static final int COLOURS = 256;
    private static final int BITS = 6; // a channel
    private static final int CELLS = 1 << (3 * BITS);

    private final Map<Integer, Long> counts = new HashMap<>(); // by colour, 0xrrggbb

    /** Counts the colours of a picture. */
    void count(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int rgb : row) counts.merge(rgb & 0xffffff, 1L, Long::sum);
        }
    }

    /** What pictures are written with. */
    Indexed indexed() {
        List<Map.Entry<Integer, Long>> frequent = new ArrayList<>(counts.entrySet());
        frequent.sort(Map.Entry.<Integer, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        Map<Integer, Integer> chosen = new LinkedHashMap<>(); // by cell
        for (Map.Entry<Integer, Long> colour : frequent) {
            if (chosen.size() == COLOURS) break;
            chosen.putIfAbsent(cell(colour.getKey()), colour.getKey());
        }
        return new Indexed(chosen.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private static int cell(int rgb) {
        int dropped = 8 - BITS;
        return ((red(rgb) >> dropped) << (2 * BITS)) | ((green(rgb) >> dropped) << BITS) | (blue(rgb) >> dropped);
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xff;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xff;
    }

    private static int blue(int rgb) {
        return rgb & 0xff;
    }

    /** The colours that were chosen, and for any other the nearest. */
    static final class Indexed {
        private final int[] colours; // 0xrrggbb
        private final IndexColorModel model;
        private final short[] nearest = new short[CELLS];

        private Indexed(int... colours) {
            this.colours = colours;
            model = new IndexColorModel(8, COLOURS, Arrays.copyOf(colours, COLOURS), 0, false, -1, 0);
            Arrays.fill(nearest, (short) -1);
        }

        IndexColorModel model() {
            return model;
        }

        /** The picture in these colours. */
        BufferedImage of(BufferedImage image) {
            int width = image.getWidth();
            BufferedImage indexed = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
            int[] row = new int[width];
            byte[] indices = new byte[width];
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, width, 1, row, 0, width);
                for (int x = 0; x < width; x++) indices[x] = (byte) index(row[x]);
                indexed.getRaster().setDataElements(0, y, width, 1, indices);
            }
            return indexed;
        }

        private int index(int rgb) {
            int cell = cell(rgb);
            if (nearest[cell] < 0) nearest[cell] = (short) search(rgb);
            return nearest[cell];
        }

        private int search(int rgb) {
            int best = 0;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < colours.length; i++) {
                int red = red(rgb) - red(colours[i]);
                int green = green(rgb) - green(colours[i]);
                int blue = blue(rgb) - blue(colours[i]);
                int distance = 2 * red * red + 4 * green * green + 3 * blue * blue; // as the eye weighs them, roughly
                if (distance >= least) continue;
                least = distance;
                best = i;
            }
            return best;
        }
    }
}
