package nascope.net.fused;

import java.util.Arrays;

/** Pairs of lines whose rows are multiplied: the left one in one array of rows, the right one in another. */
final class Pairs {
    private int count;
    private int[] left = new int[64];
    private int[] right = new int[64];

    Pairs clear() {
        count = 0;
        return this;
    }

    void add(int leftLine, int rightLine) {
        if (count == left.length) {
            left = Arrays.copyOf(left, 2 * count);
            right = Arrays.copyOf(right, 2 * count);
        }
        left[count] = leftLine;
        right[count++] = rightLine;
    }

    int count() {
        return count;
    }

    int left(int pair) {
        return left[pair];
    }

    int right(int pair) {
        return right[pair];
    }
}
