package nascope.search.snapshot;

/**
 * The operations that are open on an edge: takes their numbers out of a row, and puts them back among zeros. Methods see
 * the open operations alone, as if the others were no candidates, which makes what is closed exactly 0.
 *
 * @param columns of the open operations, in order; not modified
 * @param width number of candidates
 */
@SuppressWarnings("ArrayRecordComponent") // read in every step, never compared
public record OpenColumns(int[] columns, int width) {
    public boolean isEmpty() {
        return columns.length == 0;
    }

    /** Whether there is something to choose. */
    public boolean leaveChoice() {
        return columns.length > 1;
    }

    /** The open numbers of a row. */
    public double[] narrow(double[] row) {
        if (columns.length == width) return row;
        double[] open = new double[columns.length];
        for (int k = 0; k < columns.length; k++) open[k] = row[columns[k]];
        return open;
    }

    /** A row with these open numbers and 0 elsewhere. */
    public double[] widen(double... open) {
        if (columns.length == width) return open;
        double[] row = new double[width];
        for (int k = 0; k < columns.length; k++) row[columns[k]] = open[k];
        return row;
    }
}
