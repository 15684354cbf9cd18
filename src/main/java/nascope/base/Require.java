package nascope.base;

import java.util.Arrays;
import java.util.Map;

/** Checks of arguments. Every message names the argument, the rule and the value found. */
public final class Require {
    private Require() {}

    /**
     * Returns {@code value} if it is a finite number above zero.
     *
     * @throws IllegalArgumentException otherwise
     */
    public static double positive(String name, double value) {
        if (value > 0 && Double.isFinite(value)) return value;
        throw new IllegalArgumentException(Plain.text("%s must be a finite number > 0, got %s", name, value));
    }

    /**
     * Returns {@code value} if it is within {@code low} and {@code high}, both included.
     *
     * @throws IllegalArgumentException otherwise
     */
    public static int within(String name, int value, int low, int high) {
        if (value >= low && value <= high) return value;
        throw new IllegalArgumentException(
                Plain.text("%s must be a whole number from %d to %d, got %d", name, low, high, value));
    }

    /**
     * Returns {@code value} if it is a number within {@code low} and {@code high}, both included.
     *
     * @throws IllegalArgumentException otherwise, also for NaN
     */
    public static double within(String name, double value, double low, double high) {
        if (value >= low && value <= high) return value;
        throw new IllegalArgumentException(
                Plain.text("%s must be a number from %s to %s, got %s", name, low, high, value));
    }

    /**
     * Returns what a map holds for a key.
     *
     * @throws IllegalArgumentException if it holds nothing
     */
    public static <K, V> V entry(String name, Map<K, V> map, K key) {
        V value = map.get(key);
        if (value != null) return value;
        throw new IllegalArgumentException(Plain.text("%s must hold %s, got %s", name, key, map.keySet()));
    }

    /**
     * Checks a shape; -1 in {@code expected} stands for any size.
     *
     * @throws IllegalArgumentException if {@code actual} differs
     */
    public static void shape(String name, long[] actual, long... expected) {
        boolean same = actual.length == expected.length;
        for (int i = 0; same && i < actual.length; i++) same = expected[i] == -1 || expected[i] == actual[i];
        if (!same)
            throw new IllegalArgumentException(Plain.text(
                    "%s must have shape %s (-1 = any), got %s",
                    name, Arrays.toString(expected), Arrays.toString(actual)));
    }
}
