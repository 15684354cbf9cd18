package nascope.importing.line;

import java.util.List;
import java.util.Locale;

/** Dates and times of day as loggers write them. */
final class StampTime {
    private static final String PARTS = "-_/.";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private StampTime() {}

    /** Index behind a time of day and the date before it, if there is one; −1 if there is no time. */
    static int end(String text, int from) {
        char first = from < text.length() ? text.charAt(from) : ' ';
        if (first >= 'A' && first <= 'Z') return named(text, from);
        if (!digit(text, from) || !digit(text, from + 1)) return -1;
        if (parts(text, from + 2, ":")) return time(text, from);
        return time(text, date(text, from));
    }

    /** Index behind a date of digits and what parts it from the time; −1 if there is none. */
    private static int date(String text, int from) {
        int at = from + 2;
        if (digit(text, at)) { // 2019-07-16, 2019_07_16, 2019/07/16, 20190716
            if (!digit(text, at + 1)) return -1;
            at += 2;
            for (int part = 0; part < 2; part++) {
                if (parts(text, at, PARTS)) at++;
                if (!digit(text, at) || !digit(text, at + 1)) return -1;
                at += 2;
            }
        } else { // 07/16, 07-16, 07/16/2019, 16.07.2019
            if (!parts(text, at, PARTS) || !digit(text, at + 1) || !digit(text, at + 2)) return -1;
            at += 3;
            if (parts(text, at, PARTS)) {
                at++;
                while (digit(text, at)) at++;
            }
        }
        if (parts(text, at, ",") && parts(text, at + 1, " ")) at++;
        return parts(text, at, " T_-") ? at + 1 : -1;
    }

    /** {@code Mar  4 05:06:07} and {@code Thu Mar  4 05:06:07 2021}. */
    private static int named(String text, int from) {
        int at = name(text, from, DAYS) ? from + 4 : from;
        if (!name(text, at, MONTHS) || !parts(text, at + 3, " ")) return -1;
        at = Numbers.skipBlanks(text, at + 4);
        if (!digit(text, at)) return -1;
        while (digit(text, at)) at++;
        at = parts(text, at, " ") ? time(text, at + 1) : -1;
        boolean year = at > 0 && parts(text, at, " ") && text.startsWith("20", at + 1) && digit(text, at + 4);
        return year && !digit(text, at + 5) ? at + 5 : at;
    }

    private static boolean name(String text, int at, List<String> names) {
        return at + 3 <= text.length()
                && names.contains(text.substring(at, at + 3).toLowerCase(Locale.ROOT));
    }

    /** Index behind a time of day; −1 if there is none. */
    private static int time(String text, int from) {
        int at = from;
        if (at < 0
                || !digit(text, at)
                || !digit(text, at + 1)
                || !parts(text, at + 2, ":_-")
                || !digit(text, at + 3)
                || !parts(text, at + 5, ":_-")
                || !digit(text, at + 6)) return -1;
        at += 8;
        if (parts(text, at, ",.")) {
            at++;
            while (digit(text, at)) at++;
        }
        at = zone(text, at);
        return text.startsWith(" AM", at) || text.startsWith(" PM", at) ? at + 3 : Math.min(at, text.length());
    }

    /** Index behind {@code Z}, {@code +00:00} or {@code +0000}. */
    private static int zone(String text, int at) {
        if (parts(text, at, "Z")) return at + 1;
        if (!parts(text, at, "+-") || !digit(text, at + 1) || !digit(text, at + 2)) return at;
        int minutes = parts(text, at + 3, ":") ? at + 4 : at + 3;
        return digit(text, minutes) && digit(text, minutes + 1) ? minutes + 2 : at;
    }

    static boolean digit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    static boolean parts(String text, int at, String signs) {
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }
}
