package nascope.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.export.picture.Plate;
import nascope.picture.cell.CellPicture;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import nascope.space.Wiring;
import nascope.space.operation.Operation;

/** A picture of a genotype: the cell of a search that is sure of every edge. */
public final class GenotypePlate {
    private static final int WIDTH = 900; // px, of one cell
    private static final int HEIGHT = 640;
    private static final double SURE = 50; // log-odds: a probability of 1 up to rounding

    private GenotypePlate() {}

    /**
     * The picture, all kinds of cells beside each other.
     *
     * @param provenance the text it was read from
     */
    public static Plate of(Genotype genotype, String provenance, Theme theme) {
        return new Plate(
                WIDTH * genotype.wirings().size(),
                HEIGHT,
                Texts.text("export.GenotypePlate.genotype"),
                provenance,
                g -> paint(g, genotype, theme));
    }

    private static void paint(Graphics2D g, Genotype genotype, Theme theme) {
        List<Operation> candidates = candidates(genotype);
        int x = 0;
        for (Map.Entry<CellKind, Wiring> cell : genotype.wirings().entrySet()) { // which may have other nodes each
            paint(g, cell.getKey(), cell.getValue(), candidates, x, theme);
            x += WIDTH;
        }
    }

    private static void paint(
            Graphics2D g, CellKind kind, Wiring wiring, List<Operation> candidates, int x, Theme theme) {
        SearchSpace space = new SearchSpace(wiring.topology(), List.of(kind), 1, candidates);
        new CellPicture(space, new Rectangle2D.Double(x, 0, WIDTH, HEIGHT))
                .paint(g, snapshot(kind, wiring, space), theme);
        g.setFont(Lettering.bold(12));
        g.setColor(theme.text());
        Lettering.left(g, Texts.text("export.GenotypePlate.cell", kind.label()), x + 12, 18);
    }

    /** Those of DARTS, which most genotypes are made of, and what else this one names. */
    private static List<Operation> candidates(Genotype genotype) {
        Set<Operation> candidates = new LinkedHashSet<>(SearchSpace.DARTS);
        for (Wiring wiring : genotype.wirings().values())
            wiring.choices().forEach(choice -> candidates.add(choice.operation()));
        return List.copyOf(candidates);
    }

    private static SearchSnapshot snapshot(CellKind kind, Wiring wiring, SearchSpace space) {
        Table alpha = alpha(wiring, space);
        return new SearchSnapshot(
                0,
                0,
                Measures.NONE,
                Measures.NONE,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Map.of(kind, new CellSnapshot(alpha, alpha, alpha)));
    }

    private static Table alpha(Wiring wiring, SearchSpace space) {
        double[][] alpha =
                new double[wiring.topology().edgeCount()][space.candidates().size()];
        int none = space.noneColumn();
        for (double[] edge : alpha) edge[none] = SURE; // until the edge is listed
        for (Wiring.Choice choice : wiring.choices()) {
            double[] edge = alpha[choice.edge().index()];
            edge[none] = 0;
            edge[space.column(choice.operation())] = SURE;
        }
        return Table.copyOf(alpha);
    }
}
