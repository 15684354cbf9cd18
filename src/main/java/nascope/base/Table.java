package nascope.base;

import java.util.Arrays;

/**
 * An immutable table of numbers, shape (rows, columns). NaN stands for "not computed".
 *
 * <p>An INDArray is mutable and lives off the heap; what leaves the search thread is copied into tables.
 */
public final class Table {
    private final int columns;
    private final double[] values; // row after row

    private Table(int columns, double[] values) {
        this.columns = columns;
        this.values = values;
    }

    /**
     * Copies an array of rows.
     *
     * @param rows at least one row, all of the same length; not modified
     * @throws IllegalArgumentException if the rows differ in length or there is none
     */
    public static Table copyOf(double[][] rows) {
        if (rows.length == 0) throw new IllegalArgumentException("rows must hold at least one row, got 0");
        int columns = rows[0].length;
        double[] values = new double[rows.length * columns];
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != columns)
                throw new IllegalArgumentException(
                        Plain.text("rows must all have %d columns, row %d has %d", columns, r, rows[r].length));
            System.arraycopy(rows[r], 0, values, r * columns, columns);
        }
        return new Table(columns, values);
    }

    /** A table with the same value everywhere. */
    public static Table filled(int rows, int columns, double value) {
        double[] values = new double[rows * columns];
        Arrays.fill(values, value);
        return new Table(columns, values);
    }

    public int rows() {
        return columns == 0 ? 0 : values.length / columns;
    }

    public int columns() {
        return columns;
    }

    /**
     * The number at a row and a column, both 0-based.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double at(int row, int column) {
        if (column < 0 || column >= columns)
            throw new IndexOutOfBoundsException(Plain.text("column must be from 0 to %d, got %d", columns - 1, column));
        return values[row * columns + column];
    }

    /** The least number; NaN if one is. */
    public double least() {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    /** The greatest number; NaN if one is. */
    public double greatest() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    /** A copy of one row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** A copy of all rows. */
    public double[][] toRows() {
        double[][] rows = new double[rows()][];
        for (int r = 0; r < rows.length; r++) rows[r] = row(r);
        return rows;
    }

    /**
     * The sum with a table of the same shape; NaN in either stays NaN.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Table plus(Table other) {
        requireShapeOf(other);
        double[] sum = values.clone();
        for (int i = 0; i < sum.length; i++) sum[i] += other.values[i];
        return new Table(columns, sum);
    }

    /** Every number times a factor. */
    public Table times(double factor) {
        return new Table(
                columns, Arrays.stream(values).map(value -> factor * value).toArray());
    }

    private void requireShapeOf(Table other) {
        if (other.columns != columns || other.values.length != values.length)
            throw new IllegalArgumentException(Plain.text(
                    "other must have %d rows of %d columns, has %d rows of %d",
                    rows(), columns, other.rows(), other.columns));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table table && table.columns == columns && Arrays.equals(table.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Table" + Arrays.deepToString(toRows());
    }
}
