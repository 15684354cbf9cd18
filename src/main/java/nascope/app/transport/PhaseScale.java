package nascope.app.transport;

import java.time.Duration;
import nascope.picture.look.Numbers;

/** The speed slider in slow motion: from 6 s a phase on the left, along a logarithm, to half a second on the right. */
final class PhaseScale {
    private static final double LONGEST = 6; // s
    private static final double SHORTEST = 0.5; // s

    private PhaseScale() {}

    /** For how long a phase stands at a position from 0 to 1. */
    static Duration time(double position) {
        return Duration.ofMillis(Math.round(1000 * seconds(position)));
    }

    /** The position of a time. */
    static double position(Duration time) {
        return Math.log(time.toMillis() / 1000.0 / LONGEST) / Math.log(SHORTEST / LONGEST);
    }

    /** Such as {@code 3.0 s}. */
    static String text(double position) {
        return Numbers.text("%.1f s", seconds(position));
    }

    private static double seconds(double position) {
        return LONGEST * Math.pow(SHORTEST / LONGEST, position);
    }
}
