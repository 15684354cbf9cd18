package nascope.picture.look;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as whoever looks at them writes them. The window follows the person's country; until it does, and in pictures
 * that the command line draws, numbers are the same everywhere. The one place that knows: files, names and messages use
 * {@link nascope.base.Plain}.
 */
public final class Numbers {
    private static final Pattern WHOLE =
            Pattern.compile("\\d{1,9}|\\d{1,3}([.,'’٬\\s\\u00A0\\u202F]\\d{3}){1,2}", Pattern.UNICODE_CHARACTER_CLASS);

    private static volatile Locale locale = Locale.ROOT;

    private Numbers() {}

    /** From now on numbers are written as in this country. */
    public static void follow(Locale country) {
        locale = country;
    }

    /** Fills a format of {@link java.util.Formatter}. */
    public static String text(String format, @Nullable Object... values) {
        return String.format(locale, format, values);
    }

    /** A number that was written plainly, such as {@code -0.5}. */
    public static String of(String plain) {
        DecimalFormatSymbols symbols = symbols();
        StringBuilder text = new StringBuilder(plain);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '.') text.setCharAt(i, symbols.getDecimalSeparator());
            if (letter >= '0' && letter <= '9') text.setCharAt(i, (char) (symbols.getZeroDigit() + letter - '0'));
        }
        return text.toString();
    }

    /** A count. */
    public static String of(long count) {
        return of(Long.toString(count));
    }

    /** A format by a pattern of {@link DecimalFormat}, which writes as in the country of the moment. */
    public static NumberFormat format(String pattern) {
        return new Following(pattern, pattern);
    }

    /** The same with a sign, but for 0. */
    public static NumberFormat signed(String pattern) {
        return new Following("+" + pattern + ";−" + pattern, pattern);
    }

    /** The same time in the country's digits. */
    public static DateTimeFormatter time(DateTimeFormatter format) {
        return format.withDecimalStyle(DecimalStyle.of(locale));
    }

    /** Reads a whole number from 0 up, with or without thousands set off; empty if it is none of at most nine digits. */
    public static OptionalInt whole(String text) {
        if (!WHOLE.matcher(text.strip()).matches()) return OptionalInt.empty();
        return OptionalInt.of(Integer.parseInt(text.replaceAll("\\P{Nd}", "")));
    }

    private static DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(locale);
    }

    private static final class Following extends NumberFormat {
        private static final long serialVersionUID = 1L;

        private final String pattern;
        private final String ofZero;

        Following(String pattern, String ofZero) {
            this.pattern = pattern;
            this.ofZero = ofZero;
        }

        @Override
        public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
            return written(number == 0).format(number, text, position);
        }

        @Override
        public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
            return written(number == 0).format(number, text, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            return written(false).parse(text, position);
        }

        private DecimalFormat written(boolean zero) {
            return new DecimalFormat(zero ? ofZero : pattern, symbols());
        }
    }
}
