package nascope.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nascope.base.Table;
import nascope.importing.dialect.Told;
import nascope.importing.dialect.Told.Measure;
import nascope.space.CellKind;
import nascope.space.Genotype;
import org.jspecify.annotations.Nullable;

/** What a log tells of an epoch, or of a step, as far as it is read. */
final class LoggedEpoch {
    /** Where the log has not said yet which epoch it is. */
    static final int UNKNOWN = -1;

    private static final int BENCH_EDGES = 6; // of a cell of NAS-Bench-201; no other has so many

    private final long line;
    private int number = UNKNOWN;
    private boolean headed; // whether it began with its number
    private boolean retells; // whether another table takes the place of the one it has
    private final Map<CellKind, Table> alpha = new EnumMap<>(CellKind.class);
    private final Map<CellKind, Table> probability = new EnumMap<>(CellKind.class);
    private final Map<CellKind, double[]> beta = new EnumMap<>(CellKind.class); // an edge each
    private @Nullable Genotype genotype; // null where none is told
    private final Map<Measure, Double> measures = new EnumMap<>(Measure.class); // those that were logged
    private int stage; // of several with other columns each

    LoggedEpoch(long line) {
        this.line = line;
    }

    /** Number of the line it begins with. */
    long line() {
        return line;
    }

    int number() {
        return number;
    }

    void number(int number) {
        this.number = number;
    }

    int stage() {
        return stage;
    }

    void stage(int stage) {
        this.stage = stage;
    }

    /**
     * Whether rows are probabilities: each sums to 1, and none is negative. Of an edge that a projection took out (DARTS-PT)
     * nothing is left, beside edges of which something is.
     */
    static boolean areProbabilities(double[][] rows) {
        int left = 0;
        for (double[] row : rows) {
            double sum = 0;
            for (double value : row) {
                if (!(value >= 0 && value <= 1 + Told.ROUNDING)) return false;
                sum += value;
            }
            if (sum != 0) left++;
            if (sum != 0 && !(Math.abs(sum - 1) <= Told.ROUNDING)) return false;
        }
        return left > 0;
    }

    /**
     * Its number was told as its beginning.
     *
     * @param anew whether what was told before is not of it
     */
    void head(boolean anew) {
        headed = true;
        retells = anew;
    }

    /**
     * Takes a table over. Of what an epoch that began with its number tells several times, the last counts; what it told
     * before that, another table follows in another epoch.
     *
     * @param kind empty where the log does not say: normal, then reduction
     * @return whether it did; otherwise the table is one of the next epoch
     */
    boolean takes(Optional<CellKind> kind, Table table, boolean probabilities) {
        Map<CellKind, Table> there = tables(probabilities);
        if (kind.isEmpty() && there.size() > 1 && there.containsValue(table)) return true; // of another process
        CellKind which = kind.orElseGet(() -> next(there, table.rows()));
        Table before = there.get(which);
        if (before != null) {
            if (before.equals(table)) return true;
            if (!retells) return false;
            if (kind.isEmpty()) there.clear(); // the other kind comes again behind it
        }
        there.put(which, table);
        retells = headed;
        return true;
    }

    /** Takes over how much edges weigh; see {@link #beta()}. */
    void beta(Optional<CellKind> kind, double[] values) {
        if (kind.isEmpty() && beta.size() > 1) beta.clear(); // told again
        beta.put(kind.orElseGet(() -> next(beta, values.length)), values);
    }

    /** The kind of cell that is told next, where the log does not say. */
    private static CellKind next(Map<CellKind, ?> there, int edges) {
        return edges == BENCH_EDGES || there.size() != 1 ? CellKind.NORMAL : CellKind.REDUCTION;
    }

    Map<CellKind, Table> tables(boolean probabilities) {
        return probabilities ? probability : alpha;
    }

    /** How much edges weigh beside those into the same node: logits, or shares of each node. */
    Map<CellKind, double[]> beta() {
        return beta;
    }

    Optional<Genotype> genotype() {
        return Optional.ofNullable(genotype);
    }

    void genotype(Genotype told) {
        genotype = told;
    }

    boolean hasTable() {
        return !alpha.isEmpty() || !probability.isEmpty();
    }

    /** Whether it says how the cell is wired. */
    boolean wires() {
        return hasTable() || genotype != null;
    }

    boolean measured() {
        return measures.values().stream().anyMatch(value -> !Double.isNaN(value));
    }

    double measure(Measure measure) {
        return measures.getOrDefault(measure, Double.NaN);
    }

    void measure(Measure measure, double value) {
        measures.put(measure, value);
    }

    /** The table of a kind of cell, of alpha or of probabilities, as the log has it. */
    Optional<Table> any(CellKind kind) {
        Table table = probability.get(kind);
        return Optional.ofNullable(table == null ? alpha.get(kind) : table);
    }

    /** Lets go of what it holds, once nobody asks for it any more. */
    void letGo() {
        alpha.clear();
        probability.clear();
        beta.clear();
        genotype = null;
    }

    /** Takes over what this lacks of the epoch before it. */
    boolean carry(LoggedEpoch before) {
        boolean carried = false;
        if (before.stage == stage) before.beta.forEach(beta::putIfAbsent);
        for (boolean which : new boolean[] {true, false})
            for (Map.Entry<CellKind, Table> table : before.tables(which).entrySet())
                if (any(table.getKey()).isEmpty() && before.stage == stage) {
                    tables(which).put(table.getKey(), table.getValue());
                    carried = true;
                }
        return carried;
    }
}
