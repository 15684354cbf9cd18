package nascope.cli.say;

import nascope.base.Plain;

/** How long something takes, in words. */
public final class TimeWords {
    private TimeWords() {}

    /** Such as {@code 48 s}, {@code 3 min 20 s} or {@code 2 h 5 min}. */
    public static String of(double seconds) {
        long whole = (long) Math.ceil(seconds);
        if (whole < 60) return whole + " s";
        if (whole < 3600) return Plain.text("%s min %s s", whole / 60, whole % 60);
        return Plain.text("%s h %s min", whole / 3600, whole % 3600 / 60);
    }
}
