package nascope.net.fused.rows;

import java.util.Arrays;

/**
 * The terms of a weighted sum of rows: a weight each, and the place of the row in an array {@code [part][line]}. Places,
 * not the rows themselves, because a stored reference costs the collector's barrier, which takes longer than
 * the sum does.
 */
public final class Terms {
    private int count;
    private float[] weight = new float[64];
    private int[] part = new int[64];
    private int[] line = new int[64];

    public Terms clear() {
        count = 0;
        return this;
    }

    public void add(float termWeight, int termPart, int termLine) {
        if (count == weight.length) {
            weight = Arrays.copyOf(weight, 2 * count);
            part = Arrays.copyOf(part, 2 * count);
            line = Arrays.copyOf(line, 2 * count);
        }
        weight[count] = termWeight;
        part[count] = termPart;
        line[count++] = termLine;
    }

    /** Has all terms take their rows from one line. */
    public void moveTo(int newLine) {
        Arrays.fill(line, 0, count, newLine);
    }

    public int count() {
        return count;
    }

    public float weight(int term) {
        return weight[term];
    }

    public float[] row(int term, float[][][] rows) {
        return rows[part[term]][line[term]];
    }
}
