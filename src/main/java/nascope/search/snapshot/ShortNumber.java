package nascope.search.snapshot;

import java.util.stream.IntStream;

/**
 * Numbers of five significant digits: a third of the text of a whole one, and found again from a float. For what is
 * looked at and compared with other noisy numbers, not computed with.
 */
final class ShortNumber {
    private static final int DIGITS = 5;
    private static final double LEAST = 1e-15; // what is smaller is 0
    private static final double MOST = 1e15; // what is larger is rounded to a float
    private static final double LOG_2 = Math.log10(2);

    /** Exact, as all powers of ten up to 10²² are: so that quotients are the doubles nearest to their decimals. */
    private static final double[] POWERS = IntStream.rangeClosed(0, 22)
            .mapToDouble(k -> Double.parseDouble("1e" + k))
            .toArray();

    private ShortNumber() {}

    /**
     * The number rounded; one that was rounded before, or was made a float since, comes out as it went in.
     *
     * @param value may be NaN or infinite
     */
    static double of(double value) {
        double size = Math.abs(value);
        if (!(size >= LEAST)) return Double.isNaN(value) ? Double.NaN : Math.copySign(0, value);
        if (size >= MOST) return (float) value;
        int decimals = DIGITS - 1 - (int) Math.floor(Math.getExponent(size) * LOG_2); // or one less
        if (scaled(size, decimals) >= POWERS[DIGITS]) decimals--;
        double digits = Math.rint(scaled(value, decimals));
        return decimals >= 0 ? digits / POWERS[decimals] : digits * POWERS[-decimals];
    }

    private static double scaled(double value, int decimals) {
        return decimals >= 0 ? value * POWERS[decimals] : value / POWERS[-decimals];
    }
}
