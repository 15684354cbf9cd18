package nascope.app.inspector;

import nascope.picture.look.Numbers;

/** Numbers as the inspector writes them. */
final class Figures {
    /** Stands for what was not computed. */
    static final String UNKNOWN = "–";

    private static final long THOUSAND = 1000;

    private Figures() {}

    /** A number, with its sign where the format asks for one. */
    static String number(String format, double value) {
        return Double.isFinite(value) ? Numbers.text(format, value).replace('-', '−') : UNKNOWN;
    }

    /** A count in at most five letters, such as {@code 640}, {@code 1.6k} or {@code 12M}. */
    static String count(long count) {
        if (count < THOUSAND) return Numbers.of(count);
        if (count < THOUSAND * THOUSAND) return shortened(count, THOUSAND, "k");
        if (count < THOUSAND * THOUSAND * THOUSAND) return shortened(count, THOUSAND * THOUSAND, "M");
        return shortened(count, THOUSAND * THOUSAND * THOUSAND, "G");
    }

    private static String shortened(long count, long unit, String letter) {
        double units = (double) count / unit;
        return Numbers.text(units < 10 ? "%.1f%s" : "%.0f%s", units, letter);
    }
}
