package nascope.picture.instrument.all;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nascope.analysis.WiringShape;
import nascope.base.Texts;
import nascope.gallery.Gallery;
import nascope.gallery.PublishedCell;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Wiring;

/** Published cells of the same nodes as the one on show, as diamonds on the wiring plane, one where several coincide. */
final class PublishedMarks {
    private static final double SIZE = 5.5; // px from the middle of a diamond to its tips
    private static final double NEAR = 8; // px of the pointer
    private static final double LETTERS = 10;

    private final List<Mark> marks;

    /**
     * Where some cells stand.
     *
     * @param place depth and width of each
     * @param names of the cells, in the order of the gallery
     */
    private record Mark(Point2D place, List<String> names) {
        /** The first, and how many more there are. */
        String label() {
            return names.size() == 1
                    ? names.get(0)
                    : Numbers.text(
                            Texts.text("picture.instrument.all.PublishedMarks.and-more"),
                            names.get(0),
                            names.size() - 1);
        }
    }

    /** Those that a cell of a kind may be compared with. */
    PublishedMarks(CellTopology topology, CellKind kind) {
        Map<Point2D, List<String>> names = new LinkedHashMap<>();
        for (PublishedCell cell : Gallery.all()) {
            Optional<Wiring> wiring =
                    cell.genotype().wiring(kind).filter(one -> one.topology().equals(topology));
            if (wiring.isEmpty()) continue;
            WiringShape shape = WiringShape.of(wiring.get());
            names.computeIfAbsent(new Point2D.Double(shape.depth(), shape.width()), place -> new ArrayList<>())
                    .add(cell.name());
        }
        marks = names.entrySet().stream()
                .map(entry -> new Mark(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Whether no cell may be compared with it. */
    boolean isEmpty() {
        return marks.isEmpty();
    }

    /**
     * Paints diamonds.
     *
     * @param pixel of a depth and a width
     */
    void paintMarks(Graphics2D g, Function<Point2D, Point2D> pixel, Theme theme) {
        for (Mark mark : marks) diamond(g, pixel.apply(mark.place()), theme);
    }

    /**
     * Paints names where there is room.
     *
     * @param others that stand already
     */
    void paintNames(
            Graphics2D g, Rectangle2D plot, Function<Point2D, Point2D> pixel, List<Rectangle2D> others, Theme theme) {
        g.setFont(Lettering.plain(LETTERS));
        List<Rectangle2D> taken = new ArrayList<>(others);
        for (Mark mark : marks) {
            Point2D at = pixel.apply(mark.place());
            taken.add(new Rectangle2D.Double(at.getX() - SIZE, at.getY() - SIZE, 2 * SIZE, 2 * SIZE));
        }
        for (Mark mark : marks) name(g, mark.label(), pixel.apply(mark.place()), plot, taken, theme);
    }

    private static void diamond(Graphics2D g, Point2D at, Theme theme) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(at.getX(), at.getY() - SIZE);
        diamond.lineTo(at.getX() + SIZE, at.getY());
        diamond.lineTo(at.getX(), at.getY() + SIZE);
        diamond.lineTo(at.getX() - SIZE, at.getY());
        diamond.closePath();
        g.setColor(theme.panel());
        g.fill(diamond);
        g.setColor(theme.text());
        g.setStroke(new BasicStroke(1.6f));
        g.draw(diamond);
    }

    /** Right of the diamond, left of it, above or below, wherever nothing is yet; nowhere if there is no room. */
    private static void name(
            Graphics2D g, String words, Point2D at, Rectangle2D plot, List<Rectangle2D> taken, Theme theme) {
        double width = Lettering.width(g, words);
        double beside = SIZE + 4;
        double[][] places = {
            {beside, -LETTERS / 2},
            {-beside - width, -LETTERS / 2},
            {-width / 2, -beside - LETTERS},
            {-width / 2, beside}
        };
        for (double[] place : places) {
            Rectangle2D label = new Rectangle2D.Double(at.getX() + place[0], at.getY() + place[1], width, LETTERS);
            if (label.getX() < plot.getX() || label.getMaxX() > plot.getMaxX() + 8) continue;
            if (taken.stream().anyMatch(label::intersects)) continue;
            taken.add(label);
            g.setColor(theme.panel());
            g.fill(new Rectangle2D.Double(label.getX() - 2, label.getY(), width + 4, LETTERS + 1));
            g.setColor(theme.text());
            Lettering.left(g, words, label.getX(), label.getCenterY() + LETTERS * Lettering.MIDDLE);
            return;
        }
    }

    /** The names of the cells at a place; empty where none is. */
    String tell(double x, double y, Function<Point2D, Point2D> pixel) {
        return marks.stream()
                .filter(mark -> pixel.apply(mark.place()).distance(x, y) <= NEAR)
                .findFirst()
                .map(mark -> Numbers.text(
                        Texts.text("picture.instrument.all.PublishedMarks.names-depth-width"),
                        String.join(", ", mark.names()),
                        mark.place().getX(),
                        mark.place().getY()))
                .orElse("");
    }
}
