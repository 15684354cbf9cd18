package nascope.analysis;

import java.util.Arrays;
import nascope.base.Table;

/**
 * Whether alpha, or cost, is importance: how far their order of the operations is that of the strength (Zhou et al., 2022,
 * and Wang et al., ICLR 2021, found that alpha's is not).
 *
 * @param tauOfAlpha Kendall's τ between probability and strength, over all operations of all edges; NaN if there is no order
 * @param tauOfCost the same between −z·c and strength
 * @param agreeing edges whose most probable operation, {@code none} left out, is the strongest too
 * @param edges on which more than one strength was measured
 */
public record Importance(double tauOfAlpha, double tauOfCost, int agreeing, int edges) {
    /**
     * Reads what was measured, in tables of the shape (edges, candidates).
     *
     * @param weight how probable an operation is
     * @param brought −z·c
     * @param strength loss without the operation, less that with it; NaN where it was not measured
     */
    public static Importance of(Table weight, Table brought, Table strength) {
        int agreeing = 0;
        int edges = 0;
        for (int edge = 0; edge < strength.rows(); edge++) {
            double[] row = strength.row(edge);
            if (Arrays.stream(row).filter(value -> !Double.isNaN(value)).count() < 2) continue;
            edges++;
            if (largest(row, row) == largest(weight.row(edge), row)) agreeing++;
        }
        double[] strengths = flat(strength);
        return new Importance(
                KendallsTau.of(flat(weight), strengths), KendallsTau.of(flat(brought), strengths), agreeing, edges);
    }

    /** The place of the largest value among those whose strength is known. */
    private static int largest(double[] values, double... strengths) {
        int largest = -1;
        for (int k = 0; k < values.length; k++)
            if (!Double.isNaN(strengths[k]) && (largest < 0 || values[k] > values[largest])) largest = k;
        return largest;
    }

    private static double[] flat(Table table) {
        return Arrays.stream(table.toRows()).flatMapToDouble(Arrays::stream).toArray();
    }
}
