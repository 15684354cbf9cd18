package nascope.search.measure;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Table;

/**
 * What every operation cost on every edge of every cell while weights and alpha stood still: the costs c = ∂L/∂z of many
 * batches, each counted where the operation's gate was not 0. All tables have the shape (edges, candidates).
 *
 * @param cells in the order of the network
 */
public record OperationCosts(List<OfCell> cells) implements Measurement {
    public OperationCosts {
        cells = List.copyOf(cells);
    }

    /**
     * Of one cell.
     *
     * @param count how many batches went through the operation
     * @param mean of the costs, in nats; NaN where none was counted
     * @param deviation standard deviation of the costs, with n − 1; NaN where fewer than two were counted
     */
    public record OfCell(Table count, Table mean, Table deviation) {
        /** Standard error of a mean, deviation/√n; NaN where fewer than two costs were counted. */
        public double error(int edge, int column) {
            return deviation.at(edge, column) / Math.sqrt(count.at(edge, column));
        }
    }

    /** Takes batch after batch. The order counts: sums are rounded. */
    static final class Sum {
        private final List<Moments> cells = new ArrayList<>();

        /** Adds a batch. The first says how many cells there are.
         *
         * @param gates one table a cell
         * @param costs the same; only those where the gate is not 0 are read
         */
        void add(List<Table> gates, List<Table> costs) {
            for (int cell = 0; cell < gates.size(); cell++) {
                Table z = gates.get(cell);
                if (cell == cells.size()) cells.add(new Moments(z.rows(), z.columns()));
                cells.get(cell).add(z, costs.get(cell));
            }
        }

        OperationCosts result() {
            return new OperationCosts(cells.stream().map(Moments::result).toList());
        }
    }

    /** Means and squared distances from them, updated number by number (Welford, Technometrics 4, 1962). */
    private static final class Moments {
        private final double[][] count;
        private final double[][] mean;
        private final double[][] squares;

        Moments(int edges, int candidates) {
            count = new double[edges][candidates];
            mean = new double[edges][candidates];
            squares = new double[edges][candidates];
        }

        void add(Table gates, Table costs) {
            for (int edge = 0; edge < count.length; edge++)
                for (int k = 0; k < count[edge].length; k++)
                    if (gates.at(edge, k) != 0) add(edge, k, costs.at(edge, k));
        }

        private void add(int edge, int k, double cost) {
            count[edge][k]++;
            double distance = cost - mean[edge][k];
            mean[edge][k] += distance / count[edge][k];
            squares[edge][k] += distance * (cost - mean[edge][k]);
        }

        OfCell result() {
            double[][] known = new double[count.length][];
            double[][] deviation = new double[count.length][];
            for (int edge = 0; edge < count.length; edge++) {
                known[edge] = mean[edge].clone();
                deviation[edge] = new double[count[edge].length];
                for (int k = 0; k < known[edge].length; k++) {
                    double n = count[edge][k];
                    if (n == 0) known[edge][k] = Double.NaN;
                    deviation[edge][k] = n < 2 ? Double.NaN : Math.sqrt(squares[edge][k] / (n - 1));
                }
            }
            return new OfCell(Table.copyOf(count), Table.copyOf(known), Table.copyOf(deviation));
        }
    }
}
