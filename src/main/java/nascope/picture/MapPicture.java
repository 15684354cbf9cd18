package nascope.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.BiFunction;
import nascope.base.Table;
import nascope.picture.look.Theme;
import nascope.search.snapshot.FeatureMaps;

/**
 * Feature maps as small framed pictures beside each other, a number a square of one colour: nothing is smoothed. Numbers
 * below 0 and above have each a colour, 0 that of the panel, and all maps of a picture one scale.
 */
public final class MapPicture {
    private static final int GAP = 1;
    private static final int FRAME = 1; // on every side
    private static final int COLOURS = 3; // red, green, blue
    private static final int BRIGHTEST = 255;

    private final BufferedImage picture;
    private final int side;
    private final Theme theme;

    private MapPicture(int maps, int side, Theme theme) {
        picture = new BufferedImage(width(maps, side), height(side), BufferedImage.TYPE_INT_RGB);
        this.side = side;
        this.theme = theme;
        paint(0, 0, picture.getWidth(), picture.getHeight(), theme.panel());
    }

    /** Of so many maps. */
    public static int width(int maps, int side) {
        return maps * (side + 2 * FRAME) + (maps - 1) * GAP;
    }

    public static int height(int side) {
        return side + 2 * FRAME;
    }

    /**
     * Paints maps.
     *
     * @param channels at least one, all of the same shape
     * @param side of the square in which each has its place, in pixels
     */
    public static BufferedImage ofMaps(List<Table> channels, int side, Theme theme) {
        double reach = Math.max(
                channels.stream().mapToDouble(Table::greatest).max().orElseThrow(),
                -channels.stream().mapToDouble(Table::least).min().orElseThrow());
        MapPicture painter = new MapPicture(channels.size(), side, theme);
        for (int c = 0; c < channels.size(); c++) {
            Table map = channels.get(c);
            painter.fill(c, map, (y, x) -> diverging(map.at(y, x), reach, theme));
        }
        return painter.picture;
    }

    /**
     * Paints an image, in colours if it has three channels, otherwise the first in grey: the least number black, the
     * greatest white.
     *
     * @param side of the square in which it has its place, in pixels
     */
    public static BufferedImage ofImage(FeatureMaps image, int side, Theme theme) {
        List<Table> channels = image.channels();
        List<Table> colours =
                channels.size() == COLOURS ? channels : List.of(channels.get(0), channels.get(0), channels.get(0));
        double least = colours.stream().mapToDouble(Table::least).min().orElseThrow();
        double greatest = colours.stream().mapToDouble(Table::greatest).max().orElseThrow();
        MapPicture painter = new MapPicture(1, side, theme);
        painter.fill(
                0,
                colours.get(0),
                (y, x) -> new Color(
                        brightness(colours.get(0).at(y, x), least, greatest),
                        brightness(colours.get(1).at(y, x), least, greatest),
                        brightness(colours.get(2).at(y, x), least, greatest)));
        return painter.picture;
    }

    /** Every number as large as whole pixels allow; where that is one pixel, the squares fill their place unevenly. */
    private void fill(int place, Table shape, BiFunction<Integer, Integer, Color> colour) {
        int longer = Math.max(shape.rows(), shape.columns());
        int longerDrawn = side / longer > 1 ? side / longer * longer : side;
        int width = longerDrawn * shape.columns() / longer;
        int height = longerDrawn * shape.rows() / longer;
        int left = place * (side + 2 * FRAME + GAP) + FRAME + (side - width) / 2;
        int top = FRAME + (side - height) / 2;
        paint(left - FRAME, top - FRAME, width + 2 * FRAME, height + 2 * FRAME, theme.border());
        for (int y = 0; y < shape.rows(); y++)
            for (int x = 0; x < shape.columns(); x++) {
                int from = x * width / shape.columns();
                int to = (x + 1) * width / shape.columns();
                int above = y * height / shape.rows();
                int below = (y + 1) * height / shape.rows();
                paint(left + from, top + above, to - from, below - above, colour.apply(y, x));
            }
    }

    private void paint(int left, int top, int width, int height, Color colour) {
        int rgb = colour.getRGB();
        for (int y = top; y < top + height; y++) for (int x = left; x < left + width; x++) picture.setRGB(x, y, rgb);
    }

    private static Color diverging(double value, double reach, Theme theme) {
        if (Double.isNaN(value) || !(reach > 0)) return theme.panel();
        return theme.faded(value < 0 ? theme.negative() : theme.positive(), 1 - Math.min(1, Math.abs(value) / reach));
    }

    private static int brightness(double value, double least, double greatest) {
        if (!(greatest > least)) return 0;
        return (int) Math.round(BRIGHTEST * (value - least) / (greatest - least));
    }
}
