package nascope.picture.cell;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import nascope.base.Table;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** Cells to paint. */
public final class Cells {
    private Cells() {}

    public static SearchSpace space(int nodes) {
        return new SearchSpace(new CellTopology(nodes), List.of(CellKind.NORMAL), 8, SearchSpace.DARTS);
    }

    /** A cell whose every edge has the same alpha. */
    public static CellSnapshot alike(SearchSpace space, double... alpha) {
        double[][] rows = new double[space.topology().edgeCount()][];
        Arrays.fill(rows, alpha);
        return cell(rows);
    }

    /** A cell on each of whose edges an operation has the given share, and the others the rest in equal parts. */
    public static CellSnapshot led(SearchSpace space, Operation leader, double share) {
        double[] alpha = new double[space.candidates().size()];
        alpha[space.column(leader)] = Math.log(share / (1 - share) * (alpha.length - 1));
        return alike(space, alpha);
    }

    public static CellSnapshot random(SearchSpace space, long seed) {
        Random random = new Random(seed);
        double[][] alpha =
                new double[space.topology().edgeCount()][space.candidates().size()];
        for (double[] row : alpha) for (int k = 0; k < row.length; k++) row[k] = random.nextGaussian();
        return cell(alpha);
    }

    static CellSnapshot cell(double[][] alpha) {
        Table unknown = Table.filled(alpha.length, alpha[0].length, Double.NaN);
        return new CellSnapshot(Table.copyOf(alpha), unknown, unknown);
    }

    public static SearchSnapshot step(int step, double loss, double entropy, CellSnapshot cell) {
        Measures measures = new Measures(loss, entropy, 0.5);
        return new SearchSnapshot(step, 1, measures, measures, 0.025, 0.003, Double.NaN, Map.of(CellKind.NORMAL, cell));
    }

    public static BufferedImage image(double width, double height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        painter.accept(g);
        g.dispose();
        return image;
    }

    public static Rectangle2D area(double width, double height) {
        return new Rectangle2D.Double(0, 0, width, height);
    }
}
