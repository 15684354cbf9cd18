package nascope.importing.line;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Numbers in lines of logs. */
public final class Numbers {
    private static final int LONGEST = 40; // letters
    private static final int MOST_DIGITS = 9;

    private Numbers() {}

    /** The number that begins at an index, behind blanks; empty if there is none, or it is not finite. */
    public static OptionalDouble at(String text, int from) {
        int start = skipBlanks(text, from);
        int end = start;
        while (end < text.length() && end - start < LONGEST && isPart(text.charAt(end))) end++;
        if (end == start) return OptionalDouble.empty();
        try {
            double value = Double.parseDouble(text.substring(start, end));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The number behind some letters; empty if they are not there. */
    public static OptionalDouble behind(String text, String letters) {
        return behind(text, letters, 0);
    }

    public static OptionalDouble behind(String text, String letters, int from) {
        int at = text.indexOf(letters, from);
        return at < 0 ? OptionalDouble.empty() : at(text, at + letters.length());
    }

    /** The whole number, from 0 on, at an index, behind blanks. */
    public static OptionalInt whole(String text, int from) {
        int start = skipBlanks(text, from);
        int end = start;
        while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0) end++;
        if (end == start || end - start > MOST_DIGITS) return OptionalInt.empty();
        return OptionalInt.of(Integer.parseInt(text.substring(start, end)));
    }

    /** The index behind the word that begins at an index, and the blanks behind it. */
    public static int nextWord(String text, int from) {
        int at = skipBlanks(text, from);
        while (at < text.length() && text.charAt(at) > ' ') at++;
        return skipBlanks(text, at);
    }

    public static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') at++;
        return at;
    }

    /** A share from 0 to 1 of what is given per cent. */
    public static OptionalDouble perCent(OptionalDouble value) {
        return value.isEmpty() ? value : share(value.getAsDouble() / 100);
    }

    /** A share from 0 to 1; empty if it is none. */
    public static OptionalDouble share(double value) {
        return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static boolean isPart(char letter) {
        return (letter >= '0' && letter <= '9')
                || letter == '.'
                || letter == '-'
                || letter == '+'
                || letter == 'e'
                || letter == 'E';
    }
}
