package nascope.cli;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import nascope.base.InputException;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.picture.cell.CellPicture;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import nascope.space.Wiring;
import nascope.space.operation.Operation;

/** Draws a genotype as the cell of a search that is sure of every edge. */
final class GenotypePicture {
    private static final int WIDTH = 900; // px, of one cell
    private static final int HEIGHT = 640;
    private static final double SURE = 50; // log-odds: a probability of 1 up to rounding

    private GenotypePicture() {}

    /**
     * Draws into a PNG file, over one that is there.
     *
     * @throws InputException if the cells differ in their number of nodes, or the file cannot be written
     */
    static void write(Genotype genotype, Path file) {
        BufferedImage image = image(genotype);
        WholeFile.replace(file, out -> ImageIO.write(image, "png", out));
    }

    private static BufferedImage image(Genotype genotype) {
        SearchSpace space = space(genotype);
        BufferedImage image = new BufferedImage(WIDTH * genotype.wirings().size(), HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new CellPicture(space, new Rectangle2D.Double(0, 0, image.getWidth(), HEIGHT))
                .paint(g, snapshot(genotype, space), Theme.LIGHT);
        g.dispose();
        return image;
    }

    private static SearchSpace space(Genotype genotype) {
        List<CellTopology> topologies = genotype.wirings().values().stream()
                .map(Wiring::topology)
                .distinct()
                .toList();
        if (topologies.size() > 1)
            throw new InputException(Texts.text(
                    "cli.GenotypePicture.genotype-text-must-give-both",
                    topologies.get(0).nodes(),
                    topologies.get(1).nodes()));
        List<CellKind> kinds = List.copyOf(new EnumMap<>(genotype.wirings()).keySet());
        return new SearchSpace(topologies.get(0), kinds, 1, candidates(genotype));
    }

    /** Those of DARTS, which most genotypes are made of, and what else this one names. */
    private static List<Operation> candidates(Genotype genotype) {
        Set<Operation> candidates = new LinkedHashSet<>(SearchSpace.DARTS);
        for (Wiring wiring : genotype.wirings().values())
            wiring.choices().forEach(choice -> candidates.add(choice.operation()));
        return List.copyOf(candidates);
    }

    private static SearchSnapshot snapshot(Genotype genotype, SearchSpace space) {
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        genotype.wirings().forEach((kind, wiring) -> {
            Table alpha = alpha(wiring, space);
            cells.put(kind, new CellSnapshot(alpha, alpha, alpha));
        });
        return new SearchSnapshot(0, 0, Measures.NONE, Measures.NONE, Double.NaN, Double.NaN, Double.NaN, cells);
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
