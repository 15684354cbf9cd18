package nascope.data;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Orders drawn at random. */
final class Permutation {
    private Permutation() {}

    /** The numbers 0 to {@code count - 1} in an order drawn uniformly (Fisher and Yates). */
    static int[] of(int count, RandomGenerator random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }
}
