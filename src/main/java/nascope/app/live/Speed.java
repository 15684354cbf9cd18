package nascope.app.live;

import java.time.Duration;
import nascope.run.SearchRun;

/**
 * How fast a run plays.
 *
 * @param stepsPerSecond at most; positive infinity is no limit
 * @param slowMotion whether steps are done phase by phase
 * @param perPhase for which a phase stands in slow motion
 */
record Speed(double stepsPerSecond, boolean slowMotion, Duration perPhase) {
    static final Speed UNLIMITED = new Speed(Double.POSITIVE_INFINITY, false, LiveSearch.PHASE);

    Speed withLimit(double limit) {
        return new Speed(limit, slowMotion, perPhase);
    }

    Speed withPhases(Duration each) {
        return new Speed(stepsPerSecond, slowMotion, each);
    }

    Speed withSlowMotion(boolean on) {
        return new Speed(stepsPerSecond, on, perPhase);
    }

    void applyTo(SearchRun run) {
        run.limitSpeed(stepsPerSecond);
        run.slowMotion(slowMotion ? perPhase : Duration.ZERO);
    }
}
