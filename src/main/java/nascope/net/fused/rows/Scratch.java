package nascope.net.fused.rows;

import java.util.Arrays;

/** One thread's rows for results that are used up at once. */
public final class Scratch {
    /** What the rows are for; rows of different slots are different arrays. */
    public enum Slot {
        SUM,
        PRODUCT,
        MOVED,
        LEFT,
        RIGHT,
        MAXIMUM,
        GRADIENT,
        LEFT_GRADIENT,
        RIGHT_GRADIENT,
        OPEN,
        SPARE,
        TAPS,
        SHIFTED,
        THINNED
    }

    /** Rows of one slot, variant and length. */
    private static final class Bank {
        private final int length;
        private float[][] rows = new float[0][];

        private Bank(int length) {
            this.length = length;
        }

        private float[][] atLeast(int count) {
            int known = rows.length;
            if (known < count) {
                rows = Arrays.copyOf(rows, count);
                for (int i = known; i < count; i++) rows[i] = new float[length];
            }
            return rows;
        }
    }

    private final Bank[][][] banks = new Bank[Slot.values().length][0][0]; // by slot and variant
    private final Shifts shifts = new Shifts(this);
    private final Terms terms = new Terms();
    private Terms[] manyTerms = new Terms[0];
    private final Pairs pairs = new Pairs();
    private float[][][] parts = new float[0][][];

    /** At least so many rows of a slot; what they hold is left over from their last use. */
    @SuppressWarnings("EnumOrdinal") // arrays, because the innermost loops ask
    public float[][] rows(Slot slot, int variant, int count, int length) {
        Bank[] known = banks(slot.ordinal(), variant);
        for (Bank bank : known) if (bank.length == length) return bank.atLeast(count);
        Bank bank = new Bank(length);
        banks[slot.ordinal()][variant] = Arrays.copyOf(known, known.length + 1);
        banks[slot.ordinal()][variant][known.length] = bank;
        return bank.atLeast(count);
    }

    private Bank[] banks(int slot, int variant) {
        int known = banks[slot].length;
        if (known <= variant) {
            banks[slot] = Arrays.copyOf(banks[slot], variant + 1);
            Arrays.fill(banks[slot], known, variant + 1, new Bank[0]);
        }
        return banks[slot][variant];
    }

    public float[][] rows(Slot slot, int count, int length) {
        return rows(slot, 0, count, length);
    }

    /** A row of a slot. */
    public float[] row(Slot slot, int length) {
        return rows(slot, 0, 1, length)[0];
    }

    /** A row of zeros. */
    public float[] zeros(Slot slot, int length) {
        float[] row = row(slot, length);
        Arrays.fill(row, 0);
        return row;
    }

    /** Sideways copies of channels. */
    public Shifts shifts() {
        return shifts;
    }

    /** Σ x[i]; uses the row up. */
    public double sum(float[] x) {
        return Rows.fold(x, row(Slot.SPARE, x.length));
    }

    /** Σ over pairs of rows of Σ_i a[i] · b[i]; all rows have one length. */
    public double dot(Pairs pairs, float[][] a, float[][] b, int length) {
        float[] products = row(Slot.PRODUCT, length);
        Rows.products(products, pairs, a, b);
        return sum(products);
    }

    /** The same for rows each with its like. */
    public double dot(float[][] a, float[][] b, int length) {
        pairs.clear();
        for (int y = 0; y < a.length; y++) pairs.add(y, y);
        return dot(pairs, a, b, length);
    }

    /** Σ over all numbers of some rows. */
    public double sumOfRows(float[][] rows) {
        float[] sum = zeros(Slot.SUM, rows[0].length);
        for (float[] row : rows) Rows.add1(sum, 1, row);
        return sum(sum);
    }

    /** Room for the rows of some parts: what {@link Terms} point into. */
    public float[][][] parts(int count) {
        if (parts.length < count) parts = new float[count][][];
        return parts;
    }

    /** No terms yet. */
    public Terms terms() {
        return terms.clear();
    }

    /** Room for several sums at once; terms as they were left. */
    public Terms[] terms(int sums) {
        int known = manyTerms.length;
        if (known < sums) {
            manyTerms = Arrays.copyOf(manyTerms, sums);
            for (int i = known; i < sums; i++) manyTerms[i] = new Terms();
        }
        return manyTerms;
    }

    /** No pairs yet. */
    public Pairs pairs() {
        return pairs.clear();
    }
}
