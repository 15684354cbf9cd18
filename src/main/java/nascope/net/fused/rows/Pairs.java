package nascope.net.fused.rows;

import java.util.Arrays;

/** Pairs of lines whose rows are multiplied: the left one in one array of rows, the right one in another. */
public final class Pairs {
    private int count;
    private int[] left = new int[64];
    private int[] right = new int[64];

    public Pairs clear() {
        count = 0;
        return this;
    }

    public void add(int leftLine, int rightLine) {
        if (count == left.length) {
            left = Arrays.copyOf(left, 2 * count);
            right = Arrays.copyOf(right, 2 * count);
        }
        left[count] = leftLine;
        right[count++] = rightLine;
    }

    public int count() {
        return count;
    }

    public int left(int pair) {
        return left[pair];
    }

    public int right(int pair) {
        return right[pair];
    }
}
