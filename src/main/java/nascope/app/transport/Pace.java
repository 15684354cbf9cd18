package nascope.app.transport;

import nascope.base.Texts;
import nascope.picture.look.Numbers;

/** Speed and time left in words. */
final class Pace {
    private Pace() {}

    /** Such as {@code 58 steps/s}, or {@code 0.4 steps/s} for slow searches. */
    static String speed(double stepsPerSecond) {
        return Numbers.text(
                stepsPerSecond < 10
                        ? Texts.text("app.transport.Pace.steps-s")
                        : Texts.text("app.transport.Pace.steps-s-2"),
                stepsPerSecond);
    }

    /** Such as {@code 17 s left}, {@code 3 min left} or {@code 2 h 5 min left}. */
    static String timeLeft(double seconds) {
        if (seconds < 90) return Numbers.text(Texts.text("app.transport.Pace.s-left"), Math.ceil(seconds));
        long minutes = Math.round(seconds / 60);
        if (minutes < 90) return minutes + Texts.text("app.transport.Pace.min-left");
        return Numbers.text(Texts.text("app.transport.Pace.h-d-min-left"), minutes / 60, minutes % 60);
    }
}
