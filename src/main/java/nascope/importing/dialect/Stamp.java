package nascope.importing.dialect;

import java.util.List;

/** The time of day, logger and level that loggers put before what is said. Called for every line of large files. */
final class Stamp {
    private static final String SEPARATORS = " |:-\t";
    private static final List<String> LEVELS = List.of("INFO", "DEBUG", "WARNING", "ERROR", "CRITICAL");
    private static final int LONGEST_LOGGER = 40; // letters

    private Stamp() {}

    /** Index behind the stamp; 0 if the line has none. */
    static int end(String text) {
        int length = text.length();
        if (length < 8) return 0;
        char first = text.charAt(0);
        if (first == 'I' && text.startsWith("INFO")) return words(text, 0);
        boolean bracket = first == '[';
        int at = bracket ? 1 : 0;
        if (!digit(text, at) || !digit(text, at + 1)) return 0;
        at = time(text, date(text, at));
        if (at < 0) return 0;
        if (bracket) {
            if (at >= length || text.charAt(at) != ']') return 0;
            at++;
        }
        return words(text, at);
    }

    /** Index behind a date and what parts it from the time; −1 if there is none. */
    private static int date(String text, int at) {
        if (digit(text, at + 2)) { // 2019-07-16, 2019_07_16, 2019/07/16
            if (!digit(text, at + 3) || !parts(text, at + 4, "-_/") || !parts(text, at + 7, "-_/")) return -1;
            at += 10;
        } else { // 07/16 or 07/16/2019
            if (!parts(text, at + 2, "/") || !digit(text, at + 3)) return -1;
            at += 5;
            if (parts(text, at, "/")) {
                at++;
                while (digit(text, at)) at++;
            }
        }
        return parts(text, at, " T_") ? at + 1 : -1;
    }

    /** Index behind a time of day; −1 if there is none. */
    private static int time(String text, int at) {
        if (at < 0
                || !digit(text, at)
                || !digit(text, at + 1)
                || !parts(text, at + 2, ":_")
                || !parts(text, at + 5, ":_")) return -1;
        at += 8;
        if (parts(text, at, ",.")) {
            at++;
            while (digit(text, at)) at++;
        }
        return text.startsWith(" AM", at) || text.startsWith(" PM", at) ? at + 3 : Math.min(at, text.length());
    }

    /** Index behind separators, names of loggers and levels. */
    private static int words(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (SEPARATORS.indexOf(text.charAt(at)) >= 0) {
                if (text.charAt(at) == '-' && (digit(text, at + 1) || parts(text, at + 1, "."))) return at; // a number
                at++;
                continue;
            }
            int behind = behindLevel(text, at);
            if (behind == at && text.startsWith("root", at)) behind = at + 4;
            if (behind == at) behind = behindLogger(text, at);
            if (behind == at) return at;
            at = behind;
        }
        return at;
    }

    private static int behindLevel(String text, int at) {
        int start = text.charAt(at) == '[' ? at + 1 : at;
        for (String level : LEVELS)
            if (text.startsWith(level, start)) {
                int end = start + level.length();
                if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) return at;
                return start > at && end < text.length() && text.charAt(end) == ']' ? end + 1 : end;
            }
        return at;
    }

    /** A name before a level, such as {@code nl.trainer INFO:}. */
    private static int behindLogger(String text, int at) {
        int blank = text.indexOf(' ', at);
        if (blank < 0 || blank - at > LONGEST_LOGGER || blank + 1 >= text.length()) return at;
        return behindLevel(text, blank + 1) > blank + 1 ? blank + 1 : at;
    }

    private static boolean digit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean parts(String text, int at, String signs) {
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }
}
