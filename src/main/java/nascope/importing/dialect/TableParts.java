package nascope.importing.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nascope.base.Texts;
import nascope.space.CellKind;
import nascope.space.CellTopology;

/** Puts tables together of what was printed: all of a cell at once, one a node, or a list of numbers an edge. */
final class TableParts {
    private static final double ROUNDED = 5e-5;
    private static final int FIRST_NODE = 2; // rows of the first node's table, where there is one a node
    private static final int FEWEST_EDGES = new CellTopology(CellTopology.LEAST_NODES).edgeCount();

    private Optional<CellKind> kind = Optional.empty(); // of the heading that the tables stand under
    private boolean beta;
    private boolean other; // whether what is printed is neither alpha nor beta
    private boolean sigmoid; // whether the heading says so
    private boolean said; // that tables are a softmax over edges
    private final List<double[][]> nodes = new ArrayList<>(); // tables of the nodes so far
    private final List<double[]> lists = new ArrayList<>(); // of numbers, so far

    /** What is printed from here on stands under a heading; one that names no kind of cell ends what went before. */
    void heading(String text, Told told) {
        flush(told);
        kind = CellNames.kind(text);
        String small = text.toLowerCase(Locale.ROOT);
        beta = small.contains("beta");
        sigmoid = small.contains("sigmoid");
        other = small.contains("concentration"); // DrNAS prints them beside alpha
    }

    /**
     * Takes a whole table.
     *
     * @param ofSigmoid whether its numbers are sigmoids of alpha, as in FairDARTS
     */
    void add(TableText table, boolean ofSigmoid, Told told) {
        if (other) return;
        Optional<double[]> list = beta || table.rows().isEmpty() ? table.list() : Optional.empty();
        if (beta || list.isPresent()) {
            if (!nodes.isEmpty()) flush(told);
            if (list.isPresent()) add(list.get(), told);
            else told.skipped(Texts.text("importing.dialect.PrintedTables.beta"));
            return;
        }
        if (!lists.isEmpty()) flush(told);
        table.rows().ifPresent(rows -> add(ofSigmoid || sigmoid ? logits(rows, told) : rows, told));
    }

    /** Alpha of its sigmoid; what was rounded to 0 or 1 is as far away as four digits tell. */
    private static double[][] logits(double[][] sigmoids, Told told) {
        double[][] logits = new double[sigmoids.length][];
        for (int row = 0; row < logits.length; row++)
            logits[row] = Arrays.stream(sigmoids[row])
                    .map(share -> Math.max(ROUNDED, Math.min(1 - ROUNDED, share)))
                    .map(share -> Math.log(share / (1 - share)))
                    .toArray();
        told.skipped(Texts.text("importing.dialect.PrintedTables.sigmoid"));
        return logits;
    }

    /** Whether each column sums to 1 and rows do not: a softmax over the edges into a node, as in EC-DARTS. */
    private static boolean isOverEdges(double[][] rows) {
        for (int k = 0; k < rows[0].length; k++) {
            double sum = 0;
            for (double[] row : rows) {
                if (!(row[k] > 0)) return false;
                sum += row[k];
            }
            if (Math.abs(sum - 1) > rows.length * ROUNDED) return false;
        }
        return rows[0].length != rows.length;
    }

    /** Logits of which the softmax is how operations share their edge. */
    private double[][] ofOperations(double[][] rows, Told told) {
        if (!said) told.skipped(Texts.text("importing.dialect.PrintedTables.over-edges"));
        said = true;
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(Math::log).toArray())
                .toArray(double[][]::new);
    }

    private void add(double[] list, Told told) {
        boolean other = !beta && !lists.isEmpty() && lists.get(0).length != list.length;
        if (other) flush(told);
        lists.add(list);
    }

    private void add(double[][] rows, Told told) {
        int expected = FIRST_NODE + nodes.size();
        boolean goesOn = rows.length == expected && (nodes.isEmpty() || nodes.get(0)[0].length == rows[0].length);
        boolean again = !nodes.isEmpty() && Arrays.deepEquals(nodes.get(nodes.size() - 1), rows);
        if (again) return; // two processes write one file
        if (goesOn) {
            nodes.add(rows);
            return;
        }
        flush(told);
        if (rows.length == FIRST_NODE) nodes.add(rows);
        else tell(rows, told);
    }

    /** Nothing more belongs to what was printed so far. */
    void flush(Told told) {
        if (!nodes.isEmpty()) {
            boolean overEdges = nodes.stream().allMatch(TableParts::isOverEdges);
            double[][] rows = nodes.stream().flatMap(Arrays::stream).toArray(double[][]::new);
            nodes.clear();
            tell(overEdges ? ofOperations(rows, told) : rows, told);
        }
        if (lists.isEmpty()) return;
        List<double[]> all = List.copyOf(lists);
        lists.clear();
        if (beta) {
            told.beta(kind, all.stream().flatMapToDouble(Arrays::stream).toArray());
            kind = Optional.empty();
        } else if (all.size() >= FEWEST_EDGES) {
            edges(all.toArray(new double[0][]), told);
        }
    }

    /** Of both kinds of cells, one after the other, or of one. */
    private void edges(double[][] rows, Told told) {
        boolean both = CellTopology.isOfTwo(rows.length) && kind.isEmpty();
        if (!both) {
            tell(rows, told);
            return;
        }
        told.table(Optional.of(CellKind.NORMAL), Arrays.copyOf(rows, rows.length / 2));
        told.table(Optional.of(CellKind.REDUCTION), Arrays.copyOfRange(rows, rows.length / 2, rows.length));
    }

    private void tell(double[][] rows, Told told) {
        told.table(kind, rows);
        kind = Optional.empty(); // the next one without a heading is what comes after it
    }
}
