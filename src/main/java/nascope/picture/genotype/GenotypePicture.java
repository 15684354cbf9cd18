package nascope.picture.genotype;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nascope.analysis.WiringComparison;
import nascope.analysis.WiringShape;
import nascope.base.Texts;
import nascope.picture.cell.WiringPicture;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.Wiring;
import nascope.space.operation.Operation;

/**
 * The cells of one genotype, or of two with what they share and where they differ: a column a genotype, a row a kind of
 * cell, and a legend below. Made anew for every size.
 */
public final class GenotypePicture {
    private static final double MARGIN = 8;
    private static final double HEADING = 22;
    private static final double CELL_ASPECT = 1.4; // width to height that suits a cell best

    private final List<NamedGenotype> genotypes;
    private final Rectangle2D bounds;
    private final GenotypeLegend legend;
    private final List<Place> places = new ArrayList<>();

    /** Where a cell stands; empty where the genotype has none of its kind. */
    private record Place(String heading, Rectangle2D area, Optional<WiringPicture> cell) {}

    /**
     * Lays it out.
     *
     * @param genotypes one, or two that are compared
     * @param kinds of cells that are shown, as far as one of them has them
     * @param bounds in px, margins included
     */
    public GenotypePicture(List<NamedGenotype> genotypes, Set<CellKind> kinds, Rectangle2D bounds) {
        this.genotypes = List.copyOf(genotypes);
        this.bounds = (Rectangle2D) bounds.clone();
        double width = bounds.getWidth() - 2 * MARGIN;
        List<CellKind> rows = rows(kinds);
        legend = new GenotypeLegend(operations(rows), genotypes.size() > 1, width);
        double height = bounds.getHeight() - 2 * MARGIN - legend.height();
        layOut(
                rows,
                new Rectangle2D.Double(bounds.getX() + MARGIN, bounds.getY() + MARGIN, width, Math.max(1, height)));
    }

    /** The kinds of cells that one of some genotypes has. */
    public static List<CellKind> kindsOf(List<NamedGenotype> genotypes) {
        return Arrays.stream(CellKind.values())
                .filter(kind -> genotypes.stream()
                        .anyMatch(one -> one.genotype().wiring(kind).isPresent()))
                .toList();
    }

    private List<CellKind> rows(Set<CellKind> kinds) {
        List<CellKind> rows =
                kindsOf(genotypes).stream().filter(kinds::contains).toList();
        return rows.isEmpty() ? kindsOf(genotypes) : rows;
    }

    /** A genotype alone has its cells beside or above each other, whichever makes them larger. */
    private void layOut(List<CellKind> kinds, Rectangle2D room) {
        int count = genotypes.size() * kinds.size();
        boolean grid = genotypes.size() > 1 && kinds.size() > 1;
        boolean beside = size(room.getWidth() / count, room.getHeight() - HEADING)
                > size(room.getWidth(), room.getHeight() / count - HEADING);
        int columns = grid ? genotypes.size() : beside ? count : 1;
        int rows = count / columns;
        double width = room.getWidth() / columns;
        double height = room.getHeight() / rows;
        int place = 0;
        for (CellKind kind : kinds)
            for (int which = 0; which < genotypes.size(); which++) {
                int row = place / columns;
                int column = place % columns;
                double x = room.getX() + column * width;
                double y = room.getY() + row * height;
                places.add(place(which, kind, new Rectangle2D.Double(x, y, width, height)));
                place++;
            }
    }

    private static double size(double width, double height) {
        return Math.min(width / CELL_ASPECT, height);
    }

    private Place place(int which, CellKind kind, Rectangle2D area) {
        NamedGenotype one = genotypes.get(which);
        Rectangle2D cell = new Rectangle2D.Double(
                area.getX(), area.getY() + HEADING, area.getWidth(), Math.max(1, area.getHeight() - HEADING));
        Optional<Wiring> wiring = one.genotype().wiring(kind);
        return new Place(
                heading(one, kind, wiring),
                area,
                wiring.map(own -> new WiringPicture(own, comparison(which, kind, own), cell)));
    }

    private Optional<WiringComparison> comparison(int which, CellKind kind, Wiring own) {
        if (genotypes.size() < 2) return Optional.empty();
        Genotype other = genotypes.get(1 - which).genotype();
        return other.wiring(kind).map(theirs -> WiringComparison.of(own, theirs));
    }

    private static String heading(NamedGenotype one, CellKind kind, Optional<Wiring> wiring) {
        String name = one.name().isEmpty() ? "" : one.name() + " · ";
        if (wiring.isEmpty())
            return name + Texts.text("picture.genotype.GenotypePicture.no-cell-of-this-kind", kind.label());
        WiringShape shape = WiringShape.of(wiring.get());
        return name
                + Numbers.text(
                        Texts.text("picture.genotype.GenotypePicture.cell-width-depth"),
                        kind.label(),
                        shape.width(),
                        shape.depth());
    }

    private List<Operation> operations(List<CellKind> kinds) {
        Set<Operation> operations = new LinkedHashSet<>();
        for (NamedGenotype one : genotypes)
            for (CellKind kind : kinds)
                one.genotype().wiring(kind).stream()
                        .flatMap(wiring -> wiring.choices().stream())
                        .forEach(choice -> operations.add(choice.operation()));
        return List.copyOf(operations);
    }

    /** What lies at a point, in words; empty where nothing does. */
    public String tell(double x, double y) {
        return places.stream()
                .filter(place -> place.area().contains(x, y))
                .flatMap(place -> place.cell().stream())
                .flatMap(cell -> cell.at(x, y).stream().map(choice -> tell(cell, choice)))
                .collect(Collectors.joining("; "));
    }

    private String tell(WiringPicture cell, Wiring.Choice choice) {
        String words = choice.edge().label() + " " + choice.operation().label();
        if (genotypes.size() < 2 || !choice.connects()) return words;
        return words
                + (cell.alone(choice)
                        ? Texts.text("picture.genotype.GenotypePicture.in-this-one-alone")
                        : Texts.text("picture.genotype.GenotypePicture.in-both"));
    }

    /** Paints background, cells and legend. */
    public void paint(Graphics2D g, Theme theme) {
        Lettering.smooth(g);
        g.setColor(theme.panel());
        g.fill(bounds);
        for (Place place : places) {
            place.cell().ifPresent(cell -> cell.paint(g, theme));
            g.setFont(Lettering.bold(12));
            g.setColor(theme.text());
            Rectangle2D area = place.area();
            Lettering.left(
                    g,
                    Lettering.fit(g, place.heading(), area.getWidth() - MARGIN),
                    area.getX() + 4,
                    area.getY() + HEADING / 2 + 12 * Lettering.MIDDLE);
        }
        legend.paint(g, bounds.getX() + MARGIN, bounds.getMaxY() - MARGIN - legend.height(), theme);
    }
}
