package nascope.search.method;

import java.util.random.RandomGenerator;

/** Draws given numbers in turn. */
final class Drawing implements RandomGenerator {
    private final double[] numbers;
    private int next;

    private Drawing(double... numbers) {
        this.numbers = numbers;
    }

    static RandomGenerator of(double... numbers) {
        return new Drawing(numbers);
    }

    @Override
    public double nextDouble() {
        return numbers[next++];
    }

    @Override
    public long nextLong() {
        throw new UnsupportedOperationException("only nextDouble is given");
    }
}
