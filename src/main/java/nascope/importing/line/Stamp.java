package nascope.importing.line;

import static nascope.importing.line.StampTime.digit;
import static nascope.importing.line.StampTime.parts;

import java.util.List;

/**
 * What loggers put before what is said: the time of day, logger, level, process and place in the source, in any order and
 * with any signs between. Called for every line of large files.
 */
final class Stamp {
    private static final String SEPARATORS = " |:-\t";
    private static final List<String> LEVELS = List.of("INFO", "DEBUG", "WARNING", "ERROR", "CRITICAL");
    private static final int LONGEST_NAME = 60; // letters of a logger, or of a place in the source

    private Stamp() {}

    /** Index behind the stamp; 0 if the line has none. */
    static int end(String text) {
        if (text.length() < 8) return 0;
        int label = behindLabel(text);
        int begin = begins(text, label);
        return begin > label ? words(text, begin) : label > 0 ? Numbers.skipBlanks(text, label) : 0;
    }

    /** Index behind the first time or level; the same index if there is none, and what follows is no stamp. */
    private static int begins(String text, int at) {
        char first = at < text.length() ? text.charAt(at) : ' ';
        if (first == '[' || first == '(') {
            int level = behindLevel(text, at);
            return level > at ? level : behindTimeInBrackets(text, at);
        }
        if (first >= '0' && first <= '9') {
            int clock = clock(text, at);
            return clock > at ? clock : Math.max(at, StampTime.end(text, at));
        }
        if (first < 'A' || first > 'W') return at;
        int level = behindLevel(text, at);
        if (level > at) return behindPlainName(text, level);
        boolean glog = "IWEF".indexOf(first) >= 0 && digit(text, at + 1) && digit(text, at + 4);
        if (!glog) return Math.max(at, StampTime.end(text, at));
        int time = text.charAt(at + 5) == ' ' ? StampTime.end(text, at + 6) : -1;
        if (time < 0) return at;
        int place = text.indexOf("] ", time); // I0304 05:06:07.123456 12345 train_search.py:123] …
        return place > 0 && place < time + LONGEST_NAME ? place + 1 : at;
    }

    /** What Python's loggers write if nobody says otherwise: {@code INFO:name:train 050}. */
    private static int behindPlainName(String text, int level) {
        int end = level + 1;
        while (end < text.length() && isOfName(text.charAt(end)) && text.charAt(end) != ':') end++;
        boolean name = parts(text, level, ":") && end > level + 1 && parts(text, end, ":");
        return name && end + 1 < text.length() && text.charAt(end + 1) > ' ' ? end + 1 : level;
    }

    /** {@code 12.3s 45 }, seconds and number of the line, as Kaggle shows logs. */
    private static int clock(String text, int from) {
        int at = from;
        while (digit(text, at) || parts(text, at, ".")) at++;
        if (!parts(text, at, "s") || !parts(text, at + 1, " \t")) return from;
        at = Numbers.skipBlanks(text, at + 1);
        if (!digit(text, at)) return from;
        while (digit(text, at)) at++;
        return parts(text, at, " \t") ? at : from;
    }

    /** Index behind the name of a process, such as {@code [rank0]:}, {@code 3: }, {@code (train pid=71)}. */
    private static int behindLabel(String text) {
        char first = text.charAt(0);
        if (first == '[') {
            int close = text.indexOf(']');
            if (close < 0 || close > LONGEST_NAME) return 0;
            if (text.startsWith("[rank") && parts(text, close + 1, ":")) return close + 2;
            return text.startsWith("<stdout>:", close + 1) ? close + 1 + "<stdout>:".length() : 0;
        }
        if (first == '(') {
            int close = text.indexOf(") ");
            int process = text.indexOf("pid=");
            return process > 0 && process < close && close < LONGEST_NAME ? close + 2 : 0;
        }
        int at = 0;
        while (at < 4 && digit(text, at)) at++;
        return at > 0 && text.startsWith(": ", at) ? at + 2 : 0;
    }

