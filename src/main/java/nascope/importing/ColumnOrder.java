package nascope.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nascope.base.Plain;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.space.Wiring;
import nascope.space.operation.Operations;

/**
 * Which operation each column of a log's tables is, where the log does not say so: of the orders that programs are known
 * to use the one that fits the genotypes of the same log best. A genotype names, of an edge, the operation whose column
 * is the largest but for {@code none}'s.
 */
final class ColumnOrder {
    private static final double CLEARLY = 0.15; // more of the choices that an order explains than the usual one does
    private static final double FITS = 0.6; // of the choices: the genotype is often that of the epoch's other end
    private static final int ENOUGH = 8; // choices

    /**
     * What was found.
     *
     * @param names a name a column
     * @param remark how it was found
     */
    record Found(List<String> names, String remark) {}

    private final List<LoggedEpoch> epochs; // of one stage

    ColumnOrder(List<LoggedEpoch> epochs) {
        this.epochs = epochs;
    }

    /**
     * Finds the order.
     *
     * @param orders that programs are known to use, that of the likely program first; of any length
     */
    Found find(int columns, List<List<String>> orders) {
        List<List<String>> fitting = orders.stream()
                .filter(order -> order.size() == columns)
                .distinct()
                .toList();
        if (fitting.isEmpty()) {
            List<String> unnamed = IntStream.range(0, columns)
                    .mapToObj(column -> Plain.text("column_%d", column + 1))
                    .toList();
            return new Found(unnamed, Texts.text("importing.ColumnOrder.unknown", columns));
        }
        List<String> best = fitting.get(0);
        double usual = explained(best);
        double most = usual;
        for (List<String> order : fitting) {
            double explained = explained(order);
            if (explained > most && explained > usual + CLEARLY) {
                best = order;
                most = explained;
            }
        }
        String names = String.join(", ", best);
        if (Double.isNaN(most)) return new Found(best, Texts.text("importing.ColumnOrder.assumed", names));
        int percent = (int) Math.round(100 * most);
        return new Found(
                best,
                most >= FITS
                        ? Texts.text("importing.ColumnOrder.fits", names, percent)
                        : Texts.text("importing.ColumnOrder.does-not-fit", names, percent));
    }

    /** Share of the choices of the log's genotypes that an order explains; NaN if there are too few. */
    private double explained(List<String> order) {
        int choices = 0;
        int right = 0;
        for (LoggedEpoch epoch : epochs) {
            if (epoch.genotype().isEmpty()) continue;
            for (var cell : epoch.genotype().get().wirings().entrySet()) {
                Optional<Table> table = epoch.any(cell.getKey());
                if (table.isEmpty()
                        || table.get().rows() != cell.getValue().topology().edgeCount()) continue;
                for (Wiring.Choice choice : cell.getValue().choices()) {
                    if (!choice.connects()) continue;
                    choices++;
                    if (strongest(table.get().row(choice.edge().index()), order)
                            .equals(choice.operation().label())) right++;
                }
            }
        }
        return choices < ENOUGH ? Double.NaN : (double) right / choices;
    }

    private static String strongest(double[] row, List<String> order) {
        int best = -1;
        for (int k = 0; k < row.length; k++)
            if (!order.get(k).equals("none") && (best < 0 || row[k] > row[best])) best = k;
        return order.get(best);
    }

    /**
     * What a person gave.
     *
     * @throws IllegalArgumentException if it does not name each column once
     */
    static List<String> given(List<String> names, int columns) {
        List<String> labels = new ArrayList<>();
        for (String name : names)
            labels.add(Operations.namedOrForeign(name.strip()).label());
        if (labels.size() != columns || labels.stream().distinct().count() < labels.size())
            throw new IllegalArgumentException(
                    Texts.text("importing.ColumnOrder.must-name", columns, String.join(",", names)));
        return labels;
    }
}
