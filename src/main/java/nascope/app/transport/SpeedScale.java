package nascope.app.transport;

import nascope.base.Texts;
import nascope.picture.look.Numbers;

/** The speed slider: from 1 step a second on the left, along a logarithm, to no limit at the right end. */
final class SpeedScale {
    static final double LEAST = 0;
    static final double MOST = 1;
    static final double NUDGE = 0.05; // by a key

    private static final double FASTEST_LIMIT = 1000; // steps per second just below the right end

    private SpeedScale() {}

    /** Steps per second at a position from 0 to 1; positive infinity at 1. */
    static double stepsPerSecond(double position) {
        return position >= MOST ? Double.POSITIVE_INFINITY : Math.pow(FASTEST_LIMIT, position);
    }

    /** Such as {@code 12/s} or {@code max}. */
    static String text(double position) {
        double speed = stepsPerSecond(position);
        if (Double.isInfinite(speed)) return Texts.text("app.transport.SpeedScale.max");
        return Numbers.text(speed < 10 ? "%.1f/s" : "%.0f/s", speed);
    }
}
