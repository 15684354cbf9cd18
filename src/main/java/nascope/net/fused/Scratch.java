package nascope.net.fused;

import java.util.ArrayList;
import java.util.List;

/** One thread's rows for results that are used up at once. */
final class Scratch {
    /** What the rows are for; rows of different slots are different arrays. */
    enum Slot {
        SUM,
        PRODUCT,
        SHIFTED,
        LEFT,
        RIGHT,
        MAXIMUM,
        GRADIENT,
        LEFT_GRADIENT,
        RIGHT_GRADIENT,
        OPEN,
        SPARE,
        TAPS
    }

    private static final int MOST_TERMS = 1024; // grows where a sum has more

    private record Bank(Slot slot, int length, List<float[]> rows) {}

    private final List<Bank> banks = new ArrayList<>();
    private float[][][] byColumn = {{}};
    private float[] weights = new float[MOST_TERMS];
    private float[][] first = new float[MOST_TERMS][];
    private float[][] second = new float[MOST_TERMS][];

    /** A row of a slot; what it holds is left over from its last use. */
    float[] row(Slot slot, int index, int length) {
        List<float[]> rows = bank(slot, length).rows();
        while (rows.size() <= index) rows.add(new float[length]);
        return rows.get(index);
    }

    /** A row of zeros. */
    float[] zeros(Slot slot, int index, int length) {
        float[] row = row(slot, index, length);
        java.util.Arrays.fill(row, 0);
        return row;
    }

    private Bank bank(Slot slot, int length) {
        for (Bank bank : banks) if (bank.slot() == slot && bank.length() == length) return bank;
        Bank bank = new Bank(slot, length, new ArrayList<>());
        banks.add(bank);
        return bank;
    }

    /** Σ x[i]; uses the row up. */
    double sum(float[] x) {
        return Rows.fold(x, row(Slot.SPARE, 0, x.length));
    }

    /** Σ_k Σ_i a_k[i] · b_k[i] over the first {@code count} rows of equal length. */
    double dot(int count, float[][] a, float[][] b, int length) {
        float[] products = row(Slot.PRODUCT, 0, length);
        Rows.products(products, count, a, b);
        return sum(products);
    }

    /** Room for rows by column and place, {@code [columns][places]} or larger. */
    float[][][] columns(int columns, int places) {
        if (byColumn.length < columns || byColumn[0].length < places) byColumn = new float[columns][places][];
        return byColumn;
    }

    /** Room for the weights of a sum. */
    float[] weights(int terms) {
        if (weights.length < terms) weights = new float[terms];
        return weights;
    }

    /** Room for the rows of a sum. */
    float[][] first(int terms) {
        if (first.length < terms) first = new float[terms][];
        return first;
    }

    /** Room for the second rows of a sum of products. */
    float[][] second(int terms) {
        if (second.length < terms) second = new float[terms][];
        return second;
    }
}