    /** {@code [2019-07-16 01:28:39]}, perhaps with the logger behind the time. */
    private static int behindTimeInBrackets(String text, int at) {
        int time = StampTime.end(text, at + 1);
        if (time < 0) return at;
        char close = text.charAt(at) == '[' ? ']' : ')';
        int end = text.indexOf(close, time);
        return end < 0 || end > time + LONGEST_NAME || text.indexOf('<') == time ? at : end + 1;
    }

    /** Index behind separators, times, names of loggers, levels and places in the source. */
    private static int words(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (SEPARATORS.indexOf(text.charAt(at)) >= 0) {
                if (text.charAt(at) == '-' && (digit(text, at + 1) || parts(text, at + 1, "."))) return at; // a number
                if (text.charAt(at) == '|' && isCell(text, at)) return at;
                at++;
                continue;
            }
            int behind = behindWord(text, at);
            if (behind == at) return at;
            at = behind;
        }
        return at;
    }

    /** Whether a bar is the first of a cell of NAS-Bench-201, {@code |none~0|+|…}, and no separator. */
    private static boolean isCell(String text, int bar) {
        int next = text.indexOf('|', bar + 1);
        int tilde = text.indexOf('~', bar + 1);
        return tilde > 0 && tilde < next;
    }

    private static int behindWord(String text, int at) {
        int behind = behindLevel(text, at);
        if (behind > at) return behind;
        char first = text.charAt(at);
        if (first >= '0' && first <= '9') return Math.max(at, StampTime.end(text, at));
        if (first == '[' || first == '(') return behindNameInBrackets(text, at);
        if (text.startsWith("root", at)
                && !Character.isLetterOrDigit(text.length() > at + 4 ? text.charAt(at + 4) : ' ')) return at + 4;
        return behindName(text, at);
    }

    private static int behindLevel(String text, int at) {
        char first = text.charAt(at);
        boolean bracket = first == '[' || first == '(';
        int start = bracket ? at + 1 : at;
        for (String level : LEVELS)
            if (text.startsWith(level, start)) {
                int end = start + level.length();
                if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) return at;
                if (!bracket) return end;
                end = Numbers.skipBlanks(text, end);
                return parts(text, end, "])") ? end + 1 : at;
            }
        return at;
    }

    /** A logger, a thread or a file, such as {@code [train_search.py]}; not {@code [003-050]} or {@code [Search the …]}. */
    private static int behindNameInBrackets(String text, int at) {
        int time = behindTimeInBrackets(text, at);
        if (time > at) return time;
        int end = at + 1;
        if (end < text.length() && !Character.isLetter(text.charAt(end)) && text.charAt(end) != '_') return at;
        while (end < text.length() && isOfName(text.charAt(end))) end++;
        if (end > at + LONGEST_NAME) return at;
        end = Numbers.skipBlanks(text, end);
        return parts(text, end, "])") ? end + 1 : at;
    }

    /** A name before a level, such as {@code nl.trainer INFO:}, or a place in the source. */
    private static int behindName(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && end - at <= LONGEST_NAME) end++;
        if (end == text.length() || end - at > LONGEST_NAME) return at;
        if (isPlace(text, at, end)) return end;
        int next = end;
        while (parts(text, next, SEPARATORS)) next++;
        return next < text.length() && behindLevel(text, next) > next ? end : at;
    }

    /** {@code train_search.py:123]}, {@code train.py[line:123]} or {@code module:function:123}; not {@code Step:000}. */
    private static boolean isPlace(String text, int from, int end) {
        int last = end - 1;
        while (last > from && parts(text, last, ":]),-")) last--;
        int colon = text.indexOf(':', from);
        if (!digit(text, last) || colon < 0 || colon >= last) return false;
        int python = text.indexOf(".py", from);
        int second = text.indexOf(':', colon + 1);
        return (python > from && python < colon) || (second > 0 && second < last);
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || "._/:=-".indexOf(letter) >= 0;
    }
}
