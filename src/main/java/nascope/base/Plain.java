package nascope.base;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text that is the same in every country: names, files, messages and what the command line says. Where Java is asked to
 * write a number without being told how, it takes the digits and the decimal sign of the person's country, and what one
 * person's program writes another's cannot read.
 */
public final class Plain {
    private static final String DECIMAL_SIGNS = ".,٫";
    private static final int DECIMAL = 10;

    private Plain() {}

    /** Fills a format of {@link java.util.Formatter}, with the digits 0 to 9 and a point as decimal sign. */
    public static String text(String format, @Nullable Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /**
     * Reads a number as a person writes it: in the digits of any script, with one decimal sign, which is a point, a comma
     * or the Arabic one. Thousands are not set off, because {@code 1.000} is a thousand here and one there.
     *
     * @throws NumberFormatException if the text is not such a number
     */
    public static double number(String text) {
        StringBuilder plain = new StringBuilder();
        for (int letter : text.strip().codePoints().toArray()) {
            if (Character.isDigit(letter)) plain.append(Character.digit(letter, DECIMAL));
            else if (DECIMAL_SIGNS.indexOf(letter) >= 0) plain.append('.');
            else if (letter == '−') plain.append('-');
            else plain.appendCodePoint(letter);
        }
        return Double.parseDouble(plain.toString());
    }
}
